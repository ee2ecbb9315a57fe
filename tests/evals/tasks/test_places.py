from evals.tasks.places import place
from tacitus.records.ids import PlaceId
from tacitus.records.place import Place, PlaceMention, PlaceRole, Precision
from tests.factory import TRACE, make_report


def test_place():
    lima = Place(PlaceId("pl_1"), "Lima", "PER", "Lima", -12.0, -77.0, "capital", Precision.CITY, 3936456)
    span = make_report("Rain fell in Lima.").span(13, 17)
    assert place(PlaceMention(lima, span, PlaceRole.MENTIONED, TRACE)) == {
        "start": 13,
        "end": 17,
        "name": "Lima",
        "lat": -12.0,
        "lon": -77.0,
        "country": "PE",
        "geonameid": 3936456,
    }
