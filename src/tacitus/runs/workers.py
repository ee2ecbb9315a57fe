"""Processes of a run: started when there is work for them, kept until it ends; results come back in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import TypeVar

from tacitus.errors import WorkerError
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.runs.coding import Coded

AHEAD = 2
"""Pieces handed out per worker before the first must be back: bounds memory, keeps workers busy."""

_DEATHS = 3
"""Reports in a row on which a process dies before it is taken that something else is wrong."""

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")
"""What arithmetic libraries read when they are loaded: more threads than cores slow every process down."""

Piece = TypeVar("Piece")
Made = TypeVar("Made")
Code = Callable[[Sequence[Page]], list[Coded | Refusal]]


class Workers:
    """Processes that are spawned, not forked, so that none inherits open files or threads.

    Each runs its arithmetic on one thread. None is started before there is work for it.
    """

    def __init__(self, count: int) -> None:
        """Set how many there are; with one, the work is done in this process."""
        self.count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        """End them; work not yet begun is dropped. They are started again when there is more."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    def submit(self, work: Callable[[Piece], Made], piece: Piece) -> Future[Made]:
        """Hand a piece of work out; `work` is a function of a module, for it is sent to the process.

        Where a process died before, the result is `BrokenProcessPool`, as of all that waited.

        Raises:
            WorkerError: The system allows no processes that share work, as some sandboxes and containers.
        """
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            try:
                self._pool = ProcessPoolExecutor(self.count, mp_context=context, initializer=_prepare)
            except (OSError, NotImplementedError) as error:
                raise WorkerError(
                    f"worker processes cannot be started here ({error}): give --workers 1"
                ) from error
        try:
            return self._pool.submit(work, piece)
        except BrokenProcessPool as error:
            lost: Future[Made] = Future()
            lost.set_exception(error)
            return lost

    def spread(self, work: Callable[[Piece], Made], pieces: Iterable[Piece]) -> Iterator[Made]:
        """Yield what `work` makes of each piece, in order; pieces are taken as they are needed.

        Raises:
            WorkerError: A process died.
        """
        if self.count < 2:
            yield from map(work, pieces)
            return
        waiting: deque[Future[Made]] = deque()
        rest = iter(pieces)
        try:
            while True:
                while len(waiting) < self.count * AHEAD and (piece := next(rest, None)) is not None:
                    waiting.append(self.submit(work, piece))
                if not waiting:
                    return
                yield waiting.popleft().result()
        except BrokenProcessPool as error:
            self.stop()
            raise WorkerError(
                "a worker process died while reports were grouped, perhaps for want of memory; what was read "
                "is kept: run the same command again, with fewer --workers"
            ) from error


def code_in_workers(
    batches: Iterable[Sequence[Page]], code: Code, workers: Workers
) -> Iterator[list[Coded | Refusal]]:
    """Code each batch of pages in one of the processes, giving the results in order.

    A page on which a process dies is refused; the others of its batch are coded again, one by one.

    Raises:
        WorkerError: Processes die whatever they are given; what was given before is whole.
    """
    waiting: deque[tuple[Sequence[Page], Future[list[Coded | Refusal]]]] = deque()
    rest = iter(batches)
    while True:
        while len(waiting) < workers.count * AHEAD and (batch := next(rest, None)) is not None:
            waiting.append((batch, workers.submit(code, batch)))
        if not waiting:
            return
        batch, future = waiting.popleft()
        try:
            coded = future.result()
        except BrokenProcessPool:
            workers.stop()
            coded = _one_by_one(batch, code)
            again = [batch for batch, _ in waiting]
            waiting = deque((batch, workers.submit(code, batch)) for batch in again)
        yield coded


def _one_by_one(batch: Sequence[Page], code: Code) -> list[Coded | Refusal]:
    """Code pages in a process of their own, one at a time; a page on which it dies is refused."""
    coded: list[Coded | Refusal] = []
    deaths = 0
    with Workers(1) as alone:
        for page in batch:
            try:
                coded += alone.submit(code, [page]).result()
                deaths = 0
            except BrokenProcessPool as error:
                alone.stop()
                deaths += 1
                if deaths == _DEATHS:
                    raise WorkerError(
                        "worker processes die whatever they are given, perhaps for want of memory; what was "
                        "read before is kept: run the same command again, with fewer --workers"
                    ) from error
                reason = "the process that read it died, perhaps for want of memory; the others went on"
                coded.append(Refusal.make("analysis", page.address, reason))
    return coded


def _prepare() -> None:
    """Leave Ctrl-C to the process that writes, end with it, and keep arithmetic to one thread a process."""
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this process when the one that started it is gone: killed, it cannot say so."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
