from __future__ import annotations

from tests.cli.conftest import Run


def test_columns_are_those_of_the_query(run: Run) -> None:
    assert "how many" in run("sql", 'SELECT count(*) AS "how many" FROM reports').stdout
