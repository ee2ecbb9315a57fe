"""What SQLite's errors mean for the user: what is wrong, what was kept, what to do."""

from __future__ import annotations

import sqlite3

from tacitus.errors import StoreError

_KEPT = "what was committed before is kept"
_MEANINGS = (
    ("SQLITE_FULL", f"the disk is full; {_KEPT}: free some space and run the same command again"),
    (
        "SQLITE_IOERR",
        f"the disk failed or is full; {_KEPT}: look after the disk and run the same command again",
    ),
    (
        "SQLITE_BUSY",
        f"another program has kept the store locked; {_KEPT}: let it end and run the same command again",
    ),
    (
        "SQLITE_LOCKED",
        f"another program has kept the store locked; {_KEPT}: let it end and run the same command again",
    ),
    ("SQLITE_READONLY", "it may not be written to: its file or its folder is read-only"),
    ("SQLITE_CANTOPEN", "the file cannot be opened: see whether its folder exists and may be written to"),
    ("SQLITE_PERM", "the file may not be opened: see who may read and write it"),
    ("SQLITE_CORRUPT", "the file is damaged; take a copy from before, or read the reports into a new store"),
    ("SQLITE_NOTADB", "the file is no database"),
)
"""Beginning of the name of SQLite's result code, and its meaning. Source: https://sqlite.org/rescode.html."""


def trouble(error: BaseException, path: str = "the store") -> StoreError | None:
    """Return the error of ours that tells what an error of SQLite means; None for any other error.

    Args:
        error: What was raised.
        path: The store's file.
    """
    if not isinstance(error, sqlite3.Error):
        return None
    name = getattr(error, "sqlite_errorname", None) or ""
    meaning = next((words for code, words in _MEANINGS if name.startswith(code)), "SQLite reports an error")
    return StoreError(f"{path}: {meaning} ({error})")
