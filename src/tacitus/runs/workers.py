"""Codes batches of reports in several processes; results come back in the order given."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from tacitus.errors import WorkerError
from tacitus.records.coded import CodedReport
from tacitus.records.refusal import Refusal
from tacitus.records.report import Report
from tacitus.runs.limits import Limits, code_within
from tacitus.settings import Settings

AHEAD = 2
"""Batches handed out per worker before the first must be back: bounds memory, keeps workers busy."""

_DEATHS = 3
"""Reports in a row on which a process dies before it is taken that something else is wrong."""

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")
"""What arithmetic libraries read when they are loaded: more threads than cores slow every process down."""

Coded = list[CodedReport | Refusal]


def code_in_workers(batches: Iterable[list[Report]], settings: Settings) -> Iterator[Coded]:
    """Code each batch in one of `settings.workers` processes, giving the results in order.

    The processes are spawned, not forked, so that none inherits open files or threads; each runs its
    arithmetic on one thread. When the caller stops early, batches not yet begun are dropped. A report on
    which a process dies is refused; the others of its batch are coded again, one by one.

    Raises:
        WorkerError: Processes die whatever they are given; what was given before is whole.
    """
    pool = make_pool(settings.workers)
    waiting: deque[tuple[list[Report], Future[Coded]]] = deque()
    rest = iter(batches)
    try:
        while True:
            while len(waiting) < settings.workers * AHEAD and (batch := next(rest, None)) is not None:
                waiting.append((batch, pool.submit(_code, batch, settings)))
            if not waiting:
                return
            batch, future = waiting.popleft()
            try:
                coded = future.result()
            except BrokenProcessPool:
                pool.shutdown(cancel_futures=True)
                coded = _one_by_one(batch, settings)
                pool = make_pool(settings.workers)
                again = [batch for batch, _ in waiting]
                waiting = deque((batch, pool.submit(_code, batch, settings)) for batch in again)
            yield coded
    finally:
        pool.shutdown(cancel_futures=True)


def _one_by_one(batch: list[Report], settings: Settings) -> Coded:
    """Code reports in a process of their own, one at a time; a report on which it dies is refused."""
    coded: Coded = []
    deaths = 0
    pool = make_pool(1)
    try:
        for report in batch:
            try:
                coded += pool.submit(_code, [report], settings).result()
                deaths = 0
            except BrokenProcessPool as error:
                deaths += 1
                if deaths == _DEATHS:
                    raise WorkerError(
                        "worker processes die whatever they are given, perhaps for want of memory; what was "
                        "read before is kept: run the same command again, with fewer --workers"
                    ) from error
                reason = "the process that read it died, perhaps for want of memory; the others went on"
                coded.append(Refusal.make("analysis", report.address, reason))
                pool.shutdown()
                pool = make_pool(1)
    finally:
        pool.shutdown(cancel_futures=True)
    return coded


def make_pool(workers: int) -> ProcessPoolExecutor:
    """Return processes that are spawned, not forked, each with one thread of arithmetic."""
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_prepare)


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


def _code(batch: list[Report], settings: Settings) -> Coded:
    return code_within(batch, settings, Limits())
