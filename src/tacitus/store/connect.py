"""Opens the SQLite file: pragmas, schema version, migrations."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import ExitStack, closing
from functools import cache
from importlib.resources import files
from pathlib import Path

from tacitus.errors import StoreError
from tacitus.store.migrate import migrate, migrations, version_of
from tacitus.store.trouble import trouble

SCHEMA_VERSION = 1
"""Version of schema.sql. A store of a lower version is migrated step by step, one of a higher is refused."""

APPLICATION_ID = 0x54414349
"""'TACI': written into the file's header, so that no other database is taken for a store."""

_BUSY_SECONDS = 30.0
_PAUSE_SECONDS = 0.02


def connect(path: str | Path, *, read_only: bool = False) -> sqlite3.Connection:
    """Open a store, making it when it does not exist, and bring its schema up to date.

    Args:
        path: The file, or `:memory:`.
        read_only: Open an existing store without the right to write.

    Raises:
        StoreError: The file cannot be opened, is not a store of Tacitus, or was made by a newer version.
    """
    try:
        connection = _open(path, read_only=read_only)
        with ExitStack() as on_failure:
            on_failure.callback(connection.close)
            _prepare(connection, path, read_only=read_only)
            on_failure.pop_all()
    except sqlite3.Error as error:
        raise trouble(error, str(path)) or error from error
    return connection


def _open(path: str | Path, *, read_only: bool) -> sqlite3.Connection:
    if read_only:
        if not Path(path).is_file():
            raise StoreError(f"{path}: no such store; make one with: tacitus read REPORTS --db {path}")
        uri = f"{Path(path).absolute().as_uri()}?mode=ro{_as_it_lies(Path(path))}"
        return sqlite3.connect(uri, uri=True, timeout=_BUSY_SECONDS, isolation_level=None)
    if str(path) != ":memory:" and not Path(path).absolute().parent.is_dir():
        raise StoreError(f"{path}: the folder does not exist")
    return sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)


def _as_it_lies(path: Path) -> str:
    """Return what opens a store in a folder where SQLite may not put its locks, for nobody writes there."""
    log = path.with_name(path.name + "-wal")
    alone = not os.access(path.absolute().parent, os.W_OK) and not (log.exists() and log.stat().st_size)
    return "&immutable=1" if alone else ""


def _prepare(connection: sqlite3.Connection, path: str | Path, *, read_only: bool) -> None:
    connection.row_factory = sqlite3.Row
    connection.execute("PRAGMA foreign_keys = ON")
    if not read_only:
        _write_ahead(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
    # In this order: another process may be making the store, whose tables, owner and version come at once.
    tables: int = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    owner: int = connection.execute("PRAGMA application_id").fetchone()[0]
    version = version_of(connection)
    if tables == 0 and not read_only:
        _create(connection)
    elif owner != APPLICATION_ID:
        raise StoreError(f"{path}: a database, but not a store of Tacitus")
    elif version > SCHEMA_VERSION:
        raise StoreError(
            f"{path}: made by a newer Tacitus (schema {version}, this one knows {SCHEMA_VERSION}); upgrade it"
        )
    elif version < SCHEMA_VERSION:
        if read_only:
            raise StoreError(
                f"{path}: schema {version} is older than {SCHEMA_VERSION}; open it once for writing"
            )
        migrate(connection, migrations(), path)
    if lacking := sorted(_expected() - _columns(connection)):
        more = f" and {len(lacking) - 1} more" if len(lacking) > 1 else ""
        raise StoreError(
            f"{path}: made by a Tacitus from before the first release, or changed by hand: "
            f"it lacks {lacking[0]}{more}; read the reports into a new store"
        )
    if read_only:
        connection.set_authorizer(_only_reading)


def _columns(connection: sqlite3.Connection) -> set[str]:
    """Return the columns of all tables and views, as `table.column`."""
    rows = connection.execute(
        "SELECT m.name || '.' || p.name FROM sqlite_master m, pragma_table_info(m.name) p"
        " WHERE m.type IN ('table', 'view')"
    )
    return {row[0] for row in rows}


@cache
def _expected() -> frozenset[str]:
    """Return the columns that a store of the newest schema has at least."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(_schema())
        return frozenset(_columns(connection))


def _only_reading(action: int, *names: str | None) -> int:
    """Let a connection read this one file: no other file is attached, no pragma is set."""
    if action in (sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH):
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_PRAGMA and names[1] is not None:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK


def _create(connection: sqlite3.Connection) -> None:
    migrate(connection, [(SCHEMA_VERSION, f"{_schema()}\nPRAGMA application_id = {APPLICATION_ID};")])


def _schema() -> str:
    return files("tacitus.store").joinpath("schema.sql").read_text(encoding="utf-8")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log; SQLite does not wait for a lock here, so this does."""
    until = time.monotonic() + _BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            is_busy = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
            if not is_busy or time.monotonic() > until:
                raise
            time.sleep(_PAUSE_SECONDS)
        else:
            return
