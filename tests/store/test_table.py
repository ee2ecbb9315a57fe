from __future__ import annotations

import pytest

from tacitus.store.table import Table

TABLE = Table(("code", "n"), (("010", 1), ("0231", None)))


def test_dicts() -> None:
    assert TABLE.to_dicts()[0] == {"code": "010", "n": 1}
    assert len(TABLE) == 2


def test_pandas_keeps_codes_as_text() -> None:
    pandas = pytest.importorskip("pandas")
    frame = TABLE.to_pandas()
    assert list(frame["code"]) == ["010", "0231"]
    assert isinstance(frame, pandas.DataFrame)


def test_arrow_keeps_codes_as_text_and_empty_tables_their_columns() -> None:
    pytest.importorskip("pyarrow")
    assert TABLE.to_arrow().column("code").to_pylist() == ["010", "0231"]
    assert Table(("a", "b"), ()).to_arrow().column_names == ["a", "b"]
