"""Spreads pieces of work over processes; results come back in the order given."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from tacitus.errors import WorkerError
from tacitus.records.window import Draft
from tacitus.runs.workers import AHEAD, make_pool

Piece = TypeVar("Piece")
Made = TypeVar("Made")


def batches(drafts: Iterable[Draft], reports: int) -> Iterator[list[Draft]]:
    """Yield drafts of stories in batches of so many reports, at least; the last may have fewer."""
    batch: list[Draft] = []
    held = 0
    for draft in drafts:
        batch.append(draft)
        held += len(draft.report_ids)
        if held >= reports:
            yield batch
            batch, held = [], 0
    if batch:
        yield batch


def spread(work: Callable[[Piece], Made], pieces: Iterable[Piece], workers: int) -> Iterator[Made]:
    """Yield what `work` makes of each piece, in order.

    Args:
        work: A function of a module, for it is sent to other processes when there are several.
        pieces: Taken as they are needed: few wait.
        workers: Processes; with one, the work is done here.

    Raises:
        WorkerError: A process died.
    """
    if workers < 2:
        yield from map(work, pieces)
        return
    pool = make_pool(workers)
    waiting: deque[Future[Made]] = deque()
    rest = iter(pieces)
    try:
        while True:
            while len(waiting) < workers * AHEAD and (piece := next(rest, None)) is not None:
                waiting.append(pool.submit(work, piece))
            if not waiting:
                return
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerError(
            "a worker process died while reports were grouped, perhaps for want of memory; what was read is "
            "kept: run the same command again, with fewer --workers"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)
