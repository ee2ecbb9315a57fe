"""Thousands of made-up requests to the site, as its OpenAPI description allows them: answered as it says.

    python -m tests.soak.fuzz_api [--minutes 4] [--seed 1]

The example reports are read into a store, and the site is asked by one who may set things right. After each
round the store must pass SQLite's check of integrity.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from tacitus.cli.editing import HandEditor
from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store
from tacitus.views.serve.app import Site
from tests.soak.kills import EXAMPLES, state
from tests.views.serve.conftest import client
from tests.views.serve.fuzzing import fuzz

TABLES = ("event_mentions", "stories", "reports", "statements", "actors")
A_ROUND = 20
"""Requests for each address in a round; each round has a seed of its own."""


def ids_of(db: str) -> list[str]:
    """Return the ids of some records of each kind, an event mention first."""
    with Store(db, read_only=True) as store:
        tables = (store.query(f"SELECT id FROM {table} ORDER BY id LIMIT 8").rows for table in TABLES)
        return [str(row[0]) for rows in tables for row in rows]


def main() -> int:
    """Ask, and tell what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--minutes", type=float, default=4.0)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    until = time.monotonic() + 60 * given.minutes
    found: Counter[str] = Counter()
    faults: list[str] = []
    seed = given.seed
    with tempfile.TemporaryDirectory() as folder:
        db = str(Path(folder) / "t.db")
        with Store(db) as store:
            read(store, [EXAMPLES], Settings())
        ids = ids_of(db)
        while not faults and (seed == given.seed or time.monotonic() < until):
            asking = client(Site(db, editor=HandEditor(db)), raise_server_exceptions=False)
            try:
                found += fuzz(asking, ids, A_ROUND, seed)
            except BaseExceptionGroup as group:
                faults += [f"seed {seed}: {error}" for error in group.exceptions]
            except Exception as error:  # noqa: BLE001 (whatever it is, it is a fault of the site)
                faults.append(f"seed {seed}: {error}")
            check, _, twice = state(Path(db))
            faults += [check] * (check != "ok") + ["a report twice"] * twice
            seed += 1
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    answers = {f"answers_{status}": number for status, number in sorted(found.items())}
    told = {"requests": found.total(), "rounds": seed - given.seed, "faults": len(faults), **answers}
    sys.stdout.write(json.dumps(told) + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
