import json

import pytest

from tacitus.views.export.places import geojson
from tests.views.export.factory import BARE, make_told


@pytest.mark.parametrize(
    ("events", "count"), [([], 0), ([BARE], 0), ([make_told(), BARE, make_told(id="e_3")], 2)]
)
def test_a_collection_of_what_has_a_place(events, count) -> None:
    found = json.loads("".join(geojson(events)))
    assert (found["type"], len(found["features"])) == ("FeatureCollection", count)


def test_a_point_stands_as_longitude_and_latitude() -> None:
    (feature,) = json.loads("".join(geojson([make_told()])))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [36.25, 49.98]}
    assert (feature["properties"]["precision"], feature["properties"]["reports"]) == ("city", 2)
