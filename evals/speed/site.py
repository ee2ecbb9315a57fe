"""How quick the pages of `tacitus serve` are on a large store, made by multiplying a store that was read.

    python -m evals.speed.site --store news.db [--reports 50000] [--keep big.db]

Each copy of the store has ids of its own and is some weeks older; actors are the same in all, so that theirs
is the worst case. Pages are asked for in this process, through the whole application. Times are of the clock
and of the processor; on a busy machine only the latter mean something. The last line is JSON.
"""

from __future__ import annotations

import argparse
import json
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path
from urllib.parse import quote

from starlette.testclient import TestClient

from tacitus.store.store import Store
from tacitus.views.serve.app import Site, make_app

_SHIFT = 45
"""Days between two copies."""
_IDS = frozenset(
    [
        *("id", "page_id", "report_id", "published_id", "statement_id", "when_id", "place_mention_id"),
        *("event_mention_id", "record_id", "story_id", "origin_id", "old_id", "a", "b", "event_id"),
        *("utterance_id", "finding_id", "continues", "saga_id", "original_id"),
    ]
)
"""Columns that get the mark of a copy; actors, places and runs are the same in all."""
_DAYS = frozenset({"published", "starts", "ends", "first", "last"})
_SHARED = frozenset({"actors", "places", "runs", "ledger", "fetches", "corrected", "profiles", "windows"})
_MADE = "tallies"
"""The table that triggers fill."""
_PAGES = {
    "stories": "/",
    "stories, page 40": "/?page=40",
    "stories, newest": "/?order=newest",
    "stories by words": "/?words={word}",
    "stories by outlet": "/?outlet=bbc",
    "stories by actor": "/?actor={name}",
    "story": "/stories/{story}.html",
    "accounts side by side": "/stories/{story}-side.html",
    "report": "/reports/{report}.html",
    "actors": "/actors.html",
    "actor": "/actors/{actor}.html",
    "events": "/events.html",
    "events, page 100": "/events.html?page=100",
    "events by type": "/events.html?type={type}",
    "events by status": "/events.html?status={status}",
    "events by outlet": "/events.html?outlet={outlet}",
    "events by day": "/events.html?since={day}",
    "events by actor": "/events.html?actor={name}",
    "events by country": "/events.html?actor={country}",
    "events by words": "/events.html?words={word}",
    "events by two": "/events.html?{two_of_events}",
    "statements": "/statements.html",
    "statements, page 100": "/statements.html?page=100",
    "statements by act": "/statements.html?act={act}",
    "statements by outlet": "/statements.html?outlet={outlet}",
    "statements by day": "/statements.html?until={day}",
    "statements by speaker": "/statements.html?speaker={name}",
    "statements by country": "/statements.html?speaker={country}",
    "statements by words": "/statements.html?words={word}",
    "statements by two": "/statements.html?{two_of_statements}",
    "search": "/search.html?words={word}",
    "quality": "/quality.html",
}
_WORDS = (
    "election",
    "profit",
    "missile",
    "striker",
    "album",
    "virus",
    "ceasefire",
    "minister",
    "shares",
    "hospital",
)
_CHOICES = {
    "story": "SELECT id FROM stories WHERE reports > 1",
    "report": "SELECT id FROM reports",
    "actor": "SELECT id FROM actors ORDER BY reports DESC LIMIT 2000",
    "name": "SELECT name FROM actors ORDER BY reports DESC LIMIT 300",
    "type": "SELECT DISTINCT kind FROM tallies WHERE what = 'events'",
    "status": "SELECT DISTINCT status FROM tallies WHERE what = 'events'",
    "act": "SELECT DISTINCT kind FROM tallies WHERE what = 'statements'",
    "outlet": "SELECT DISTINCT outlet FROM reports WHERE outlet <> ''",
    "day": "SELECT DISTINCT substr(published, 1, 10) FROM reports WHERE published <> ''",
}
"""What is asked for, out of the store."""
_COUNTRIES = ("USA", "RUS", "GBR", "SYR", "CHN", "IRN", "FRA", "TUR", "UNO", "DEU")
_ONE_OF = {
    "two_of_events": (
        "type={type}",
        "status={status}",
        "outlet={outlet}",
        "since={day}",
        "actor={name}",
        "words={word}",
    ),
    "two_of_statements": ("act={act}", "outlet={outlet}", "until={day}", "speaker={name}", "words={word}"),
}
"""Conditions of which every two are asked for together."""


@dataclass(frozen=True, slots=True)
class Took:
    """What one kind of page took, milliseconds."""

    page: str
    asked: int
    median: float
    p95: float
    cpu_p95: float
    kilobytes: int
    """Of the largest."""


