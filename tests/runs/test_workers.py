from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

import pytest

from tacitus import pipeline
from tacitus.errors import WorkerError
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.runs.coding import Coded, code_pages
from tacitus.runs.workers import Workers, code_in_workers
from tacitus.settings import Settings
from tests.factory import make_report
from tests.store.factory import make_page

TEXTS = [
    "The minister said the talks in Lima would go on.",
    "Police arrested three people in Nairobi on Tuesday.",
    "The two governments signed an accord.",
    "“We will not accept it,” the spokesman said.",
]


@pytest.fixture
def two() -> Iterator[Workers]:
    with Workers(2) as started:
        yield started


@pytest.mark.model
def test_workers_give_the_same_rows_in_the_same_order(two: Workers, tmp_path: Path) -> None:
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text)
    batches = [
        [page for page in pipeline.open_pages([str(path)], Settings()) if isinstance(page, Page)]
        for path in sorted(tmp_path.iterdir())
    ]
    code = partial(code_pages, settings=Settings(), coded_by="v1")
    assert len(batches) == len(TEXTS)
    assert list(code_in_workers(batches, code, two)) == [code(batch) for batch in batches]


def test_no_batches_start_no_process(two: Workers) -> None:
    assert list(code_in_workers([], _die, two)) == []
    assert two._pool is None


def _pages(texts: Sequence[str]) -> list[Page]:
    return [make_page(make_report(text)) for text in texts]


def _die(batch: Sequence[Page]) -> list[Coded | Refusal]:
    os._exit(1)


def _die_of_poison(batch: Sequence[Page]) -> list[Coded | Refusal]:
    if any(b"poison" in page.data for page in batch):
        os._exit(1)
    return [Refusal.make("test", page.address, "read") for page in batch]


def test_workers_that_die_of_anything_are_told(two: Workers) -> None:
    with pytest.raises(WorkerError, match="run the same command again"):
        list(code_in_workers([_pages(TEXTS)], _die, two))


def test_a_report_on_which_a_worker_dies_is_refused_and_the_others_are_not(two: Workers) -> None:
    batches = [["one", "two"], ["three", "poison", "four"], ["five"]]
    coded = list(code_in_workers([_pages(batch) for batch in batches], _die_of_poison, two))
    assert [len(batch) for batch in coded] == [2, 3, 1]
    refused = [each for batch in coded for each in batch if isinstance(each, Refusal)]
    assert [each.stage for each in refused] == ["test"] * 3 + ["analysis"] + ["test"] * 2
    assert "died" in refused[3].reason


def double(number: int) -> int:
    return 2 * number


def die(number: int) -> int:
    os._exit(number)


@pytest.mark.parametrize("count", [1, 2])
def test_results_come_in_order(count: int) -> None:
    with Workers(count) as workers:
        assert list(workers.spread(double, range(9))) == list(range(0, 18, 2))


def test_pieces_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def pieces() -> Iterator[int]:
        for number in range(9):
            taken.append(number)
            yield number

    found = Workers(1).spread(double, pieces())
    assert next(found) == 0
    assert taken == [0]


def test_a_process_that_dies_is_told_and_others_take_its_place(two: Workers) -> None:
    with pytest.raises(WorkerError, match="fewer --workers"):
        list(two.spread(die, [1, 2]))
    assert list(two.spread(double, [1, 2])) == [2, 4]


def test_work_handed_to_processes_that_are_dead_is_lost(two: Workers) -> None:
    for work in (die, double):
        with pytest.raises(BrokenProcessPool):
            two.submit(work, 1).result()


def test_a_system_that_allows_no_processes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tacitus.runs.workers.ProcessPoolExecutor", refuse)
    with Workers(2) as workers, pytest.raises(WorkerError, match="--workers 1"):
        workers.submit(len, "ab")
