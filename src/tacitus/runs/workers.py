"""Codes batches of reports in several processes; results come back in the order given."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor

from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.refusal import Refusal
from tacitus.records.report import Report
from tacitus.settings import Settings

_AHEAD = 2
"""Batches handed out per worker before the first must be back: bounds memory, keeps workers busy."""

Coded = list[CodedReport | Refusal]


def code_in_workers(batches: Iterable[list[Report]], settings: Settings) -> Iterator[Coded]:
    """Code each batch in one of `settings.workers` processes, giving the results in order.

    The processes are spawned, not forked, so that none inherits open files or threads; each runs its
    arithmetic on one thread.
    """
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(settings.workers, mp_context=context, initializer=_quiet) as pool:
        waiting: deque[Future[Coded]] = deque()
        for batch in batches:
            waiting.append(pool.submit(_code, batch, settings))
            if len(waiting) >= settings.workers * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def _quiet() -> None:
    """Leave Ctrl-C to the process that writes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _code(batch: list[Report], settings: Settings) -> Coded:
    return list(pipeline.code_reports(batch, settings))
