from tacitus.views.export.acled import COLUMNS, rows
from tacitus.views.export.tabular import checked
from tests.views.export.factory import BARE, make_told


def told(*events):
    names = [column.name for column in COLUMNS]
    return [dict(zip(names, checked(row, COLUMNS), strict=True)) for row in rows(events)]


def test_violence_has_precision_fatalities_and_notes() -> None:
    (row,) = told(make_told(), BARE, make_told(type="CONSULT"), make_told(status="planned"))
    assert (row["event_type"], row["fatalities"], row["time_precision"]) == ("Violence", "3", "1")
    assert (row["actor1"], row["assoc_actor_1"], row["inter1"]) == ("Russia", "Russian army", "State forces")
    assert (row["civilian_targeting"], row["geo_precision"]) == ("Civilians targeted", "1")
    assert row["source"] == "The Post; b.txt"
    assert row["notes"].startswith("The army shelled the city;")


def test_a_day_that_is_only_the_reports_is_imprecise() -> None:
    (row,) = told(make_told(day_is_told=False, place=None))
    assert (row["time_precision"], row["geo_precision"], row["location"]) == ("3", "", "")
