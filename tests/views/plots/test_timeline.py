from datetime import date

from tacitus.views.plots.days import Step
from tacitus.views.plots.figure import Links
from tacitus.views.plots.timeline import timeline
from tests.views.plots.factory import make_event, titles

EVENTS = [
    make_event(1),
    make_event(2, quad=1),
    make_event(3, quad=4, day=date(2026, 3, 5)),
    make_event(4, day=None),
]


def test_each_event_is_counted_once_in_its_class() -> None:
    figure = timeline(EVENTS)
    assert figure.table.rows == (
        ("2026-03-02", "2026-03-02", 1, 1, 0, 0),
        ("2026-03-05", "2026-03-05", 0, 0, 0, 1),
    )
    assert titles(figure.svg()) == [
        "2 Mar 2026: 1 verbal cooperation, 1 material cooperation",
        "5 Mar 2026: 1 material conflict",
    ]
    assert "3 events, 2026-03-02 to 2026-03-05, one bar a day" in figure.description
    assert figure.description.endswith("1 without a day left out.")


def test_cooperation_stands_above_the_line_and_conflict_below() -> None:
    svg = timeline(EVENTS, Step.WEEK).svg()
    heights = [float(each.split(' y="')[1].split('"')[0]) for each in svg.split("<rect")[1:4]]
    assert heights[1] < heights[0] < heights[2]


def test_bars_lead_to_their_days() -> None:
    links = Links(days=lambda first, last: f"/events?since={first}&until={last}")
    assert 'href="/events?since=2026-03-02&amp;until=2026-03-08"' in timeline(EVENTS, Step.WEEK, links).svg()


def test_levels_are_whole_numbers_and_few() -> None:
    many = [make_event(number, quad=1 + number % 4) for number in range(97)]
    svg = timeline(many).svg()
    assert svg.count('class="grid"') in range(2, 7)
    assert ">20</text>" in svg


def test_no_events_are_said_to_be_none() -> None:
    assert timeline([]).description == "No event fits."
