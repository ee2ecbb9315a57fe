from datetime import UTC, date, datetime

import pytest

from evals.tasks.when_where import days_of, where
from tacitus.records.ids import PlaceId
from tacitus.records.place import Place, Precision
from tacitus.records.when import Grain, When


@pytest.mark.parametrize(
    ("when", "days"),
    [
        (When.unknown("not told"), None),
        (When.of_day(date(1990, 1, 3), "told"), "1990-01-03"),
        (
            When(
                datetime(1990, 1, 1, tzinfo=UTC),
                datetime(1990, 2, 1, tzinfo=UTC),
                Grain.MONTH,
                "1990-01",
                "told",
            ),
            ["1990-01-01", "1990-01-31"],
        ),
        (
            When(
                datetime(1990, 1, 3, 18, tzinfo=UTC),
                datetime(1990, 1, 4, 6, tzinfo=UTC),
                Grain.RANGE,
                "1990-01-03TNI",
                "told",
            ),
            "1990-01-03",
        ),
        (When(None, datetime(1990, 1, 4, tzinfo=UTC), Grain.PAST, "PAST_REF", "told"), [None, "1990-01-03"]),
    ],
)
def test_days_of(when, days):
    assert days_of(when) == days


@pytest.mark.parametrize(("kind", "places"), [("city", ["Lima", "Lima Province"]), ("country", [])])
def test_where(kind, places):
    place = Place(PlaceId("pl_1"), "Lima", "PER", "Lima Province", -12.0, -77.0, kind, Precision.CITY)
    assert where(place) == {"country": "PERU", "places": places}
