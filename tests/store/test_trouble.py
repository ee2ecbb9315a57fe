"""What goes wrong below the store is told in plain words, and nothing that was committed is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tacitus.errors import StoreError
from tacitus.records.coded import CodedReport
from tacitus.store.store import Store
from tacitus.store.trouble import trouble
from tests.store.factory import TEXT, make_coded, make_other, make_page

FILL = """
import os, resource, signal, sys
from tacitus.errors import StoreError
from tacitus.store.store import Store
from tests.store.factory import TEXT, make_coded, make_page

store = Store(sys.argv[1])
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
try:
    for number in range(1_000):
        coded = make_coded(text=f"{TEXT}\\n\\nNumber {number} was given.")
        with store.writer() as writer:
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
        print(coded.report.id, flush=True)
except StoreError as error:
    print(error)
"""
AS_ANYBODY = """
import os, sys
from tacitus.errors import StoreError
from tacitus.store.store import Store
Store(":memory:").close()  # nobody may read the program itself
if os.geteuid() == 0:
    os.setgroups([]); os.setgid(65534); os.setuid(65534)
try:
    with Store(sys.argv[1], read_only=sys.argv[2] == "read") as store:
        if sys.argv[2] == "write":
            with store.writer() as writer:
                writer.ledger("a", "b")
        print(store.query("SELECT count(*) FROM reports").rows[0][0])
except StoreError as error:
    print(error)
"""
"""The superuser may write everywhere: there the script becomes nobody first."""


def run(script: str, *values: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", script, *values],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    return done.stdout


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def fill(store: Store, *more: CodedReport) -> None:
    with store.writer() as writer:
        for coded in (make_coded(), make_other(), *more):
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")


def test_a_full_disk_is_told_and_loses_nothing_committed(tmp_path: Path) -> None:
    *written, told = run(FILL, str(tmp_path / "t.db")).splitlines()
    assert "disk failed or is full" in told or "disk is full" in told
    assert "what was committed before is kept" in told
    with Store(tmp_path / "t.db") as store:
        assert store.query("PRAGMA integrity_check").rows == (("ok",),)
        assert {row[0] for row in store.query("SELECT id FROM reports").rows} == set(written)
        assert len(written) > 2


def test_a_full_database_takes_the_batch_back_whole(store: Store) -> None:
    pages = store.query("PRAGMA page_count").rows[0][0]
    store.query(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(StoreError, match="the disk is full"):
        fill(store, *(make_coded(text=f"{TEXT}\n\n{number}") for number in range(100)))
    assert store.query("SELECT count(*) FROM pages").rows == ((0,),)
    store.query("PRAGMA max_page_count = 100000")
    fill(store)
    assert store.query("SELECT count(*) FROM reports").rows == ((2,),)


def test_a_locked_store_is_told(store: Store, tmp_path: Path) -> None:
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store.query("PRAGMA busy_timeout = 1")
        with pytest.raises(StoreError, match=r"test\.db: another program has kept the store locked"):
            fill(store)
        other.execute("ROLLBACK")
    fill(store)


def test_a_store_and_a_folder_that_may_not_be_written_to(open_folder: Path) -> None:
    path = open_folder / "t.db"
    with Store(path) as store:
        fill(store)
    path.chmod(0o444)
    open_folder.chmod(0o555)
    assert run(AS_ANYBODY, str(path), "read") == "2\n"
    assert "read-only" in run(AS_ANYBODY, str(path), "write")
    assert "cannot be opened: see whether its folder" in run(AS_ANYBODY, str(open_folder / "new.db"), "write")


def test_a_damaged_store_is_told(store: Store) -> None:
    fill(store)
    store.close()
    path = Path(store.path)
    data = bytearray(path.read_bytes())
    data[8192:] = os.urandom(len(data) - 8192)
    path.write_bytes(data)
    with pytest.raises((StoreError, sqlite3.Error)) as caught, Store(path, read_only=True) as again:
        list(again.reports())
    told = caught.value if isinstance(caught.value, StoreError) else trouble(caught.value, "t.db")
    assert "damaged" in str(told)


def test_other_errors_are_left_alone() -> None:
    assert trouble(ValueError("x")) is None
    assert "SQLite reports an error (x)" in str(trouble(sqlite3.OperationalError("x"), "t.db"))


def test_an_error_in_the_block_is_raised_as_it_is(store: Store) -> None:
    with pytest.raises(ZeroDivisionError), store.writer() as writer:
        writer.ledger("a", str(1 // 0))
    assert store.ledger("a") == ""


def test_a_reader_sees_one_moment_and_never_waits(store: Store) -> None:
    with Store(store.path, read_only=True) as reader, reader.snapshot():
        count = "SELECT count(*) FROM reports"
        assert reader.query(count).rows == ((0,),)
        fill(store)
        with store.writer():
            assert reader.query(count).rows == ((0,),)
    with Store(store.path, read_only=True) as reader:
        assert reader.query(count).rows == ((2,),)
