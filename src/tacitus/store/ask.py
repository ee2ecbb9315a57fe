"""Questions in SQL from people who are not trusted with the machine: limits on time, rows and room."""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from dataclasses import dataclass
from pathlib import Path

from tacitus.errors import StoreError
from tacitus.store.store import Store
from tacitus.store.table import Table

SECONDS = 5.0
"""Longest time that a question may take."""
ROWS = 1_000
"""Most rows that are given back."""
SPACE = 256_000_000
"""Most bytes that are written to the disk to sort and to group; some more in a twentieth of a second."""
_LOOK = 0.05
"""Seconds between two looks at the disk."""
_OPEN = Path("/dev/fd")
"""Where the system lists the open files of this process; on Windows it does not, and only time is limited."""
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


class _Limits:
    """Looks, while SQLite works, whether the time or the room on the disk is used up."""

    def __init__(self, seconds: float, space: int) -> None:
        self._seconds, self._space = seconds, space
        self._next = self._begin = time.monotonic()
        self._before = _unnamed()
        self.reason = ""
        """What is used up; empty while nothing is."""

    def __call__(self) -> bool:
        now = time.monotonic()
        if now - self._begin > self._seconds:
            self.reason = f"it took longer than {self._seconds:g} s"
        elif now >= self._next:
            self._next = now + _LOOK
            if _unnamed() - self._before > self._space:
                self.reason = f"it needs more than {self._space / 1e6:g} MB of the disk to sort or group"
        return bool(self.reason)


def _unnamed() -> int:
    """Return the bytes of open files that have no name any more: so SQLite keeps what it sorts and groups."""
    total = 0
    for path in _OPEN.iterdir() if _OPEN.is_dir() else ():
        try:
            found = os.fstat(int(path.name))
        except OSError:  # closed meanwhile, such as the list itself
            continue
        total += found.st_size if stat.S_ISREG(found.st_mode) and not found.st_nlink else 0
    return total


def ask(store: Store, sql: str, seconds: float = SECONDS, rows: int = ROWS, space: int = SPACE) -> Answer:
    """Return the answer to a question, within limits.

    Args:
        store: A store that was opened for reading only: then nothing can be written, attached or set.
        sql: One SQL query.
        seconds: Longest time.
        rows: Most rows.
        space: Most bytes that it may write to the disk on its way.

    Raises:
        StoreError: SQLite refuses the query, or it takes too long or too much room.
    """
    connection = store.connection
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _CELL)
    connection.setlimit(sqlite3.SQLITE_LIMIT_SQL_LENGTH, _SQL)
    for table in ("report_search", "statement_search"):
        # SQLite sets a virtual table up when it is first used, and that is more than a question may do.
        connection.execute(f"SELECT 1 FROM {table} LIMIT 0")
    connection.set_authorizer(_only_asking)
    limits = _Limits(seconds, space)
    connection.set_progress_handler(limits, _STEPS)
    try:
        cursor = connection.execute(sql)
        columns = tuple(column[0] for column in cursor.description or ())
        found, cut = _some(cursor, rows)
        cursor.close()
    except (sqlite3.Error, ValueError) as error:  # a ValueError: half characters, or one that ends a text
        raise StoreError(f"the query cannot be run: {limits.reason or error}") from error
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
