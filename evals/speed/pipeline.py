"""Reports per CPU second of the whole walk, over spaCy's stock pipeline on the same texts, in one run.

    python -m evals.speed.pipeline [--texts FILE.jsonl[.gz]] [--limit N] [--rounds R]

Measured in turns (A B C A B C …) so that a busy machine slows all: spaCy as installed, the parse alone, and
the walk from analysis to accounts. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language

from evals.speed.measure import DEFAULT_TEXTS, environment, ratios, texts_of, turns
from tacitus import pipeline
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.records.coded import CodedReport
from tacitus.records.report import Report
from tacitus.reports import from_text
from tacitus.settings import Settings

SPACY, PARSE, WALK = (
    "spaCy as installed, all components",
    "Tacitus, parse alone",
    "Tacitus, analysis to accounts",
)


def spacy_stock(texts: Sequence[str]) -> None:
    """Run spaCy's pipeline as installed, all components, batches of 32; loading it is not counted."""
    for _ in _stock_pipeline().pipe(texts, batch_size=32):
        continue


@cache
def _stock_pipeline() -> Language:
    return spacy.load(Settings().model)


def parse_alone(reports: Sequence[Report]) -> None:
    """Run the parse of Tacitus, sentences and the reading form of the texts included."""
    for _ in parse(reports, load_pipeline(Settings().model)):
        continue


def whole_walk(reports: Sequence[Report]) -> None:
    """Run the walk from analysis to accounts."""
    coded = [each for each in pipeline.code_reports(reports, Settings()) if isinstance(each, CodedReport)]
    grouping = pipeline.group_stories(coded)
    list(pipeline.compare_accounts(grouping, coded))


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.pipeline", description=__doc__)
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS, help="JSONL with a `text` a line")
    parser.add_argument("--limit", type=int, default=100, help="texts taken")
    parser.add_argument("--rounds", type=int, default=3, help="turns of each")
    given = parser.parse_args(arguments)
    if not given.texts.is_file():
        print(f"{given.texts} is not here; name a file with --texts", file=sys.stderr)
        return 1
    texts = texts_of(given.texts, given.limit)
    reports = [from_text(text, address=f"text {number}") for number, text in enumerate(texts)]
    spacy_stock(texts)
    whole_walk(reports)
    ways = {
        SPACY: lambda: spacy_stock(texts),
        PARSE: lambda: parse_alone(reports),
        WALK: lambda: whole_walk(reports),
    }
    timings = turns(ways, len(texts), given.rounds)
    print(f"{environment()}; {len(texts)} texts of {given.texts.name}")
    for timing in timings:
        print(timing.line())
    stock, parsed, walk = timings
    around = ratios(walk, parsed)[1] - 1
    print(f"Around the parse the walk takes {around:.2f} times what the parse takes.")
    figures = {
        "ratio_to_spacy_full": round(ratios(stock, walk)[1], 3),
        "parse_to_spacy_full": [round(each, 2) for each in ratios(stock, parsed)],
        "walk_around_parse": round(around, 2),
        "texts": len(texts),
        "rounds": given.rounds,
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