def multiply(source: Path, target: Path, reports: int) -> int:
    """Write a store with so many reports at least, and return how many it has.

    Args:
        source: A store that was read.
        target: The file to write; it must not exist.
        reports: How many reports are wanted.
    """
    Store(target).close()
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("ATTACH ? AS base", (str(source),))
    each: int = connection.execute("SELECT count(*) FROM base.reports").fetchone()[0]
    copies = max(1, -(-reports // each))
    for table in _tables(connection):
        for copy in range(1 if table in _SHARED else copies):
            connection.execute("BEGIN")
            connection.execute(_copying(connection, table, copy))
            connection.execute("COMMIT")
    connection.execute("UPDATE actors SET reports = reports * ?, mentions = mentions * ?", (copies, copies))
    connection.close()
    return each * copies


def _tables(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute(
        "SELECT b.name FROM base.sqlite_master b JOIN main.sqlite_master m ON m.name = b.name"
        " WHERE b.type = 'table' AND b.name NOT LIKE 'sqlite_%' AND b.name NOT LIKE '%_search%'"
        " ORDER BY b.rowid"
    )
    return [row[0] for row in rows if row[0] != _MADE]


def _copying(connection: sqlite3.Connection, table: str, copy: int) -> str:
    columns = [row[1] for row in connection.execute(f"PRAGMA base.table_info({table})")]
    values = ", ".join(_value(table, column, copy) for column in columns)
    names = ", ".join(columns)
    # Names come from the schema.
    into = f"INSERT OR IGNORE INTO main.{table} ({names})"
    return f"{into} SELECT {values} FROM base.{table}"  # noqa: S608


def _value(table: str, column: str, copy: int) -> str:
    if table in _SHARED or not copy:
        return column
    if column in _IDS:
        return f"{column} || 'x{copy}'"
    if column in _DAYS:
        return f"strftime('%Y-%m-%dT%H:%M:%S+00:00', {column}, '-{copy * _SHIFT} days')"
    return column


def measure(db: Path, times: int, seed: int = 7) -> Iterator[Took]:
    """Yield what each kind of page takes.

    Args:
        db: The store.
        times: Pages of each kind that are asked for.
        seed: Which stories, reports and actors are taken.
    """
    asking = TestClient(make_app(Site(str(db))), base_url="http://127.0.0.1")
    chance = random.Random(seed)  # noqa: S311 (a choice of pages, no secret)
    with Store(db, read_only=True) as store:
        choices = {name: _some(store, sql, chance, times) for name, sql in _CHOICES.items()}
    choices |= {"word": list(_WORDS), "country": list(_COUNTRIES)}
    asking.get("/")
    for page, address in _PAGES.items():
        walls, cpus, sizes = [], [], []
        for turn in range(times):
            taken = {name: quote(values[turn % len(values)]) for name, values in choices.items()}
            for name, ones in _ONE_OF.items():
                pairs = list(combinations(ones, 2))
                taken[name] = "&".join(pairs[turn % len(pairs)]).format(**taken)
            filled = address.format(**taken)
            wall, cpu = time.perf_counter(), time.process_time()
            answer = asking.get(filled)
            walls.append(1000 * (time.perf_counter() - wall))
            cpus.append(1000 * (time.process_time() - cpu))
            sizes.append(len(answer.content))
            if answer.status_code != 200:
                raise ValueError(f"{filled} answers {answer.status_code}")
        yield Took(page, times, _at(walls, 0.5), _at(walls, 0.95), _at(cpus, 0.95), max(sizes) // 1024)


def _some(store: Store, sql: str, chance: random.Random, count: int) -> list[str]:
    rows = [row[0] for row in store.query(sql).rows]
    return chance.sample(rows, min(count, len(rows)))


def _at(values: list[float], share: float) -> float:
    return round(sorted(values)[min(len(values) - 1, int(share * len(values)))], 1)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the store, measure, print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.speed.site", description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="a store that was read")
    parser.add_argument("--reports", type=int, default=50_000, help="reports that the large store has")
    parser.add_argument("--keep", type=Path, help="where the large store stays; one that is there is used")
    parser.add_argument("--times", type=int, default=40, help="pages of each kind")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        large = given.keep or Path(folder) / "large.db"
        if not large.exists():
            print(f"{multiply(given.store, large, given.reports):,} reports", file=sys.stderr)
        found = []
        for took in measure(large, given.times):
            found.append(took)
            print(
                f"{took.page:<24}{took.median:>8} ms median{took.p95:>8} ms p95"
                f"{took.cpu_p95:>8} ms cpu p95{took.kilobytes:>6} KB"
            )
    print(json.dumps([asdict(each) for each in found]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
