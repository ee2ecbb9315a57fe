from __future__ import annotations

import pytest

from tacitus.records.ids import PlaceId
from tacitus.records.place import Place, Precision


@pytest.mark.parametrize(("lat", "lon"), [(91, 0), (0, 181), (-90.1, 0)])
def test_a_place_is_on_the_globe(lat: float, lon: float) -> None:
    with pytest.raises(ValueError, match="globe"):
        Place(PlaceId("p"), "Nowhere", "", "", lat, lon, "city", Precision.CITY)
