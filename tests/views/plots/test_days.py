from datetime import date, timedelta
from itertools import pairwise

import pytest

from tacitus.views.plots.days import Axis, Bar, Step, bars, left_out, level, time_axis, told
from tests.views.plots.factory import make_event

MARCH = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("days", "step", "count"),
    [
        (0, Step.DAY, 1),
        (30, Step.DAY, 31),
        (100, Step.WEEK, 15),
        (900, Step.MONTH, 30),
        (9000, Step.YEAR, 25),
    ],
)
def test_the_shortest_step_that_fits_is_taken(days: int, step: Step, count: int) -> None:
    events = [make_event(1), make_event(2, day=MARCH + timedelta(days=days))]
    found, drawn = bars(events)
    assert (found, len(drawn)) == (step, count)
    assert sum(len(bar.events) for bar in drawn) == 2


def test_bars_follow_each_other_without_a_gap() -> None:
    for step in Step:
        _, drawn = bars([make_event(1), make_event(2, day=date(2027, 1, 31))], step)
        assert all(a.last + timedelta(days=1) == b.first for a, b in pairwise(drawn)), step


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (MARCH, MARCH, "2 Mar 2026"),
        (MARCH, date(2026, 3, 8), "2–8 Mar 2026"),
        (date(2026, 3, 30), date(2026, 4, 5), "30 Mar 2026 – 5 Apr 2026"),
        (date(2026, 2, 1), date(2026, 2, 28), "Feb 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
    ],
)
def test_stretches_are_told_as_people_write_them(first: date, last: date, words: str) -> None:
    assert told(Bar(first, last, ())) == words


def test_what_has_no_day_is_counted() -> None:
    events = [make_event(1), make_event(2, day=None)]
    assert left_out(events) == "1 without a day left out."
    assert left_out(events[:1]) == ""
    assert bars(events[1:])[1] == []


def test_what_lies_far_from_all_others_is_left_out_and_said_to_be() -> None:
    events = [make_event(at, day=MARCH + timedelta(days=at)) for at in range(58)]
    old, future = make_event(98, day=date(1929, 1, 1)), make_event(99, day=date(2050, 1, 1))
    _, drawn = bars([old, *events, future])
    assert (drawn[0].first, drawn[-1].last) == (MARCH, MARCH + timedelta(days=57))
    assert left_out([old, *events, future, make_event(100, day=None)]) == (
        "1 without a day and 2 far from all others in time left out."
    )
    _, drawn = bars([old, *events[:8]])
    assert drawn[0].first.year == 1929, "one of nine is not few"


def test_words_of_the_axis_do_not_touch() -> None:
    _, drawn = bars([make_event(1), make_event(2, day=MARCH + timedelta(days=50))])
    words = time_axis(drawn, Axis(44, 700, len(drawn)), 100)
    assert 3 <= words.count("<text") <= 8
    assert "2 Mar 2026" in words


def test_a_level_tells_its_value() -> None:
    assert ">5</text>" in level(10, "5", Axis(44, 700, 3))
