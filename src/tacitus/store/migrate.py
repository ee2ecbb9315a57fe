"""Brings a store of an older version to the newest schema, step by step, after a copy was made of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from importlib.resources import files
from pathlib import Path

MEMORY = ":memory:"


def migrations() -> list[tuple[int, str]]:
    """Return the numbered migrations, ascending: (version it leads to, SQL) of `migrations/NNNN_name.sql`."""
    folder = files("tacitus.store").joinpath("migrations")
    found = [entry for entry in folder.iterdir() if entry.name.endswith(".sql")]
    return sorted((int(entry.name[:4]), entry.read_text(encoding="utf-8")) for entry in found)


def migrate(connection: sqlite3.Connection, steps: list[tuple[int, str]], path: str | Path = MEMORY) -> None:
    """Apply each step above the store's version, all in one transaction: a crash leaves the store as it was.

    The version is read under the write lock: of two processes that open a store, one applies the steps.

    Args:
        connection: An open store.
        steps: As `migrations` gives them.
        path: Its file; a store that holds something is copied to `backup_path` before it is changed.
    """
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        version = version_of(connection)
        wanted = [(number, sql) for number, sql in steps if number > version]
        if wanted and version and str(path) != MEMORY:
            _back_up(Path(path), version)
        for number, sql in wanted:
            for statement in _statements(sql):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")


def backup_path(path: Path, version: int) -> Path:
    """Return where the copy of a store stands that was made before it was migrated from a version."""
    return path.with_name(f"{path.name}.schema-{version}.backup")


def version_of(connection: sqlite3.Connection) -> int:
    """Return the version of a store's schema; 0 for an empty file."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def _back_up(path: Path, version: int) -> None:
    """Copy a store, as it was last committed, whole or not at all; a copy from before is put in its place."""
    half = path.with_name(path.name + ".part")
    try:
        half.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(half)) as copy:
            source.backup(copy)
        half.replace(backup_path(path, version))
    finally:
        half.unlink(missing_ok=True)


def _statements(sql: str) -> Iterator[str]:
    """Yield the statements of a script: `executescript` would end the transaction it is called in."""
    statement = ""
    for part in sql.split(";"):
        statement += f"{part};"
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
