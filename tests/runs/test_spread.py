from __future__ import annotations

import os

import pytest

from tacitus.errors import WorkerError
from tacitus.records.ids import ReportId
from tacitus.records.window import Draft
from tacitus.runs.spread import batches, spread


def double(number: int) -> int:
    return 2 * number


def die(number: int) -> int:
    os._exit(number)


@pytest.mark.parametrize("workers", [1, 2])
def test_results_come_in_order(workers: int) -> None:
    assert list(spread(double, range(9), workers)) == list(range(0, 18, 2))


def test_pieces_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def pieces():
        for number in range(9):
            taken.append(number)
            yield number

    found = spread(double, pieces(), 1)
    assert next(found) == 0
    assert taken == [0]


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(WorkerError, match="fewer --workers"):
        list(spread(die, [1, 2], 2))


@pytest.mark.parametrize(("sizes", "told"), [([3, 1, 2, 5, 1], [2, 2, 1]), ([4], [1]), ([], [])])
def test_batches_hold_so_many_reports_at_least(sizes: list[int], told: list[int]) -> None:
    one = ReportId("r")
    drafts = [Draft((one,) * size, one, ()) for size in sizes]
    found = list(batches(drafts, 4))
    assert [len(batch) for batch in found] == told
    assert [draft for batch in found for draft in batch] == drafts
