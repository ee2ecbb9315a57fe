"""SIGKILL at random moments of a read, a correction, an export and a migration: nothing lost, nothing twice.

    python -m tests.soak.kills [--reads 200] [--others 50] [--minutes 15] [--seed 1]

The example reports of two stories are coded once. Then children that have all this in memory are forked; each
does the work on a store of its own and is killed at a random moment of it, after some of the processor time
that the work takes: a busy machine changes nothing. After each kill the store must pass SQLite's check
of integrity, hold all reports that it held before and none twice; every other time it is killed again before
it may end. In the end its content must be that of a store that was left in peace.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.correction import Correction, Verb
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.runs.corrections import add, corrections_path, read_corrections
from tacitus.runs.gathering import regather
from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store import connect
from tacitus.store.store import Store
from tacitus.views.bundle import write_bundle

EXAMPLES = str(Path(__file__).parents[2] / "examples" / "reports")
TWO_STORIES = tuple(f"{EXAMPLES}/*/*{name}*" for name in ("flood", "clash"))
A_WRITE = 0.005
"""Seconds that a child is left after its time is up: so it dies while it waits for the disk, too."""
SETTINGS = Settings(batch_size=3, workers=1)
FIRST = connect.SCHEMA_VERSION

Work = Callable[[Path], None]


@dataclass
class Count:
    """What came out."""

    kills: int = 0
    ended: int = 0
    """Children that were done before they were killed."""
    faults: list[str] = field(default_factory=list)


def remember(coded: dict[str, CodedReport | Refusal]) -> None:
    """Let the walk give reports as they were coded before."""

    def code_reports(reports: Sequence[Report], _: Settings) -> Iterator[CodedReport | Refusal]:
        return (coded[report.id] for report in reports)

    pipeline.code_reports = code_reports  # type: ignore[assignment]


def killed(work: Work, folder: Path, seconds: float, more: float = 0.0) -> bool:
    """Do work in a child and kill it; tell whether it was still at work.

    Args:
        work: What it does.
        folder: Where.
        seconds: Of the processor, after which it is killed.
        more: Seconds by the clock that it is left then.
    """
    child = os.fork()
    if child == 0:
        try:
            work(folder)
            os._exit(0)
        except BaseException as error:  # noqa: BLE001 (told by the exit code)
            sys.stderr.write(f"{type(error).__name__}: {error}\n")
            os._exit(9)
    ended = 0
    while not ended and cpu_of(child) < seconds:
        time.sleep(0.0005)
        ended, status = os.waitpid(child, os.WNOHANG)
    if not ended:
        time.sleep(more)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
    if os.waitstatus_to_exitcode(status) == 9:
        raise RuntimeError("the work failed by itself")
    return os.WIFSIGNALED(status)


def cpu_of(child: int) -> float:
    """Return the seconds of the processor that a child took; the number of its clock is Linux's."""
    return time.clock_gettime((~child << 3) | 2)


def spent() -> float:
    """Return the seconds of the processor that this process took, with all its children that ended."""
    return sum(os.times()[:4])


def state(db: Path) -> tuple[str, set[str], bool]:
    """Return the answer of the integrity check, the reports, and whether any stands there twice."""
    if not db.exists():
        return "ok", set(), False
    with closing(sqlite3.connect(db)) as connection:
        answer = str(connection.execute("PRAGMA integrity_check").fetchone()[0])
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'reports'").fetchone():
            return answer, set(), False
        ids = [str(row[0]) for row in connection.execute("SELECT page_id FROM reports")]
        broken = connection.execute("PRAGMA foreign_key_check").fetchall()
        return "foreign keys" if broken else answer, set(ids), len(ids) != len(set(ids))


def digest(db: Path) -> str:
    with Store(db) as store:
        return store.digest()


def trial(
    work: Work, begin: Path, expected: str, chance: random.Random, count: Count, longest: float
) -> None:
    """Kill the work on one store until it may end, and look at the store after each kill."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "work"
        shutil.copytree(begin, folder)
        held: set[str] = set()
        while True:
            was_killed = killed(work, folder, chance.uniform(0, longest), chance.uniform(0, A_WRITE))
            count.kills += was_killed
            count.ended += not was_killed
            check, reports, twice = state(folder / "t.db")
            fault = (
                check
                if check != "ok"
                else "a report twice" * twice or "a report lost" * (not held <= reports)
            )
            if fault:
                count.faults.append(fault)
                return
            held = reports
            if not was_killed or chance.random() < 0.5:
                break
        work(folder)
        if content(folder) != expected:
            count.faults.append("another content")


def content(folder: Path) -> str:
    """Return all that the work leaves: the store's content, the corrections, the files written."""
    paths = [path for path in sorted(folder.rglob("*")) if path.suffix in {".jsonl", ".json", ".md", ".html"}]
    files = (f"{path.name} {path.read_text(encoding='utf-8')}" for path in paths)
    return "\n".join([digest(folder / "t.db"), *files])


