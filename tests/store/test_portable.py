from __future__ import annotations

import json
import zlib

import pytest

from tacitus.records.refusal import Refusal
from tacitus.store.pages import prepare_refusal
from tacitus.store.portable import REPORTS, STORIES, clear, drop_triggers, dump, pack, restore
from tacitus.store.store import Store


def test_all_content_travels(full: Store) -> None:
    with Store(":memory:") as other:
        for tables in (REPORTS, STORIES):
            restore(other.connection, dump(full.connection, tables))
            restore(other.connection, dump(full.connection, tables))
        with other.writer() as writer:
            writer.regrouping().finish()
            writer.ledger("gathered", "x")
        tables = {row[0] for row in full.query("SELECT name FROM sqlite_master WHERE type = 'table'").rows}
        assert {*REPORTS, *STORIES} <= tables
        assert dump(other.connection, REPORTS) == dump(full.connection, REPORTS)
        assert other.digest() == full.digest()


def test_bytes_travel(full: Store) -> None:
    report_id = full.published().__next__()[0]
    with full.writer() as writer:
        writer.profile(report_id, "v1", b"\x00\xff")
    with Store(":memory:") as other:
        restore(other.connection, dump(full.connection, REPORTS))
        assert list(other.profiles([report_id], "v1")) == [b"\x00\xff"]


def test_rows_of_no_store_travel() -> None:
    refusal = Refusal.make("sources", "a.txt", "no such file")
    with Store(":memory:") as other:
        for _ in range(2):
            restore(other.connection, pack(prepare_refusal(refusal)))
        assert other.query("SELECT id, reason FROM refusals").rows == ((refusal.id, "no such file"),)
        drop_triggers(other.connection)
        assert other.query("SELECT * FROM sqlite_master WHERE type = 'trigger'").rows == ()


def test_a_store_can_be_cleared(full: Store) -> None:
    with full.writer():
        clear(full.connection)
    assert json.loads(zlib.decompress(dump(full.connection, (*REPORTS, *STORIES)))) == {}


@pytest.mark.parametrize("found", [{"sqlite_master": [["sql"], []]}, {"reports": [["id) --"], [["x"]]]}])
def test_what_is_no_table_of_a_store_is_refused(full: Store, found: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="no table"):
        restore(full.connection, zlib.compress(json.dumps(found).encode()))
