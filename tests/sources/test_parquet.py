"""Parquet tables."""

import io

import pytest

from tacitus.sources.parquet import read_parquet

pa = pytest.importorskip("pyarrow")
from pyarrow import parquet  # noqa: E402 - after the extra is known to be there

ROWS = {"Body": ["One.", "", "Three."], "Day": ["2019-07-05", None, "2020-01-01"], "n": [1, 2, 3]}


def written(rows):
    held = io.BytesIO()
    parquet.write_table(pa.table(rows), held)
    return held.getvalue()


def test_rows_are_read_by_known_names():
    one, two, three = read_parquet(io.BytesIO(written(ROWS)), "a", ())
    assert (one.data, one.fields, one.address) == (b"One.", (), "a#1")
    assert "text is empty" in two.reason
    assert three.address == "a#3"


def test_the_user_may_say_what_the_columns_are():
    page, *_ = read_parquet(io.BytesIO(written(ROWS)), "a", (("published", "Day"),))
    assert page.fields == (("published", "2019-07-05"),)


def test_an_empty_table_is_refused():
    (refusal,) = read_parquet(io.BytesIO(written({"text": pa.array([], pa.string())})), "a", ())
    assert "holds no rows" in refusal.reason


@pytest.mark.parametrize("cut", [4, 20, 60])
def test_a_cut_table_is_refused(cut):
    (refusal,) = read_parquet(io.BytesIO(written(ROWS)[:-cut]), "a", ())
    assert "damaged" in refusal.reason
