"""Questions in SQL from people who are not trusted with the machine: limits on time, rows and memory."""

from __future__ import annotations

import sqlite3
import time
from dataclasses import dataclass

from tacitus.errors import StoreError
from tacitus.store.store import Store
from tacitus.store.table import Table

SECONDS = 5.0
"""Longest time that a question may take."""
ROWS = 1_000
"""Most rows that are given back."""
_CELL = 1_000_000
"""Most characters of one value: `randomblob(1e9)` must not fill the memory."""
_ALL = 4_000_000
"""Most characters of all values together."""
_SQL = 20_000
"""Most characters of a question."""
_STEPS = 10_000
"""Instructions of SQLite's machine between two looks at the clock."""


_ASKING = frozenset(
    {sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_FUNCTION, sqlite3.SQLITE_RECURSIVE}
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows, and whether there were more than are given."""

    table: Table
    cut: bool


def ask(store: Store, sql: str, seconds: float = SECONDS, rows: int = ROWS) -> Answer:
    """Return the answer to a question, within limits.

    Args:
        store: A store that was opened for reading only: then nothing can be written, attached or set.
        sql: One SQL query.
        seconds: Longest time.
        rows: Most rows.

    Raises:
        StoreError: SQLite refuses the query, or it takes too long.
    """
    connection = store.connection
    until = time.monotonic() + seconds
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _CELL)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _SQL)
    for table in ("report_search", "statement_search"):
        # SQLite sets a virtual table up when it is first used, and that is more than a question may do.
        connection.execute(f"SELECT 1 FROM {table} LIMIT 0")
    connection.set_authorizer(_only_asking)
    connection.set_progress_handler(lambda: time.monotonic() > until, _STEPS)
    try:
        cursor = connection.execute(sql)
        columns = tuple(column[0] for column in cursor.description or ())
        found, cut = _some(cursor, rows)
        cursor.close()
    except sqlite3.Error as error:
        reason = f"it took longer than {seconds:g} s" if time.monotonic() > until else str(error)
        raise StoreError(f"the query cannot be run: {reason}") from error
    finally:
        connection.set_progress_handler(None, 0)
    return Answer(Table(columns, tuple(found)), cut)


def _some(cursor: sqlite3.Cursor, rows: int) -> tuple[list[tuple[object, ...]], bool]:
    """Return the first rows, as many as are let through, and whether there are more."""
    found: list[tuple[object, ...]] = []
    size = 0
    for row in cursor:
        size += sum(len(value) for value in row if isinstance(value, str | bytes))
        if len(found) == rows or size > _ALL:
            return found, True
        found.append(tuple(row))
    return found, False


def _only_asking(action: int, name: str | None, *_: str | None) -> int:
    """Let a question read tables and call functions; no temporary table, no pragma, no other file."""
    # The full text index asks for the data version itself.
    allowed = action in _ASKING or (action == sqlite3.SQLITE_PRAGMA and name == "data_version")
    return sqlite3.SQLITE_OK if allowed else sqlite3.SQLITE_DENY
