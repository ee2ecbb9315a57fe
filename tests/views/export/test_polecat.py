from tacitus.views.export.polecat import COLUMNS, EMPTY, rows
from tacitus.views.export.tabular import checked
from tests.views.export.factory import BARE, make_told


def told(event):
    names = [column.name for column in COLUMNS]
    return [dict(zip(names, checked(row, COLUMNS, EMPTY), strict=True)) for row in rows([event], "0.1")]


def test_forty_columns_with_lists_joined() -> None:
    assert len(COLUMNS) == 40
    (row,) = told(make_told())
    assert (row["Actor Name"], row["Actor Sectors"]) == ("Russia; Russian army", "GOV; MIL")
    assert (row["Actor Country"], row["Actor COW"], row["Primary Actor Sector"]) == ("Russia", "365", "GOV")
    assert (row["Event Type"], row["Quad Code"], row["Contexts"]) == (
        "ASSAULT",
        "MATERIAL CONFLICT",
        "military",
    )
    assert (row["City"], row["Province"], row["GeoNames ID"]) == ("Kharkiv", "Kharkiv Oblast", "706483")
    assert (row["Publication Date"], row["Version"]) == ("2022-03-05", "0.1")


def test_nothing_is_written_as_none() -> None:
    (row,) = told(make_told(actors=(), place=None, mode=""))
    assert {row[name] for name in ("Actor Name", "Latitude", "Event Mode", "Wikipedia Actor ID")} == {"None"}
    assert told(BARE) == []
