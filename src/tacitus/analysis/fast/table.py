"""Values worked out once for each distinct row of token attributes, and looked up after that."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.uint64]
"""One row a token, one column an attribute."""
Values = NDArray[Any]

LIMIT = 30_000
"""Distinct rows kept: words of some thousand reports. Past it a table starts anew, so memory stays flat."""


class _Numbers(dict[bytes, int]):
    """Numbers keys in the order in which they are first asked for."""

    def __missing__(self, key: bytes) -> int:
        number = self[key] = len(self)
        return number


class Table:
    """Looks up the values of rows; works out those of rows not met before.

    Args:
        work_out: Gives one row of values for each row of attributes; what it gives must depend on that row
            alone.
        limit: Distinct rows kept.
    """

    def __init__(self, work_out: Callable[[Rows], Values], limit: int = LIMIT) -> None:
        self._work_out = work_out
        self._limit = limit
        self._numbers = _Numbers()
        self._values: Values = np.empty(0)

    def look_up(self, rows: Rows) -> Values:
        """Return the values of each row, in order. There must be at least one row."""
        if len(self._numbers) > self._limit:
            self._numbers.clear()
        known = len(self._numbers)
        rows = np.ascontiguousarray(rows)
        keys: list[Any] = rows.view(np.dtype((np.void, rows.shape[1] * rows.itemsize))).ravel().tolist()
        numbers = np.fromiter(map(self._numbers.__getitem__, keys), np.int64, len(keys))
        if len(self._numbers) > known:
            unknown = np.flatnonzero(numbers >= known)
            _, first = np.unique(numbers[unknown], return_index=True)
            self._values = _with(self._values, known, self._work_out(rows[unknown[first]]))
        found: Values = self._values[numbers]
        return found


def _with(old: Values, known: int, new: Values) -> Values:
    """Return an array of the `known` first old values and the new ones, with room for as many again."""
    needed = known + len(new)
    values = old
    if needed > len(old):
        values = np.empty((2 * needed, *new.shape[1:]), new.dtype)
        if known:
            values[:known] = old[:known]
    values[known:needed] = new
    return values
