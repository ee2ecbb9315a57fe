"""A store of an older version is brought to the newest, whole or not at all, and kept as it was."""

from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from threading import Barrier

import pytest

from tacitus.errors import StoreError
from tacitus.store import connect as connecting
from tacitus.store.connect import SCHEMA_VERSION, connect
from tacitus.store.migrate import backup_path, migrate, migrations
from tacitus.store.store import Store
from tests.store.factory import make_coded, write_example

STEPS = [
    (SCHEMA_VERSION + 1, "CREATE TABLE two (a TEXT); INSERT INTO two SELECT title FROM reports"),
    (SCHEMA_VERSION + 2, "ALTER TABLE two ADD COLUMN b; -- a comment; with a mark\nUPDATE two SET b = 'x;y'"),
]
"""What a next version might change."""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A store of today, with something in it."""
    with Store(tmp_path / "t.db") as store:
        write_example(store)
    return tmp_path / "t.db"


@pytest.fixture
def newer(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program of two versions on, after the store was made."""
    monkeypatch.setattr(connecting, "SCHEMA_VERSION", SCHEMA_VERSION + 2)
    monkeypatch.setattr(connecting, "migrations", lambda: STEPS)


@pytest.mark.usefixtures("newer")
def test_an_older_store_opens_with_all_it_held_and_a_copy_of_it_is_kept(old: Path) -> None:
    with Store(old) as store:
        assert store.query("PRAGMA user_version").rows == ((SCHEMA_VERSION + 2,),)
        assert store.report(make_coded().report.id) == make_coded()
        assert store.query("SELECT DISTINCT b FROM two").rows == (("x;y",),)
    with closing(sqlite3.connect(backup_path(old, SCHEMA_VERSION))) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        assert copy.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        assert copy.execute("SELECT count(*) FROM reports").fetchone()[0] == 2
    assert sorted(path.name for path in old.parent.iterdir()) == [
        "t.db",
        backup_path(old, SCHEMA_VERSION).name,
    ]


def test_the_copy_opens_with_the_program_that_made_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(connecting, "SCHEMA_VERSION", SCHEMA_VERSION + 2)
        patched.setattr(connecting, "migrations", lambda: STEPS)
        Store(old).close()
    with pytest.raises(StoreError, match=r"made by a newer Tacitus \(schema 3, this one knows 1\); upgrade"):
        Store(old)
    with Store(backup_path(old, SCHEMA_VERSION)) as store:
        assert store.report(make_coded().report.id) == make_coded()


@pytest.mark.usefixtures("newer")
def test_an_older_store_is_not_changed_by_reading(old: Path) -> None:
    with pytest.raises(StoreError, match="open it once for writing"):
        Store(old, read_only=True)


@pytest.mark.usefixtures("newer")
def test_of_many_that_open_an_older_store_one_migrates_it(old: Path) -> None:
    together = Barrier(6)

    def opened(_: int) -> int:
        together.wait()
        with Store(old) as store:
            return int(store.query("SELECT count(*) FROM two").rows[0][0])

    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(opened, range(6))) == [2] * 6
    assert backup_path(old, SCHEMA_VERSION).exists()


def test_a_failing_step_leaves_the_store_as_it_was(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connecting, "SCHEMA_VERSION", SCHEMA_VERSION + 2)
    monkeypatch.setattr(connecting, "migrations", lambda: [STEPS[0], (SCHEMA_VERSION + 2, "DROP TABLE none")])
    with pytest.raises(StoreError, match="no such table"):
        Store(old)
    monkeypatch.undo()
    with Store(old) as store:
        assert store.report(make_coded().report.id) == make_coded()
        assert not store.query("SELECT 1 FROM sqlite_master WHERE name = 'two'").rows


def test_nothing_to_do_makes_no_copy(old: Path) -> None:
    with closing(connect(old)) as connection:
        migrate(connection, [(SCHEMA_VERSION, "DROP TABLE reports")], old)
    assert [path.name for path in old.parent.iterdir()] == ["t.db"]


def test_the_schema_version_is_that_of_the_last_migration() -> None:
    assert max([number for number, _ in migrations()], default=1) == SCHEMA_VERSION
