from __future__ import annotations

from tacitus.cli.sagas import COLUMNS, sagas


def test_columns_have_headings_that_differ() -> None:
    headings = [column.heading for column in COLUMNS]
    assert len(set(headings)) == len(headings)
    assert sagas.name == "sagas"
