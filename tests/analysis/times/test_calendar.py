"""Calendar arithmetic as a table."""

from __future__ import annotations

from datetime import date

import pytest

from tacitus.analysis.times.calendar import (
    add_months,
    easter,
    feast,
    interval_of,
    nth_weekday,
    quarter_of,
    stretch,
    week_value,
)
from tacitus.records.when import Grain

INTERVALS = [
    ("2019-07-05", "2019-07-05", "2019-07-06", Grain.DAY),
    ("2019-07", "2019-07-01", "2019-08-01", Grain.MONTH),
    ("2019-12", "2019-12-01", "2020-01-01", Grain.MONTH),
    ("2019", "2019-01-01", "2020-01-01", Grain.YEAR),
    ("2019-W27", "2019-07-01", "2019-07-08", Grain.WEEK),
    ("2019-W27-WE", "2019-07-06", "2019-07-08", Grain.DAY),
    ("1989-Q4", "1989-10-01", "1990-01-01", Grain.QUARTER),
    ("1989-H2", "1989-07-01", "1990-01-01", Grain.RANGE),
    ("1989-WI", "1989-12-01", "1990-03-01", Grain.SEASON),
    ("198", "1980-01-01", "1990-01-01", Grain.DECADE),
    ("19", "1900-01-01", "2000-01-01", Grain.CENTURY),
]


@pytest.mark.parametrize(("value", "start", "end", "grain"), INTERVALS)
def test_interval_of_days(value: str, start: str, end: str, grain: Grain) -> None:
    interval = interval_of(value)
    assert interval is not None
    assert (interval.start.date(), interval.end.date()) == (
        date.fromisoformat(start),
        date.fromisoformat(end),
    )
    assert interval.grain is grain


def test_clock_time_is_carried_to_utc() -> None:
    interval = interval_of("2019-07-05T17:30", -5)
    assert interval is not None
    assert interval.start.isoformat() == "2019-07-05T22:30:00+00:00"
    assert interval.grain is Grain.MINUTE


def test_night_ends_on_the_next_day() -> None:
    interval = interval_of("2019-07-05TNI")
    assert interval is not None
    assert interval.end.isoformat() == "2019-07-06T05:00:00+00:00"


@pytest.mark.parametrize("value", ["", "XXXX-07", "PAST_REF", "2019-02-30", "2019-W60", "BC0146", "P3M"])
def test_no_interval(value: str) -> None:
    assert interval_of(value) is None


def test_add_months_keeps_to_the_month() -> None:
    assert add_months(date(2019, 1, 31), 1) == date(2019, 2, 28)
    assert add_months(date(2019, 1, 31), -2) == date(2018, 11, 30)


def test_weeks_and_quarters() -> None:
    assert week_value(date(2020, 12, 31)) == "2020-W53"
    assert week_value(date(2019, 12, 30)) == "2020-W01"
    assert [quarter_of(date(2019, month, 1)) for month in (1, 3, 4, 12)] == [1, 1, 2, 4]


def test_weekdays_of_a_month() -> None:
    assert nth_weekday(1999, 11, 4, 4) == date(1999, 11, 25)
    assert nth_weekday(2019, 5, 1, -1) == date(2019, 5, 27)


@pytest.mark.parametrize("day", [date(2000, 4, 23), date(2019, 4, 21), date(1954, 4, 18), date(2038, 4, 25)])
def test_easter(day: date) -> None:
    assert easter(day.year) == day


def test_feasts() -> None:
    assert feast("12-25", 2004) == date(2004, 12, 25)
    assert feast("@easter-2", 2019) == date(2019, 4, 19)
    assert feast("@election", 1998) == date(1998, 11, 3)
    assert feast("1944-06-06", 2019) == date(1944, 6, 6)


@pytest.mark.parametrize(
    ("value", "side", "start", "end"),
    [
        ("P3M", -1, "2019-04-06", "2019-07-06"),
        ("P2W", 1, "2019-07-05", "2019-07-19"),
        ("P10Y", -1, "2009-07-06", "2019-07-06"),
    ],
)
def test_stretch(value: str, side: int, start: str, end: str) -> None:
    held = stretch(value, date(2019, 7, 5), side)
    assert held is not None
    assert (held.start.date(), held.end.date()) == (date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize("value", ["PXW", "PT3H", "P0D", "P1500Y"])
def test_no_stretch(value: str) -> None:
    assert stretch(value, date(2019, 7, 5), -1) is None
