"""The same 2,000 reports with 1, 2 and 4 workers, in any order and batch size: the same content each time.

    python -m tests.soak.determinism [--reports 2000] [--seed 1]

The reports are made from the examples: some of their paragraphs, moved to another year. The run with one
worker also tells how the memory of the process grew after its first third.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tacitus.runs.local import Progress, read
from tacitus.settings import Settings
from tacitus.store.store import Store

EXAMPLES = Path(__file__).parents[2] / "examples" / "reports"
RUNS = ((1, 32, "as given"), (2, 7, "backwards"), (4, 61, "shuffled"))
"""Workers, batch size and order of each run."""
YEARS = range(1996, 2026)
"""Over which reports are spread, so that stories stay as large as in an archive."""
GROWTH = 5.0
"""Percent by which memory may grow after the first third."""
_YEAR = re.compile(r"\b2026\b")
_STATUS = Path("/proc/self/statm")


def write_reports(folder: Path, count: int, chance: random.Random) -> list[str]:
    """Write reports made from the examples, each unlike all others; return their paths."""
    models = [path.read_text(encoding="utf-8") for path in sorted(EXAMPLES.rglob("*.txt"))]
    paths = []
    for number in range(count):
        head, *paragraphs = chance.choice(models).split("\n\n")
        kept = sorted(chance.sample(range(len(paragraphs)), k=max(2, len(paragraphs) * 2 // 3)))
        text = "\n\n".join([head, *(paragraphs[place] for place in kept if place < len(paragraphs))])
        text = f"{_YEAR.sub(str(chance.choice(YEARS)), text)}\n\nThe report had the number {number}.\n"
        path = folder / f"{number:06}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def run(db: Path, paths: list[str], settings: Settings, watch: Callable[[Progress], None]) -> str:
    """Read all into a new store; return the digest of its content."""
    with Store(db) as store:
        done = read(store, paths, settings, watch=watch)
        if done.reports != len(paths):
            raise RuntimeError(f"{done.reports} reports of {len(paths)} were read")
        return store.digest()


def memory() -> int:
    """Return the megabytes that this process holds."""
    return int(_STATUS.read_text(encoding="ascii").split()[1]) * 4096 // 1_000_000


def main() -> int:
    """Read the reports several times and compare."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--reports", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - no secret
    told: dict[str, object] = {"reports": given.reports}
    held: list[tuple[int, int]] = []

    def watch(done: Progress) -> None:
        if done.stage == "reading":
            held.append((done.reports, memory()))

    with tempfile.TemporaryDirectory() as name:
        reports = Path(name) / "reports"
        reports.mkdir()
        paths = write_reports(reports, given.reports, chance)
        digests = set()
        for workers, size, order in RUNS:
            ordered = list(paths)
            if order == "backwards":
                ordered.reverse()
            elif order == "shuffled":
                chance.shuffle(ordered)
            begin = time.monotonic()
            settings = Settings(workers=workers, batch_size=size)
            digests.add(run(Path(name) / f"{workers}.db", ordered, settings, watch))
            told[f"seconds_{workers}_workers_batches_of_{size}_{order.replace(' ', '_')}"] = round(
                time.monotonic() - begin
            )
            if workers == 1:
                warm = max(mb for count, mb in held if count <= given.reports // 3 or count == held[0][0])
                told |= {"memory_mb_after_a_third": warm, "memory_mb_at_most": max(mb for _, mb in held)}
                growth = 100 * (max(mb for _, mb in held) / warm - 1)
                told["memory_growth_percent"] = round(growth, 1)
    told["contents"] = len(digests)
    sys.stdout.write(json.dumps(told) + "\n")
    return 0 if len(digests) == 1 and growth < GROWTH else 1


if __name__ == "__main__":
    sys.exit(main())
