from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tacitus.errors import StoreError
from tacitus.store.ask import ask
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_page


@pytest.fixture
def reading(tmp_path: Path) -> Iterator[Store]:
    coded = make_coded()
    with Store(tmp_path / "s.db") as store, store.writer() as writer:
        writer.page(make_page(coded.report), "report")
        writer.report(coded, "v")
    with Store(tmp_path / "s.db", read_only=True) as store:
        yield store


def test_rows_come_with_their_columns(reading: Store) -> None:
    answer = ask(reading, "SELECT outlet, count(*) AS n FROM reports GROUP BY 1")
    assert (answer.table.columns, answer.table.rows, answer.cut) == (
        ("outlet", "n"),
        (("The Test", 1),),
        False,
    )


def test_full_text_and_recursion_may_be_asked(reading: Store) -> None:
    assert len(ask(reading, "SELECT rowid FROM report_search WHERE report_search MATCH 'doctors'").table) == 1
    counting = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 5) SELECT i FROM n"
    assert len(ask(reading, counting).table) == 5


def test_rows_are_limited(reading: Store) -> None:
    many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"
    answer = ask(reading, many, rows=7)
    assert (len(answer.table), answer.cut) == (7, True)
    wide = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT hex(zeroblob(400000)) FROM n"
    )
    answer = ask(reading, wide)
    assert len(answer.table) < 10
    assert answer.cut


def test_time_is_limited(reading: Store) -> None:
    endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    with pytest.raises(StoreError, match=r"it took longer than 0\.05 s"):
        ask(reading, endless, seconds=0.05)
    assert ask(reading, "SELECT 1").table.rows == ((1,),)


@pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="the system does not list open files")
@pytest.mark.parametrize(
    "sql", ["SELECT x FROM wide ORDER BY x", "SELECT count(*) FROM (SELECT DISTINCT x FROM wide)"]
)
def test_the_disk_is_limited(reading: Store, sql: str) -> None:
    wide = (
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n),"
        " wide AS (SELECT hex(zeroblob(2000)) || i AS x FROM n)"
    )
    with pytest.raises(StoreError, match=r"it needs more than 2 MB of the disk to sort or group"):
        ask(reading, f"{wide} {sql}", seconds=300, space=2_000_000)
    assert ask(reading, "SELECT 1").table.rows == ((1,),)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM reports",
        "UPDATE reports SET title = ''",
        "INSERT INTO ledger VALUES ('a', 'b')",
        "DROP TABLE reports",
        "CREATE TABLE x (y)",
        "CREATE TEMP TABLE x (y)",
        "ATTACH '/tmp/x.db' AS other",
        "VACUUM INTO '/tmp/x.db'",
        "PRAGMA journal_mode = DELETE",
        "PRAGMA table_info(reports)",
        "SELECT load_extension('x')",
        "SELECT 1; DELETE FROM reports",
        "BEGIN IMMEDIATE",
        "SELECT zeroblob(1000000000)",
        "SELECT '" + "x" * 30_000 + "'",
        "nonsense",
        "",
    ],
)
def test_what_is_no_question_is_refused(reading: Store, sql: str) -> None:
    before = reading.digest()
    if sql:
        with pytest.raises(StoreError, match="cannot be run"):
            ask(reading, sql)
    else:
        assert not ask(reading, sql).table.rows
    with Store(reading.path, read_only=True) as again:
        assert again.digest() == before