def do_read(folder: Path) -> None:
    with Store(folder / "t.db") as store:
        read(store, TWO_STORIES, SETTINGS)


def do_correct(folder: Path) -> None:
    """Set three stories right, each unless it is done, and group anew."""
    with Store(folder / "t.db") as store:
        ids = [row[0] for row in store.query("SELECT id FROM reports ORDER BY id LIMIT 6").rows]
        done = {each.id for each in read_corrections(corrections_path(store))}
        for pair in (ids[0:2], ids[2:4], ids[4:6]):
            correction = Correction.make(Verb.MERGE, tuple(pair), "by hand")
            if correction.id not in done:
                add(store, correction)
            regather(store)


def do_export(folder: Path) -> None:
    """Write the evidence of the most told story; a file is there whole or not at all."""
    with Store(folder / "t.db", read_only=True) as store:
        story = next(iter(store.stories()))
        write_bundle(store, story.id, folder / "bundle")


def do_migrate(folder: Path) -> None:
    """Open a store of an older version."""
    Store(folder / "t.db").close()


def seconds_of(work: Work, begin: Path) -> tuple[float, str]:
    """Return how much of the processor the work takes, and what it leaves, undisturbed."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "work"
        shutil.copytree(begin, folder)
        started = spent()
        if killed(work, folder, float("inf")):
            raise RuntimeError("the work was killed by others")
        return spent() - started, content(folder)


def newer_program() -> None:
    """Let the program know one schema more: a table filled from all reports, and one that is rewritten."""
    connect.SCHEMA_VERSION = FIRST + 1
    sql = (
        "CREATE TABLE extra (id TEXT PRIMARY KEY, words TEXT);"
        " INSERT INTO extra SELECT id, text || text FROM reports;"
        " ALTER TABLE reports ADD COLUMN more TEXT; UPDATE reports SET more = title || text;"
    )
    connect.migrations = lambda: [(FIRST + 1, sql)]  # type: ignore[attr-defined]


def kill_often(kind: str, begin: Path, kills: int, until: float, chance: random.Random) -> dict[str, int]:
    """Kill one kind of work until it was killed so often, or the time is over; tell what came out."""
    work = WORKS[kind]
    longest, expected = seconds_of(work, begin)
    count = Count()
    while count.kills < kills and not count.faults and spent() < until:
        trial(work, begin, expected, chance, count, longest * 1.1)
    for fault in count.faults:
        sys.stderr.write(f"{kind}: {fault}\n")
    return {
        f"{kind}_kills": count.kills,
        f"{kind}_ended_first": count.ended,
        f"{kind}_faults": len(count.faults),
    }


WORKS: dict[str, Work] = {
    "read": do_read,
    "correction": do_correct,
    "export": do_export,
    "migration": do_migrate,
}


def main() -> int:
    """Kill, and tell what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--reads", type=int, default=200)
    parser.add_argument("--others", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--minutes", type=float, default=15.0, help="most time of the processor, half of it for reads"
    )
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - no secret
    pages = [page for page in pipeline.open_pages(TWO_STORIES, SETTINGS) if isinstance(page, Page)]
    reports = [made for made in pipeline.read_reports(pages, SETTINGS) if isinstance(made, Report)]
    coded = pipeline.code_reports(reports, SETTINGS)
    remember({report.id: each for report, each in zip(reports, coded, strict=True)})
    told: dict[str, int] = {}
    with tempfile.TemporaryDirectory() as name:
        empty, full = Path(name) / "empty", Path(name) / "full"
        empty.mkdir()
        full.mkdir()
        do_read(full)
        sixth = given.minutes * 10
        told |= kill_often("read", empty, given.reads, spent() + 3 * sixth, chance)
        told |= kill_often("correction", full, given.others, spent() + sixth, chance)
        told |= kill_often("export", full, given.others, spent() + sixth, chance)
        newer_program()
        told |= kill_often("migration", full, given.others, spent() + sixth, chance)
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if any(value for key, value in told.items() if key.endswith("faults")) else 0


if __name__ == "__main__":
    sys.exit(main())
