"""Whole runs of `tacitus read`, each a process of its own: time, memory, size of the store, workers.

    python -m evals.speed.runs [--texts FILE.jsonl[.gz]] [--limit N]

The last line is JSON. Times are of the clock and of the processor, all processes of a run together; on a busy
machine only the latter mean something.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.rows import write_rows
from evals.speed.measure import DEFAULT_TEXTS, environment, texts_of

_SCRIPT = """
import resource, sys
from tacitus.cli import main
sys.argv = ["tacitus", "read", *sys.argv[1:]]
try:
    main()
finally:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    seconds = sum(each.ru_utime + each.ru_stime for each in used)
    print(seconds, max(each.ru_maxrss for each in used), file=sys.stderr)
"""


@dataclass(frozen=True, slots=True)
class Run:
    """What a run took."""

    wall: float
    """Seconds by the clock."""
    cpu: float
    """Seconds of the processor, workers included."""
    peak: float
    """Most memory that one of its processes held, MB."""


def run(texts: Path, db: Path, workers: int) -> Run:
    """Read a file of reports into a store in a process of its own.

    Raises:
        subprocess.CalledProcessError: The run failed.
    """
    command = [sys.executable, "-c", _SCRIPT, str(texts), "--db", str(db), "--workers", str(workers)]
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 (this interpreter)
    wall = time.perf_counter() - begin
    cpu, kilobytes = done.stderr.split()[-2:]
    return Run(wall, float(cpu), float(kilobytes) / 1024)


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.runs", description=__doc__)
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS, help="JSONL with a `text` a line")
    parser.add_argument("--limit", type=int, default=500, help="texts taken; 0 for all")
    given = parser.parse_args(arguments)
    if not given.texts.is_file():
        print(f"{given.texts} is not here; name a file with --texts", file=sys.stderr)
        return 1
    texts = texts_of(given.texts, given.limit)
    with tempfile.TemporaryDirectory() as folder:
        reports, one, two = (Path(folder) / name for name in ("reports.jsonl", "one.db", "two.db"))
        write_rows(reports, [{"text": text} for text in texts])
        runs = {
            "one worker": run(reports, one, 1),
            "two workers": run(reports, two, 2),
            "read again": run(reports, one, 1),
        }
        size = one.stat().st_size / len(texts) / 1000
    print(f"{environment()}; {len(texts)} texts of {given.texts.name}")
    for name, each in runs.items():
        print(f"{name}: {each.wall:.1f} s by the clock, {each.cpu:.1f} s CPU, {each.peak:.0f} MB at most")
    first, both, again = runs.values()
    figures = {
        "texts": len(texts),
        "two_workers_over_one": round(first.wall / both.wall, 2),
        "cpu_of_two_over_one": round(both.cpu / first.cpu, 2),
        "second_over_first": round(again.cpu / first.cpu, 3),
        "peak_mb": round(first.peak),
        "store_kb_a_report": round(size, 1),
    }
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
