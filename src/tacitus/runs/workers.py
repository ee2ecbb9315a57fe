"""Codes batches of reports in several processes; results come back in the order given."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from tacitus import pipeline
from tacitus.errors import WorkerError
from tacitus.records.coded import CodedReport
from tacitus.records.refusal import Refusal
from tacitus.records.report import Report
from tacitus.settings import Settings

_AHEAD = 2
"""Batches handed out per worker before the first must be back: bounds memory, keeps workers busy."""

_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "BLIS_NUM_THREADS", "MKL_NUM_THREADS")
"""What arithmetic libraries read when they are loaded: more threads than cores slow every process down."""

Coded = list[CodedReport | Refusal]


def code_in_workers(batches: Iterable[list[Report]], settings: Settings) -> Iterator[Coded]:
    """Code each batch in one of `settings.workers` processes, giving the results in order.

    The processes are spawned, not forked, so that none inherits open files or threads; each runs its
    arithmetic on one thread. When the caller stops early, batches not yet begun are dropped.

    Raises:
        WorkerError: A process died; what was given before is whole.
    """
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(settings.workers, mp_context=context, initializer=_prepare)
    waiting: deque[Future[Coded]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(_code, batch, settings))
            if len(waiting) >= settings.workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerError(
            "a worker process died, perhaps for want of memory; what was read before is kept: "
            "run the same command again, with fewer --workers"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _prepare() -> None:
    """Leave Ctrl-C to the process that writes, and keep arithmetic to one thread a process."""
    os.environ.update(dict.fromkeys(_THREADS, "1"))
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _code(batch: list[Report], settings: Settings) -> Coded:
    return list(pipeline.code_reports(batch, settings))
