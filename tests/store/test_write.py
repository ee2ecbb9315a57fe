from __future__ import annotations

import pickle
from dataclasses import replace
from enum import Enum

import pytest

from tacitus.errors import EvidenceError
from tacitus.store.store import Store
from tacitus.store.write import prepare_report, verify
from tests.store.factory import make_coded, make_other, make_page


def test_a_span_of_another_report_is_refused() -> None:
    a, b = make_coded(), make_other()
    with pytest.raises(EvidenceError):
        verify(replace(a, mentions=b.mentions))


def test_rows_made_in_another_process_are_written_as_those_made_here(store: Store) -> None:
    """Each table comes once, as tables are packed; cells are plain, for SQLite and pickle are quicker so."""
    coded = make_coded()
    rows = prepare_report(coded, "v1")
    tables = [each.table for each in rows.inserts]
    assert len(set(tables)) == len(tables)
    assert not [cell for each in rows.inserts for row in each.rows for cell in row if isinstance(cell, Enum)]
    with store.writer() as writer:
        writer.page(make_page(coded.report), "report")
        writer.prepared(pickle.loads(pickle.dumps(rows)))  # noqa: S301 (made here)
    there = store.digest()
    with store.writer() as writer:
        writer.prepared(prepare_report(coded, "v2"))
    assert store.digest() == there
    assert store.report(coded.report.id) == coded
