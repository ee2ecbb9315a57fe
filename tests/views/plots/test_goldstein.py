from datetime import date

import pytest

from tacitus.views.plots.figure import Links
from tacitus.views.plots.goldstein import goldstein
from tests.views.plots.factory import make_event, titles

EVENTS = [
    make_event(1),
    make_event(2, goldstein=-10.0),
    make_event(3, goldstein=-4.0, day=date(2026, 3, 5)),
]


def test_each_stretch_has_its_mean() -> None:
    figure = goldstein(EVENTS)
    assert figure.table.rows == (("2026-03-02", "2026-03-02", 2, -1.5), ("2026-03-05", "2026-03-05", 1, -4.0))
    assert titles(figure.svg()) == ["2 Mar 2026: -1.5, mean of 2 events", "5 Mar 2026: -4.0, mean of 1 event"]
    assert "Over all events -2.3; lowest -4.0 (5 Mar 2026), highest -1.5 (2 Mar 2026)" in figure.description


@pytest.mark.parametrize(("value", "above"), [(8.0, True), (-8.0, False)])
def test_cooperation_is_above(value: float, above: bool) -> None:
    svg = goldstein([make_event(1, goldstein=value)]).svg()
    height = float(svg.split('cy="')[1].split('"')[0])
    assert (height < 133) is above
    assert ('class="cooperation"' in svg.split("<g><title>")[1].split("</g>")[0]) is above


def test_more_events_make_a_larger_mark() -> None:
    svg = goldstein(EVENTS, links=Links(days=lambda first, _: f"#{first}")).svg()
    sizes = [float(each.split('"')[0]) for each in svg.split(' r="')[1:3]]
    assert sizes[0] > sizes[1]
    assert 'href="#2026-03-02"' in svg


def test_no_events_are_said_to_be_none() -> None:
    assert goldstein([make_event(1, day=None)]).description == "No event fits. 1 without a day left out."
