"""Reports per CPU second of the whole walk, over spaCy's stock pipeline on the same texts, in one run.

    python -m evals.speed.pipeline [--texts FILE.jsonl[.gz]] [--limit N] [--rounds R]

The two are measured in turns (A B A B …) so that a busy machine slows both. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from evals.rows import read_rows
from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.report import Report
from tacitus.reports import from_text
from tacitus.settings import Settings

DEFAULT = Path("../shared/gold/corpora/bbc/docs.jsonl.gz")


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


def spacy_stock(texts: Sequence[str]) -> None:
    """Run spaCy's pipeline as installed, all components, batches of 32; loading it is not counted."""
    for _ in _stock_pipeline().pipe(texts, batch_size=32):
        continue


@cache
def _stock_pipeline() -> Language:
    return spacy.load(Settings().model)


def whole_walk(reports: Sequence[Report]) -> None:
    """Run the walk from analysis to accounts."""
    coded = [each for each in pipeline.code_reports(reports, Settings()) if isinstance(each, CodedReport)]
    grouping = pipeline.group_stories(coded)
    list(pipeline.compare_accounts(grouping, coded))


def cpu_seconds(work: Callable[[], None]) -> float:
    """Return the CPU seconds that `work` takes in this process."""
    begin = time.process_time()
    work()
    return time.process_time() - begin


def measure(texts: Sequence[str], rounds: int) -> tuple[Timing, Timing]:
    """Measure both ways in turns, after one round on a few texts that loads models and facts."""
    reports = [from_text(text, address=f"text {number}") for number, text in enumerate(texts)]
    spacy_stock(texts[:2])
    whole_walk(reports[:2])
    stock, walk = [], []
    for _ in range(rounds):
        stock.append(cpu_seconds(lambda: spacy_stock(texts)))
        walk.append(cpu_seconds(lambda: whole_walk(reports)))
    return (
        Timing("spaCy stock full pipeline", tuple(stock), len(texts)),
        Timing("Tacitus, analysis to accounts", tuple(walk), len(texts)),
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.pipeline", description=__doc__)
    parser.add_argument("--texts", type=Path, default=DEFAULT, help="JSONL with a `text` a line")
    parser.add_argument("--limit", type=int, default=100, help="texts taken")
    parser.add_argument("--rounds", type=int, default=3, help="turns of each")
    given = parser.parse_args(arguments)
    if not given.texts.is_file():
        print(f"{given.texts} is not here; name a file with --texts", file=sys.stderr)
        return 1
    texts = [row["text"] for row in read_rows(given.texts, ("text",))][: given.limit]
    stock, walk = measure(texts, given.rounds)
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {len(texts)} texts of {given.texts.name}"
    )
    for timing in (stock, walk):
        low, middle, high = min(timing.seconds), statistics.median(timing.seconds), max(timing.seconds)
        print(
            f"{timing.name}: {timing.reports_per_second:.1f} reports per CPU second"
            f" ({low:.2f} – {middle:.2f} – {high:.2f} s)"
        )
    ratio = walk.reports_per_second / stock.reports_per_second
    print(f"The whole walk runs at {ratio:.2f} times the speed of the parse alone.")
    print(json.dumps({"ratio_to_spacy_full": round(ratio, 3), "texts": len(texts), "rounds": given.rounds}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
