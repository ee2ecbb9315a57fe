"""How speed is measured: several ways of doing one piece of work, in turns, by CPU time."""

from __future__ import annotations

import os
import platform
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from evals.rows import read_rows

DEFAULT_TEXTS = Path("../shared/gold/corpora/bbc/docs.jsonl.gz")


@dataclass(frozen=True, slots=True)
class Timing:
    """CPU seconds of one way of doing the work, a round each."""

    name: str
    seconds: tuple[float, ...]
    reports: int

    @property
    def reports_per_second(self) -> float:
        """Reports per CPU second in the median round."""
        return self.reports / statistics.median(self.seconds)

    def line(self) -> str:
        """Return the timing in words: the median rate, and the least, median and greatest time."""
        low, middle, high = min(self.seconds), statistics.median(self.seconds), max(self.seconds)
        rate = f"{self.reports_per_second:.1f} reports per CPU second"
        return f"{self.name}: {rate} ({low:.2f} – {middle:.2f} – {high:.2f} s)"


def turns(ways: Mapping[str, Callable[[], object]], reports: int, rounds: int) -> list[Timing]:
    """Measure ways of doing the same work in turns (A B A B …), so that a busy machine slows all of them.

    Args:
        ways: What to run, by name; each should have run once before, so that models and facts are loaded.
        reports: How many reports each way goes through.
        rounds: Turns of each.
    """
    seconds: dict[str, list[float]] = {name: [] for name in ways}
    for _ in range(rounds):
        for name, work in ways.items():
            seconds[name].append(cpu_seconds(work))
    return [Timing(name, tuple(taken), reports) for name, taken in seconds.items()]


def ratios(slow: Timing, fast: Timing) -> tuple[float, float, float]:
    """Return the least, median and greatest ratio of two ways, each turn against the same turn."""
    each = [one / other for one, other in zip(slow.seconds, fast.seconds, strict=True)]
    return min(each), statistics.median(each), max(each)


def cpu_seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds that `work` takes in this process."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def texts_of(path: Path, limit: int) -> list[str]:
    """Return the first texts of a file of reports, those without words left out; all when `limit` is 0."""
    texts = [row["text"] for row in read_rows(path, ("text",)) if (row["text"] or "").strip()]
    return texts[: limit or None]


def environment() -> str:
    """Return a line that tells on what was measured."""
    libraries = ", ".join(f"{name} {version(name)}" for name in ("spacy", "thinc", "numpy"))
    cores = os.cpu_count()
    return f"Python {platform.python_version()}, {libraries}; {_processor()}, {cores} cores, load {_load()}"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names: Sequence[str] = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"
