"""Holds work on one report to a time and a memory: one that takes more is refused, and the run goes on.

A timer of the operating system looks in ten times a second of the processor's time; what a busy machine does
besides does not count. Where there is no such timer (Windows, or a thread other than the main one) nothing is
held.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

from tacitus import pipeline
from tacitus.errors import TacitusError
from tacitus.records.coded import CodedReport
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.settings import Settings

_TICK = 0.1
"""Seconds of the processor's time between two looks."""
_GRACE = 2.0
"""Seconds in which the work is let go of before it is stopped once more."""
_STATUS = Path("/proc/self/statm")
_PAGE_BYTES = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Limits:
    """What the work on one report may take."""

    seconds: float = 30.0
    """Of the processor's time. A report of 1,000 words takes 0.2, the longest that is read about 15."""
    memory: int = 1_000_000_000
    """Bytes beyond what the process had before."""


class OverLimitError(BaseException):
    """The work takes too much. No stage may take it for a fault of its own and go on."""


def code_within(reports: Sequence[Report], settings: Settings, limits: Limits) -> list[CodedReport | Refusal]:
    """Code reports together; where that fails or takes too much, each alone, and refuse those at fault.

    Args:
        reports: A batch.
        settings: What the run may be told.
        limits: What each report may take; a batch may take no more before its reports are coded one by one.
    """
    try:
        with held_to(limits):
            return list(pipeline.code_reports(reports, settings))
    except TacitusError:
        raise
    except (Exception, OverLimitError) as error:  # noqa: BLE001 (one report must not end a run)
        if len(reports) == 1:
            return [Refusal.make("analysis", reports[0].address, _reason(error))]
    # Out of the handler, for the error holds on to all the memory of the work that failed.
    return [made for report in reports for made in code_within([report], settings, limits)]


def read_within(pages: Iterable[Page], settings: Settings, limits: Limits) -> Iterator[Report | Refusal]:
    """Read each page into a report; one that takes too much is refused."""
    for page in pages:
        try:
            with held_to(limits):
                (made,) = pipeline.read_reports([page], settings)
        except OverLimitError as error:
            made = Refusal.make("reports", page.address, _reason(error), page.sha256)
        yield made


def _reason(error: BaseException) -> str:
    if isinstance(error, OverLimitError):
        return f"{error}; no news report should, so it was left out and the others went on"
    return f"a stage failed on this report ({type(error).__name__}: {error}); please tell the authors"


@contextmanager
def held_to(limits: Limits) -> Iterator[None]:
    """Raise in the midst of the `with` block when it takes more than its limits.

    Raises:
        OverLimitError: It does.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGPROF, _watcher(limits))
    signal.setitimer(signal.ITIMER_PROF, _TICK, _TICK)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _watcher(limits: Limits) -> Callable[[int, FrameType | None], None]:
    begun, had = time.process_time(), _memory()

    def look(_: int, __: FrameType | None) -> None:
        if time.process_time() - begun > limits.seconds:
            _stop(f"it takes more than {limits.seconds:g} seconds")
        if _memory() - had > limits.memory:
            _stop(f"it takes more than {limits.memory / 1e9:g} GB of memory")

    return look


def _stop(reason: str) -> None:
    """Raise, and again later should the error be lost, as it is in a destructor."""
    signal.setitimer(signal.ITIMER_PROF, _GRACE, _GRACE)
    raise OverLimitError(reason)


def _memory() -> int:
    """Return the bytes of memory that this process holds; 0 where the system does not tell."""
    try:
        return int(_STATUS.read_text(encoding="ascii").split()[1]) * _PAGE_BYTES
    except OSError:
        return 0
