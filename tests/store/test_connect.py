from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from tacitus.errors import StoreError
from tacitus.store.connect import SCHEMA_VERSION, connect


def test_a_new_store_has_the_newest_schema(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "new.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    connect(tmp_path / "a.db").close()
    connect(tmp_path / "a.db").close()


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be read as one" * 40, b"\0" * 5000]
)
def test_a_file_that_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.db").write_bytes(content)
    with pytest.raises(StoreError, match=r"x\.db"):
        connect(tmp_path / "x.db")


def test_a_database_of_others_is_refused(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "x.db")
    other.execute("CREATE TABLE t (a)")
    other.commit()
    other.close()
    with pytest.raises(StoreError, match="not a store of Tacitus"):
        connect(tmp_path / "x.db")


def test_a_newer_store_is_refused(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "x.db")) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
        with pytest.raises(StoreError, match="newer Tacitus"):
            connect(tmp_path / "x.db")


def test_a_missing_store_or_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no such store"):
        connect(tmp_path / "none.db", read_only=True)
    with pytest.raises(StoreError, match="folder does not exist"):
        connect(tmp_path / "none" / "x.db")


def test_read_only_cannot_write_nor_attach(tmp_path: Path) -> None:
    connect(tmp_path / "x.db").close()
    with closing(connect(tmp_path / "x.db", read_only=True)) as connection:
        for sql in ("DELETE FROM reports", f"ATTACH '{tmp_path / 'y.db'}' AS y", "PRAGMA query_only = OFF"):
            with pytest.raises(sqlite3.Error):
                connection.execute(sql)
        assert not (tmp_path / "y.db").exists()


def test_a_new_store_may_be_opened_by_many_at_once(tmp_path: Path) -> None:
    together = Barrier(8)

    def opened(_: int) -> int:
        together.wait()
        with closing(connect(tmp_path / "x.db")) as connection:
            return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(opened, range(8))) == [0] * 8


def test_every_table_and_column_is_commented() -> None:
    from importlib.resources import files

    inside = False
    for line in files("tacitus.store").joinpath("schema.sql").read_text(encoding="utf-8").splitlines():
        if line.startswith("CREATE TABLE"):
            assert "-- " in line, line
            inside = True
        elif line.startswith(")"):
            inside = False
        elif inside and not line.strip().startswith("PRIMARY KEY"):
            assert "-- " in line, line


@pytest.mark.parametrize("read_only", [True, False])
@pytest.mark.parametrize(
    ("change", "lacks"),
    [
        ("ALTER TABLE refusals RENAME COLUMN reason TO why", r"it lacks refusals\.reason;"),
        ("DROP TABLE fetches", r"it lacks fetches\.body and 7 more;"),
    ],
)
def test_a_store_from_before_the_first_release_is_refused(
    tmp_path: Path, change: str, lacks: str, *, read_only: bool
) -> None:
    with closing(connect(tmp_path / "x.db")) as connection:
        connection.execute(change)
    with pytest.raises(StoreError, match=f"x.db: made by a Tacitus from before .*{lacks} read the reports"):
        connect(tmp_path / "x.db", read_only=read_only)


def test_what_a_store_holds_besides_is_left_alone(tmp_path: Path) -> None:
    with closing(connect(tmp_path / "x.db")) as connection:
        connection.execute("CREATE TABLE notes (mine TEXT)")
        connection.execute("ALTER TABLE refusals ADD COLUMN mine")
    connect(tmp_path / "x.db", read_only=True).close()
