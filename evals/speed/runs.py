"""Whole runs of `tacitus read`, each a process of its own: time, memory, size of the store, workers.

    python -m evals.speed.runs [--texts FILE.jsonl[.gz]] [--limit N] [--all]

Reports without a date are spread over two years (`--days`). The content of all stores is compared; `--all`
reads with four workers and with the stock parse too. Before anything counts, one report is read, so that
Python keeps its files compiled, as those of an installed program are. The last line is JSON. Times are of the
clock and of the processor, all processes of a run together; on a busy machine only the latter mean something.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from evals.rows import Row, read_rows, write_rows
from evals.speed.measure import DEFAULT_TEXTS, environment
from tacitus.store.store import Store

FIELDS = ("text", "title", "date", "outlet")
"""What is taken over of a row of a corpus, where it has it."""
FIRST_DAY = date(2004, 1, 1)
"""The reports of the BBC, which have no dates, are from 2004 and 2005."""
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


def run(texts: Path, db: Path, *options: str) -> Run:
    """Read a file of reports into a store in a process of its own.

    Args:
        texts: The file.
        db: The store.
        *options: Of `tacitus read`.

    Raises:
        subprocess.CalledProcessError: The run failed.
    """
    command = [sys.executable, "-c", _SCRIPT, str(texts), "--db", str(db), *options]
    begin = time.perf_counter()
    done = subprocess.run(  # noqa: S603 (this interpreter)
        command, capture_output=True, text=True, check=True, env=compiled(db.parent)
    )
    wall = time.perf_counter() - begin
    cpu, kilobytes = done.stderr.split()[-2:]
    return Run(wall, float(cpu), float(kilobytes) / 1024)


def compiled(folder: Path) -> dict[str, str]:
    """Return an environment in which Python keeps what it compiled, in a folder of the measurement."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONPYCACHEPREFIX": str(folder / "compiled")}


def rows_of(path: Path, limit: int) -> list[Row]:
    """Return the first reports of a corpus, those without words left out; all when `limit` is 0."""
    rows = [row for row in read_rows(path, ("text",)) if (row["text"] or "").strip()]
    return [{name: row[name] for name in FIELDS if row.get(name)} for row in rows[: limit or None]]


def dated(rows: Sequence[Row], days: int) -> list[Row]:
    """Return rows in which those without a date have one: dates bound what is compared, as in an archive.

    Args:
        rows: In their order.
        days: Over how many days they are spread evenly; 0 leaves them as they are.
    """
    if not days:
        return list(rows)
    given = (FIRST_DAY + timedelta(days * number // len(rows)) for number in range(len(rows)))
    return [{"date": day.isoformat()} | row for day, row in zip(given, rows, strict=True)]


def content(db: Path) -> str:
    """Return the digest of a store's content."""
    with Store(db, read_only=True) as store:
        return store.digest()


def measure(rows: Sequence[Row], folder: Path, *, every: bool) -> tuple[dict[str, Run], list[str], float]:
    """Return what each run took, the content each store had, and the size of the first store (bytes).

    Args:
        rows: The reports.
        folder: Where the stores go.
        every: Read with four workers and with the stock parse as well.
    """
    reports, one, first = (folder / name for name in ("reports.jsonl", "one.db", "first.jsonl"))
    write_rows(first, rows[:1])
    write_rows(reports, rows)
    run(first, folder / "first.db", "--workers", "1")
    ways: dict[str, tuple[str, ...]] = {"two": ("--workers", "2")}
    if every:
        ways |= {"four": ("--workers", "4"), "stock": ("--workers", "1", "--stock-parse")}
    runs = {"one": run(reports, one, "--workers", "1")}
    size = one.stat().st_size
    digests = [content(one)]
    for name, options in ways.items():
        db = folder / f"{name}.db"
        runs[name] = run(reports, db, *options)
        digests.append(content(db))
    runs["again"] = run(reports, one, "--workers", "1")
    return runs, [*digests, content(one)], size


def figures_of(runs: Mapping[str, Run], digests: Sequence[str], texts: int, size: float) -> Row:
    """Return what is told of the runs."""
    one, two, again = (runs[name] for name in ("one", "two", "again"))
    return {
        "texts": texts,
        "two_workers_over_one": round(one.wall / two.wall, 2),
        "cpu_of_two_over_one": round(two.cpu / one.cpu, 2),
        "second_over_first": round(again.cpu / one.cpu, 3),
        "peak_mb": round(one.peak),
        "store_kb_a_report": round(size / texts / 1000, 1),
        "ways": sorted(runs),
        "same_content": len(set(digests)) == 1,
        "content": digests[0],
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; return 0, or 1 when there are no texts or the stores differ."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.runs", description=__doc__)
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS, help="JSONL with a `text` a line")
    parser.add_argument("--limit", type=int, default=500, help="texts taken; 0 for all")
    parser.add_argument("--days", type=int, default=730, help="over which reports without a date are spread")
    parser.add_argument("--all", action="store_true", help="four workers and the stock parse too")
    parser.add_argument("--out", type=Path, help="file for the figures")
    given = parser.parse_args(arguments)
    if not given.texts.is_file():
        print(f"{given.texts} is not here; name a file with --texts", file=sys.stderr)
        return 1
    rows = dated(rows_of(given.texts, given.limit), given.days)
    with tempfile.TemporaryDirectory() as folder:
        runs, digests, size = measure(rows, Path(folder), every=given.all)
    print(f"{environment()}; {len(rows)} texts of {given.texts.name}")
    for name, each in runs.items():
        print(f"{name}: {each.wall:.1f} s by the clock, {each.cpu:.1f} s CPU, {each.peak:.0f} MB at most")
    figures = figures_of(runs, digests, len(rows), size)
    if given.out:
        given.out.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures))
    return 0 if figures["same_content"] else 1


if __name__ == "__main__":
    sys.exit(main())
