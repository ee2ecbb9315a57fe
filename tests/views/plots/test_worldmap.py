from dataclasses import replace

import pytest

from tacitus.views.plots.figure import Links
from tacitus.views.plots.worldmap import event_map, sites_of, window_of
from tests.views.plots.factory import CUSCO, FIJI, SAMOA, make_event, parsed, titles

LIMA = replace(CUSCO, id="pl_lima", name="Lima", lat=-12.0, lon=-77.0)
RUSSIA = replace(CUSCO, id="pl_rus", name="Russia", lat=61.5, lon=105.3, precision="country")


def test_the_events_of_a_place_are_one_mark() -> None:
    events = [
        make_event(1),
        make_event(2, goldstein=-9.0),
        make_event(3, spot=LIMA),
        make_event(4, spot=None),
    ]
    figure = event_map(events)
    assert figure.table.rows == (
        ("Cusco", -13.5, -71.9, "city", 2, -1.0),
        ("Lima", -12.0, -77.0, "city", 1, 7.0),
    )
    assert titles(figure.svg()) == [
        "Cusco: 2 events, mean Goldstein -1.0",
        "Lima: 1 event, mean Goldstein +7.0",
    ]
    assert (
        figure.description == "3 events at 2 places. Most: Cusco 2; Lima 1. 1 event without a place left out."
    )


def test_what_is_known_by_its_land_alone_is_drawn_as_unsure() -> None:
    svg = event_map([make_event(1, spot=RUSSIA)]).svg()
    assert 'class="cooperation vague"' in svg
    assert "somewhere in it" in titles(svg)[0]


@pytest.mark.parametrize(
    "spots",
    [
        (CUSCO,),
        (CUSCO, LIMA),
        (FIJI, SAMOA),
        (CUSCO, FIJI, RUSSIA),
        (CUSCO, replace(CUSCO, id="n", lat=89.0)),
    ],
)
def test_every_place_is_inside_the_map(spots: tuple[object, ...]) -> None:
    events = [make_event(number, spot=spot) for number, spot in enumerate(spots)]
    window = window_of(sites_of(events))
    root = parsed(event_map(events).svg())
    height = float(str(root.get("viewBox")).split()[3])
    drawn = [
        each for each in root.iter("circle") if each.get("cx") and each.getparent().find("title") is not None
    ]
    assert len(drawn) == len(spots)
    assert all(0 < float(each.get("cx")) < 720 and 0 < float(each.get("cy")) < height for each in drawn)
    assert window.right - window.left <= 360


def test_neighbors_across_the_antimeridian_are_neighbors() -> None:
    window = window_of(sites_of([make_event(1, spot=FIJI), make_event(2, spot=SAMOA)]))
    assert window.right - window.left < 40
    assert window.left < FIJI.lon
    assert SAMOA.lon + 360 < window.right


def test_names_that_would_cover_each_other_are_left_out() -> None:
    crowd = [replace(CUSCO, id=f"p{at}", name=f"A rather long name {at}") for at in range(14)]
    svg = event_map([make_event(at, spot=spot) for at, spot in enumerate(crowd)]).svg()
    assert svg.count('class="label"') < 8


def test_a_map_of_the_world_stays_light() -> None:
    spots = (CUSCO, FIJI, RUSSIA, replace(CUSCO, id="n", lat=70.0, lon=-40.0))
    events = [make_event(at, spot=spot) for at, spot in enumerate(spots)]
    assert len(event_map(events).svg()) < 100_000


def test_places_lead_where_the_page_wants() -> None:
    links = Links(place=lambda place_id: f"/events?place={place_id}")
    assert 'href="/events?place=pl_cusco"' in event_map([make_event(1)], links).svg()


def test_no_places_are_said_to_be_none() -> None:
    events = [make_event(1, spot=None), make_event(2, spot=None)]
    assert event_map(events).description == "No event fits. 2 events without a place left out."
