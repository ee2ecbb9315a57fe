"""Runs one task on one gold set: codes the items, in this process or in several, and scores the answers."""

from __future__ import annotations

import multiprocessing
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from typing import NamedTuple

from evals.figures import Scores
from evals.rows import Row
from evals.task import Gold, Result, Task

BATCH = 16
"""Items parsed together: larger batches save little time and hide progress."""
_AHEAD = 3
"""Batches handed to each worker before the first must be back."""


class Outcome(NamedTuple):
    """The result of one item, or why there is none."""

    result: Result
    error: str


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run of a task."""

    items: int
    predictions: list[Row]
    scores: Scores
    failures: tuple[str, ...]
    """One line for each item that raised."""


def run_task(task: Task, gold: Gold, workers: int = 1) -> Run:
    """Code every item of a gold set and score the predictions.

    Args:
        task: What to do.
        gold: Its gold set, already read.
        workers: Processes that code; the predictions are the same whatever the number.

    Returns:
        The run; an item that raised is in `failures` and counts as empty.
    """
    batches = [gold.work[start : start + BATCH] for start in range(0, len(gold.work), BATCH)]
    outcomes: list[Outcome] = []
    for done in _code_all(task, batches, workers):
        outcomes += done
        _show_progress(task.name, len(outcomes), len(gold.work))
    failures = tuple(
        f"{item.get(task.item_id)}: {outcome.error}"
        for item, outcome in zip(gold.work, outcomes, strict=True)
        if outcome.error
    )
    answers = task.finish(gold, [outcome.result for outcome in outcomes])
    scores = task.score(gold.rows, answers.predictions)
    merged = Scores(scores.figures | answers.extra, scores.lines + answers.lines)
    return Run(len(gold.work), answers.predictions, merged, failures)


def _code_all(task: Task, batches: list[list[Row]], workers: int) -> Iterator[list[Outcome]]:
    if workers <= 1 or len(batches) <= 1:
        for batch in batches:
            yield attempt(task, batch)
        return
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        waiting: deque[Future[list[Outcome]]] = deque()
        for batch in batches:
            waiting.append(pool.submit(attempt, task, batch))
            if len(waiting) >= workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def attempt(task: Task, batch: list[Row]) -> list[Outcome]:
    """Code a batch; if it raises, code its items one by one, so that one bad item costs only itself."""
    try:
        results = task.code(batch)
        if len(results) == len(batch):
            return [Outcome(result, "") for result in results]
        error = f"{len(results)} results for {len(batch)} items"
    except Exception as raised:  # noqa: BLE001 (whatever the pipeline raises is a finding to report)
        error = f"{type(raised).__name__}: {raised}"
    if len(batch) == 1:
        return [Outcome(None, error)]
    return [outcome for item in batch for outcome in attempt(task, [item])]


def _show_progress(name: str, done: int, total: int) -> None:
    if sys.stderr.isatty():
        end = "\n" if done == total else ""
        print(f"\r{name}: {done} of {total}", end=end, file=sys.stderr, flush=True)
