import numpy as np
import pytest

from tacitus.analysis.places.table import KeyTable, fold, read_columns


@pytest.mark.parametrize(("name", "key"), [("Saint-Étienne", "st etienne"), ("N'Djamena", "ndjamena")])
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


def test_names_are_found_by_their_folded_form_in_order() -> None:
    table = KeyTable.of("Paris\nSaint Louis\nLyon\nparis\nParisville")
    assert table.find("paris") == (0, 3)
    assert table.find("st louis") == (1,)
    assert table.find("pari") == table.find("xyzzy") == ()


def test_rows_may_be_given() -> None:
    table = KeyTable.of("Roma\nMoskva", np.array([7, 9], dtype=np.int32))
    assert (table.find("roma"), table.find("moskva")) == ((7,), (9,))


def test_a_very_long_name_is_looked_up_too() -> None:
    assert KeyTable.of("a" * 300 + "\nb").find("a" * 300) == (0,)


def test_columns_are_as_long_as_the_names() -> None:
    columns = read_columns("places/gazetteer.npz")
    count = columns["name"].tobytes().count(b"\n") + 1
    assert {len(columns[name]) for name in ("kind", "country", "lat", "lon", "geoname")} == {count}
