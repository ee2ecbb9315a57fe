"""A clock and its day are one time; the ends of a range are a pair."""

from __future__ import annotations

from tacitus.analysis.times.combine import ranges

from .helpers import timexes


def groups(text: str) -> list[list[str]]:
    return [[timex.value for timex in group] for group in ranges(timexes(text), text)]


def test_from_to_is_a_pair() -> None:
    assert groups("It ran from 2014 to 2016.") == [["2014", "2016"]]


def test_and_without_between_is_a_list() -> None:
    assert groups("It ran in 2014 and 2016.") == [["2014"], ["2016"]]


def test_a_range_never_runs_backward() -> None:
    assert groups("It ran from 2016 to 2014.") == [["2016"], ["2014"]]


def test_the_first_end_borrows_the_year() -> None:
    assert groups("It ran from May 3 to May 5, 1990.") == [["1990-05-03", "1990-05-05"]]


def test_a_clock_joins_its_day() -> None:
    assert groups("It ran at 5 p.m. on May 5, 1990.") == [["1990-05-05T17:00"]]
