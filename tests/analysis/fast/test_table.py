from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tacitus.analysis.fast.table import Rows, Table


def rows(*values: int) -> Rows:
    return np.array([[value, value % 7] for value in values], np.uint64)


def test_each_row_is_worked_out_once() -> None:
    asked: list[int] = []

    def square(new: Rows) -> Rows:
        asked.extend(new[:, 0].tolist())
        return new**2

    table = Table(square)
    assert table.look_up(rows(3, 5, 3))[:, 0].tolist() == [9, 25, 9]
    assert table.look_up(rows(5, 8, 3, 8))[:, 0].tolist() == [25, 64, 9, 64]
    assert asked == [3, 5, 8]


@given(st.lists(st.lists(st.integers(0, 40), min_size=1), min_size=1), st.integers(0, 10))
def test_what_is_found_is_what_would_be_worked_out(batches: list[list[int]], limit: int) -> None:
    table = Table(lambda new: new * np.uint64(3), limit)
    for batch in batches:
        assert (table.look_up(rows(*batch)) == rows(*batch) * np.uint64(3)).all()


def test_a_full_table_starts_anew() -> None:
    asked: list[int] = []

    def same(new: Rows) -> Rows:
        asked.extend(new[:, 0].tolist())
        return new

    table = Table(same, limit=2)
    for value in (1, 2, 3, 1):
        table.look_up(rows(value))
    assert asked == [1, 2, 3, 1]
