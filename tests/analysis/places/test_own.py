from pathlib import Path

import pytest

from tacitus.analysis.places.gazetteer import load_gazetteer
from tacitus.analysis.places.own import OwnPlace, read_own
from tacitus.errors import SettingsError

LIST = """name,lat,lon,country,precision
Camp Nightjar|Nightjar Camp,12.5,24.25,SDN,point
Amber Triangle,10,20,,area
"""


def written(folder: Path, text: str) -> str:
    path = folder / "places.csv"
    path.write_text(text, encoding="utf-8")
    return str(path)


def test_a_list_is_read(tmp_path: Path) -> None:
    assert list(read_own(written(tmp_path, LIST))) == [
        OwnPlace(("Camp Nightjar", "Nightjar Camp"), "landmark", "SDN", 12.5, 24.25, own=True),
        OwnPlace(("Amber Triangle",), "region", "", 10.0, 20.0, own=True),
    ]


def test_its_places_are_looked_up_like_the_others(tmp_path: Path) -> None:
    gazetteer = load_gazetteer((written(tmp_path, LIST),))
    [row] = gazetteer.rows("nightjar camp")
    place = gazetteer.place(row)
    assert (place.name, place.country, place.lat, place.lon, place.precision) == (
        "Camp Nightjar",
        "SDN",
        12.5,
        24.25,
        "point",
    )
    assert gazetteer.is_own(row)
    assert not any(gazetteer.is_own(each) for each in gazetteer.rows("Paris"))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("place,lat\nX,1\n", "lacks the columns name, lon"),
        ("name,lat,lon\nX,north,1\n", "line 2: lat is 'north'"),
        ("name,lat,lon\nX,1,200\n", "line 2: lon is 200.0; it must be between"),
        ("name,lat,lon,country\nX,1,1,Peru\n", "line 2: country is 'PERU'"),
        ("name,lat,lon,precision\nX,1,1,street\n", "line 2: precision is 'street'"),
        ("name,lat,lon\n,1,1\n", "line 2: the place has no name"),
    ],
)
def test_a_wrong_line_is_told(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(SettingsError, match=message):
        list(read_own(written(tmp_path, text)))


def test_a_missing_list_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be read"):
        list(read_own(str(tmp_path / "none.csv")))
