"""What each stage of the walk takes of the processor's time.

    python -m evals.speed.stages [--texts FILE.jsonl[.gz]] [--limit N] [--rounds R]

Each stage's entry is replaced by one that takes its time; what is left over is the parse. Then the actors of
reports met for the first time are found, in turns with spaCy's pipeline as installed on the same texts: what
they take of its time is the cost that resolution may have (15 %). The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from evals.speed.measure import DEFAULT_TEXTS, cpu_seconds, environment, texts_of
from evals.speed.pipeline import spacy_stock, whole_walk
from tacitus.analysis.actors import find_actors
from tacitus.analysis.document import ParsedReport
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.reports import from_text
from tacitus.settings import Settings

PARSE = "parse"
ENTRIES = {
    "tokens": ("tacitus.analysis.document", "Doc"),
    "actors": ("tacitus.analysis.analyzer", "find_actors"),
    "places": ("tacitus.analysis.analyzer", "find_places"),
    "times": ("tacitus.analysis.analyzer", "find_times"),
    "statements": ("tacitus.statements", "find_statements"),
    "events": ("tacitus.events", "find_events"),
    "stories": ("tacitus.stories", "group"),
    "accounts": ("tacitus.accounts", "compare"),
}
"""The module and function through which the walk enters each stage; tokens are read off the parse first."""
_ACTORS_LIMIT, _WARM, _PIECE = 300, 40, 26
"""Texts for the share of actors, those of them read before it is taken, and those taken in one turn."""


@contextmanager
def watched(taken: dict[str, float]) -> Iterator[None]:
    """Add the CPU seconds of each stage to `taken` while the block runs."""
    patches = [
        patch.object(import_module(module), name, _timed(stage, getattr(import_module(module), name), taken))
        for stage, (module, name) in ENTRIES.items()
    ]
    for each in patches:
        each.start()
    try:
        yield
    finally:
        for each in patches:
            each.stop()


def actors_share(texts: Sequence[str]) -> list[float]:
    """Return what finding the actors takes of spaCy's pipeline as installed, for each turn of some texts.

    Each text is met for the first time; the parses and their tokens are made before.

    Args:
        texts: More than `_WARM`; those before it are read first, so that models and facts are loaded.
    """
    reports = [from_text(text, address=f"text {number}") for number, text in enumerate(texts)]
    parses = list(parse(reports, load_pipeline(Settings().model)))
    for parsed in parses[:_WARM]:
        find_actors(parsed)
    spacy_stock(texts[:_WARM])
    shares: list[float] = []
    for start in range(_WARM, len(texts), _PIECE):
        some = parses[start : start + _PIECE]
        tokens = sum(len(parsed.doc) for parsed in some)
        stock = cpu_seconds(partial(spacy_stock, texts[start : start + _PIECE]))
        found = cpu_seconds(partial(_find_all, some))
        if tokens:
            shares.append(found / stock)
    return shares


def _find_all(parses: Sequence[ParsedReport]) -> None:
    for parsed in parses:
        find_actors(parsed)


def _timed(stage: str, work: Callable[..., Any], taken: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> object:
        begin, before = time.process_time(), sum(taken.values())
        try:
            return work(*given, **named)
        finally:
            inside = sum(taken.values()) - before  # of another stage that was entered from this one
            taken[stage] = taken.get(stage, 0.0) + time.process_time() - begin - inside

    return timed


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.stages", description=__doc__)
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS, help="JSONL with a `text` a line")
    parser.add_argument("--limit", type=int, default=200, help="texts taken")
    parser.add_argument("--rounds", type=int, default=3, help="how often the walk is run")
    given = parser.parse_args(arguments)
    if not given.texts.is_file():
        print(f"{given.texts} is not here; name a file with --texts", file=sys.stderr)
        return 1
    texts = texts_of(given.texts, given.limit)
    reports = [from_text(text, address=f"text {number}") for number, text in enumerate(texts)]
    whole_walk(reports)
    taken: dict[str, float] = {}
    with watched(taken):
        whole = sum(cpu_seconds(lambda: whole_walk(reports)) for _ in range(given.rounds))
    shares = {PARSE: whole - sum(taken.values())} | taken
    print(f"{environment()}; {len(texts)} texts of {given.texts.name}")
    milliseconds = {name: 1000 * each / len(texts) / given.rounds for name, each in shares.items()}
    for name, each in milliseconds.items():
        print(f"{name:<12}{each:7.2f} ms a report {100 * shares[name] / whole:5.1f} %")
    figures = {name: round(each, 2) for name, each in milliseconds.items()}
    shares_of_actors = actors_share(texts_of(given.texts, _ACTORS_LIMIT))
    if shares_of_actors:
        low, middle, high = min(shares_of_actors), statistics.median(shares_of_actors), max(shares_of_actors)
        print(f"Actors take {low:.3f} – {middle:.3f} – {high:.3f} of spaCy's pipeline as installed.")
        figures["actors_to_spacy_full"] = round(middle, 3)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
