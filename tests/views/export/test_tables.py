import csv
import io
import json

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.store.table import Table
from tacitus.views.export.tables import WHAT, csv_lines, json_lines, parquet_bytes

TABLE = Table(("id", "cameo", "words"), (("e1", "010", 'a "b",\nc'), ("e2", None, "")))


def test_csv_is_read_back_as_it_was() -> None:
    rows = list(csv.reader(io.StringIO("".join(csv_lines(TABLE)))))
    assert rows == [["id", "cameo", "words"], ["e1", "010", 'a "b",\nc'], ["e2", "", ""]]


def test_json_lines_hold_one_object_a_line() -> None:
    with Store(":memory:") as store:
        rows = [json.loads(line) for line in json_lines(store, TABLE)]
    assert rows[0] == {"id": "e1", "cameo": "010", "words": 'a "b",\nc'}


def test_parquet_is_read_back_with_codes_as_text() -> None:
    from pyarrow import BufferReader, parquet

    assert parquet.read_table(BufferReader(parquet_bytes(TABLE))).to_pylist()[0]["cameo"] == "010"


def test_every_list_can_be_asked_of_an_empty_store() -> None:
    with Store(":memory:") as store:
        for ask in WHAT.values():
            assert len(ask(store, Filter())) == 0
