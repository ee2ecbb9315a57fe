"""What each stage of the walk takes of the processor's time.

    python -m evals.speed.stages [--texts FILE.jsonl[.gz]] [--limit N] [--rounds R]

Each stage's entry is replaced by one that takes its time; what is left over is the parse. The last line is
JSON.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

from evals.speed.measure import DEFAULT_TEXTS, cpu_seconds, environment, texts_of
from evals.speed.pipeline import whole_walk
from tacitus.reports import from_text

PARSE = "parse"
ENTRIES = {
    "actors": ("tacitus.analysis.analyzer", "find_actors"),
    "places": ("tacitus.analysis.analyzer", "find_places"),
    "times": ("tacitus.analysis.analyzer", "find_times"),
    "statements": ("tacitus.statements", "find_statements"),
    "events": ("tacitus.events", "find_events"),
    "stories": ("tacitus.stories", "group"),
    "accounts": ("tacitus.accounts", "compare"),
}
"""The module and function through which the walk enters each stage."""


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


def _timed(stage: str, work: Callable[..., Any], taken: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> object:
        begin = time.process_time()
        try:
            return work(*given, **named)
        finally:
            taken[stage] = taken.get(stage, 0.0) + time.process_time() - begin

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
    print(json.dumps({name: round(each, 2) for name, each in milliseconds.items()}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
