"""Rows of a store as bytes: how records travel from the machines that made them to a store."""

from __future__ import annotations

import base64
import json
import sqlite3
import zlib
from collections.abc import Iterable

from tacitus.store.rows import Insert

REPORTS = (
    *("pages", "page_addresses", "refusals", "reports", "blocks", "times", "report_actors", "mentions"),
    *("places", "place_mentions", "statements", "statement_via", "event_mentions", "participants", "counts"),
    *("spans", "profiles"),
)
"""Tables that are filled report by report, each after those it points into."""
STORIES = (
    *("stories", "origins", "story_reports", "story_links", "copies", "events", "event_members"),
    *("utterances", "utterance_members", "findings", "finding_sides", "accounts", "inferred_times", "spans"),
    *("sagas", "saga_stories", "saga_links"),
)
"""Tables that are filled story by story, or saga by saga."""
_BLOB = "$blob"


def dump(connection: sqlite3.Connection, tables: Iterable[str]) -> bytes:
    """Return all rows of tables, packed."""
    found = {}
    for table in tables:
        # Table names come from this file, never from input.
        cursor = connection.execute(f"SELECT * FROM {table}")
        columns = [column[0] for column in cursor.description]
        if rows := sorted(([_plain(cell) for cell in row] for row in cursor), key=repr):
            found[table] = [columns, rows]
    return _packed(found)


def pack(inserts: Iterable[Insert]) -> bytes:
    """Return rows that no store holds yet, packed as `dump` packs them; no table may come twice."""
    found = {
        each.table: [each.columns, [[_plain(cell) for cell in row] for row in each.rows]] for each in inserts
    }
    return _packed(found)


def restore(connection: sqlite3.Connection, packed: bytes) -> None:
    """Insert packed rows; those whose key is there already are left as they are."""
    known = {*REPORTS, *STORIES}
    for table, (columns, rows) in json.loads(zlib.decompress(packed)).items():
        if table not in known or not all(column.isidentifier() for column in columns):
            raise ValueError(f"{table!r} is no table of a store")
        marks = ", ".join("?" * len(columns))
        connection.executemany(
            f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})",
            ([_whole(cell) for cell in row] for row in rows),
        )


def clear(connection: sqlite3.Connection) -> None:
    """Remove every report and story."""
    for table in (*reversed(STORIES), *reversed(REPORTS)):
        connection.execute(f"DELETE FROM {table}")


def drop_triggers(connection: sqlite3.Connection) -> None:
    """Make a store a mere heap of rows, read by their keys: no words are indexed, nothing is counted."""
    for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {row['name']}")


def _packed(found: object) -> bytes:
    return zlib.compress(json.dumps(found, ensure_ascii=False, separators=(",", ":")).encode())


def _plain(cell: object) -> object:
    return {_BLOB: base64.b64encode(cell).decode()} if isinstance(cell, bytes) else cell


def _whole(cell: object) -> object:
    return base64.b64decode(cell[_BLOB]) if isinstance(cell, dict) else cell
