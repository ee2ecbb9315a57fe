"""Two times told in one breath, clocks joined to days, and what holds for every anchor."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.analysis.times.calendar import interval_of
from tacitus.analysis.times.context import Context, Point, Tense
from tacitus.analysis.times.grammar import find_hits, load_grammar, longest
from tacitus.analysis.times.resolve import resolve

from . import test_dates, test_days, test_relative
from .helpers import FRIDAY, values

PAIRS = [
    ("He will go between July 20 and 22.", ["2019-07-20", "2019-07-22"]),
    ("He will go July 20-22.", ["2019-07-20", "2019-07-22"]),
    ("The talks ran from 20 to 22 June.", ["2019-06-20", "2019-06-22"]),
    ("The talks ran 20-22 June 2010.", ["2010-06-20", "2010-06-22"]),
    ("It grew from 2014 to mid-2016.", ["2014", "2016"]),
    ("Rain fell from March to May 2010.", ["2010-03", "2010-05"]),
    ("Rain fell from Nov. 9 to Nov. 11, 1998.", ["1998-11-09", "1998-11-11"]),
    ("He ruled 1998-2004.", ["1998", "2004"]),
    ("In the 1998-99 season they won.", ["1998", "1999"]),
    ("The fair ran July 3 and 5, 2018.", ["2018-07-03", "2018-07-05"]),
]

SILENT = [
    "The 1,998 men left.",
    "They may leave and march on.",
    "He is in his 80s.",
    "Good evening to all.",
    "The Mass. house won 7/5.",
    "A mayor of 25 march bands.",
    "About 2000 people died.",
    "It costs $1998 now and then.",
]

EVERYTHING = [row[0] for row in [*test_dates.COUNTED, *test_days.COUNTED, *test_relative.COUNTED, *PAIRS]]


@pytest.mark.parametrize(("text", "pair"), PAIRS)
def test_two_times(text: str, pair: list[str]) -> None:
    assert values(text) == pair


@pytest.mark.parametrize("text", SILENT)
def test_no_calendar_time(text: str) -> None:
    assert [value for value in values(text) if value[:1].isdigit()] == []


def test_history_counts_from_the_last_time_told() -> None:
    grammar = load_grammar()
    context = Context(date(2009, 12, 19), narrative=True, told=Point(date(1939, 9, 1), "1939-09-01"))
    [hit] = longest(find_hits("In November they fought.", grammar))
    [timex] = resolve(hit, context, grammar)
    assert timex.value == "1939-11"


def test_every_reading_has_a_reason_and_a_rule() -> None:
    grammar = load_grammar()
    for text in EVERYTHING:
        for hit in longest(find_hits(text, grammar)):
            for timex in resolve(hit, Context(date.fromisoformat(FRIDAY)), grammar):
                assert timex.reason
                assert timex.rule
                assert timex.start < timex.end


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from(EVERYTHING),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
    st.sampled_from(sorted(Tense)),
)
def test_no_interval_ends_before_it_begins(text: str, published: date, tense: Tense) -> None:
    for value in values(text, published.isoformat(), tense):
        interval = interval_of(value)
        assert interval is None or interval.start < interval.end
