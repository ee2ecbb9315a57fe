"""The meaning of expressions: a table of words × anchors, read without a model."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.analysis.times.calendar import interval_of
from tacitus.analysis.times.checks import Words, passes
from tacitus.analysis.times.combine import combine
from tacitus.analysis.times.context import Context, Point, Tense
from tacitus.analysis.times.grammar import find_hits, load_grammar, longest
from tacitus.analysis.times.resolve import resolve

NLP = spacy.blank("en")
FRIDAY = "2019-07-05"


def values(text: str, published: str = FRIDAY, tense: Tense = Tense.PAST) -> list[str]:
    """The TIMEX3 values found in a text; the checks that need a parse see words without tags."""
    grammar = load_grammar()
    words = Words.of(NLP(text))
    context = Context(date.fromisoformat(published) if published else None, tense=tense)
    found = []
    for hits in find_hits(text, grammar):
        kept = [each for each in hits if each.rule.check not in PARSED or passes(each, words, grammar)]
        for hit in combine(longest(kept), text):
            found.extend(timex.value for timex in resolve(hit, context, grammar))
    return found


PARSED = {
    "month_capital",
    "month_alone",
    "year_alone",
    "decade_short",
    "quarter",
    "part",
    "clock_24",
    "weekend",
    "duration_vague",
}
"""Checks that need no tags."""

ABSOLUTE = [
    ("It opened on March 15, 2007.", "2007-03-15"),
    ("It opened on 15 March 2007.", "2007-03-15"),
    ("It opened on the 15th of March, 2007.", "2007-03-15"),
    ("The file is dated 2019-07-05.", "2019-07-05"),
    ("The form was stamped 7/5/2019.", "2019-07-05"),
    ("Votes were cast in March 2007.", "2007-03"),
    ("He left in early June of 1989.", "1989-06"),
    ("The wall fell in 1989.", "1989"),
    ("It began in mid-1996.", "1996"),
    ("It was built in the 1970s.", "197"),
    ("It was built in the late 1970s.", "197"),
    ("The castle dates from the 11th century.", "10"),
    ("It is a tale of the nineteenth century.", "18"),
    ("Profit fell in the third quarter of 1984.", "1984-Q3"),
    ("Profit fell in the first half of 1999.", "1999-H1"),
    ("It opened in the summer of 2003.", "2003-SU"),
    ("They met on Christmas Day 2004.", "2004-12-25"),
    ("Easter 2000 was late.", "2000-04-23"),
    ("It rained on D-Day.", "1944-06-06"),
    ("In fiscal 1988 sales rose.", "1988"),
    ("It starts in January nineteen ninety-seven.", "1997-01"),
    ("He was here in nineteen ninety-one.", "1991"),
    ("The city fell in 146 BC.", "BC0146"),
    ("On Friday, Oct. 23, 1998, he left.", "1998-10-23"),
    ("At 14:48 UTC on 6 October 2008 it shook.", "2008-10-06T14:48Z"),
    ("It began at 5 p.m. EST, Nov. 6, 1989.", "1989-11-06T17:00"),
]

RELATIVE = [
    # words, publication, tense, value
    ("He said on Friday that it was done.", FRIDAY, Tense.PAST, "2019-07-05"),
    ("He said on Thursday that it was done.", FRIDAY, Tense.PAST, "2019-07-04"),
    ("He said on Saturday that it was done.", FRIDAY, Tense.PAST, "2019-06-29"),
    ("He will speak on Monday.", FRIDAY, Tense.FUTURE, "2019-07-08"),
    ("He spoke last Friday.", FRIDAY, Tense.PAST, "2019-06-28"),
    ("He speaks next Friday.", FRIDAY, Tense.FUTURE, "2019-07-12"),
    ("He spoke on Tuesday last week.", FRIDAY, Tense.PAST, "2019-06-25"),
    ("They struck on Friday night.", FRIDAY, Tense.PAST, "2019-07-05TNI"),
    ("They struck yesterday.", FRIDAY, Tense.PAST, "2019-07-04"),
    ("They struck yesterday morning.", FRIDAY, Tense.PAST, "2019-07-04TMO"),
    ("They return tomorrow.", FRIDAY, Tense.FUTURE, "2019-07-06"),
    ("They return tonight.", FRIDAY, Tense.FUTURE, "2019-07-05TNI"),
    ("They struck last night.", FRIDAY, Tense.PAST, "2019-07-04TNI"),
    ("They struck this morning.", FRIDAY, Tense.PAST, "2019-07-05TMO"),
    ("He left on July 20.", FRIDAY, Tense.FUTURE, "2019-07-20"),
    ("He left on June 20.", FRIDAY, Tense.PAST, "2019-06-20"),
    ("He left on Dec. 20.", FRIDAY, Tense.PAST, "2018-12-20"),
    ("He had to leave on March.", FRIDAY, Tense.PAST, "2019-03"),
    ("He left last October.", FRIDAY, Tense.PAST, "2018-10"),
    ("He leaves next March.", FRIDAY, Tense.FUTURE, "2020-03"),
    ("Prices rose in July last year.", FRIDAY, Tense.PAST, "2018-07"),
    ("They met last week.", FRIDAY, Tense.PAST, "2019-W26"),
    ("They met this week.", FRIDAY, Tense.PAST, "2019-W27"),
    ("They meet next week.", FRIDAY, Tense.FUTURE, "2019-W28"),
    ("They met earlier this month.", FRIDAY, Tense.PAST, "2019-07"),
    ("They met last month.", FRIDAY, Tense.PAST, "2019-06"),
    ("They met last month.", "2020-01-31", Tense.PAST, "2019-12"),
    ("They meet later this year.", FRIDAY, Tense.FUTURE, "2019"),
    ("Sales fell last year.", FRIDAY, Tense.PAST, "2018"),
    ("Sales fell last quarter.", FRIDAY, Tense.PAST, "2019-Q2"),
    ("Sales fell in the first quarter.", FRIDAY, Tense.PAST, "2019-Q1"),
    ("Sales fell in the fourth quarter.", "2019-01-20", Tense.PAST, "2018-Q4"),
    ("He died two days ago.", FRIDAY, Tense.PAST, "2019-07-03"),
    ("He died two weeks ago.", FRIDAY, Tense.PAST, "2019-W25"),
    ("He died three months ago.", FRIDAY, Tense.PAST, "2019-04"),
    ("He died ten years ago.", FRIDAY, Tense.PAST, "2009"),
    ("He died a decade ago.", FRIDAY, Tense.PAST, "2009"),
    ("He died several years ago.", FRIDAY, Tense.PAST, "PAST_REF"),
    ("They return this summer.", FRIDAY, Tense.FUTURE, "2019-SU"),
    ("They left last winter.", FRIDAY, Tense.PAST, "2018-WI"),
    ("Debt rises by year-end.", FRIDAY, Tense.FUTURE, "2019"),
    ("It grew since the beginning of the year.", FRIDAY, Tense.PAST, "2019"),
    ("They met at the weekend.", "2019-07-08", Tense.PAST, "2019-W27-WE"),
    ("They meet next weekend.", FRIDAY, Tense.FUTURE, "2019-W28-WE"),
    ("The vote is a week from tomorrow.", FRIDAY, Tense.FUTURE, "2019-07-13"),
    ("They went home for Christmas.", "2019-01-03", Tense.PAST, "2018-12-25"),
    ("Polls open in the week of March 6, 2000.", FRIDAY, Tense.FUTURE, "2000-W10"),
    ("Snow fell in the last week of March 2009.", FRIDAY, Tense.PAST, "2009-W14"),
    ("Pay is due on the 15th of this month.", FRIDAY, Tense.FUTURE, "2019-07-15"),
]

WITHOUT_ANCHOR = [
    ("He said on Friday that it was done.", "XXXX-WXX-5"),
    ("He left on July 20.", "XXXX-07-20"),
    ("He left in March.", "XXXX-03"),
    ("He left yesterday.", "XXXX-XX-XX"),
    ("They met last week.", "XXXX-WXX"),
    ("They met last year.", "XXXX"),
    ("They met this summer.", "XXXX-SU"),
]

LENGTHS_AND_SETS = [
    ("They talked for two hours.", "PT2H"),
    ("They talked for half an hour.", "PT30M"),
    ("A three-year plan was made.", "P3Y"),
    ("They waited two and a half years.", "P2Y6M"),
    ("Over the past three months it fell.", "P3M"),
    ("It lasted for years.", "PXY"),
    ("They waited several weeks.", "PXW"),
    ("It will take a couple of days.", "P2D"),
    ("They meet every two weeks.", "P2W"),
    ("They march every Monday.", "XXXX-WXX-1"),
    ("They march on Mondays.", "XXXX-WXX-1"),
    ("It returns each July.", "XXXX-07"),
    ("They meet twice a year.", "P1Y"),
    ("It lasted a decade.", "P10Y"),
]

PAIRS = [
    ("He will go between July 20 and 22.", ["2019-07-20", "2019-07-22"]),
    ("The talks ran from 20 to 22 June.", ["2019-06-20", "2019-06-22"]),
    ("It grew from 2014 to mid-2016.", ["2014", "2016"]),
    ("Rain fell from March to May 2010.", ["2010-03", "2010-05"]),
    ("He ruled 1998-2004.", ["1998", "2004"]),
    ("In the 1998-99 season they won.", ["1998", "1999"]),
    ("In March 1990 he came. The following month he left.", ["1990-03", "1990-04"]),
    ("On 3 May 1990 he came. Two days later he left.", ["1990-05-03", "1990-05-05"]),
    ("On 3 May 1990 he came. The next day he left.", ["1990-05-03", "2019-07-06"]),
    ("In 1990 he came. The previous year he was ill.", ["1990", "1989"]),
]

SILENT = [
    "It costs $1998 today's dollars aside.",
    "The 1,998 men left.",
    "They may leave and march on.",
    "He is in his 80s.",
    "Good evening to all.",
    "The Mass. house won 7/5.",
    "A mayor of 25 march bands.",
]


@pytest.mark.parametrize(("text", "value"), ABSOLUTE)
def test_absolute(text: str, value: str) -> None:
    assert values(text) == [value]
    assert values(text, published="") == [value]


@pytest.mark.parametrize(("text", "published", "tense", "value"), RELATIVE)
def test_relative(text: str, published: str, tense: Tense, value: str) -> None:
    assert values(text, published, tense) == [value]


@pytest.mark.parametrize(("text", "value"), WITHOUT_ANCHOR)
def test_without_publication_date_stays_relative(text: str, value: str) -> None:
    assert values(text, published="") == [value]


@pytest.mark.parametrize(("text", "value"), LENGTHS_AND_SETS)
def test_lengths_and_sets(text: str, value: str) -> None:
    assert values(text) == [value]


@pytest.mark.parametrize(("text", "pair"), PAIRS)
def test_two_times(text: str, pair: list[str]) -> None:
    assert values(text) == pair


@pytest.mark.parametrize("text", SILENT)
def test_no_time(text: str) -> None:
    assert [value for value in values(text) if value[:1].isdigit() and value != FRIDAY] == []


def test_truncated_month_is_flagged_not_guessed() -> None:
    grammar = load_grammar()
    text = "He told the guards back in Ma."
    [hits] = list(find_hits(text, grammar))
    [timex] = resolve(longest(hits)[0], Context(date(2019, 7, 5)), grammar)
    assert timex.value == ""
    assert "March or May" in timex.reason


def test_history_counts_from_the_last_time_told() -> None:
    grammar = load_grammar()
    context = Context(date(2009, 12, 19), narrative=True, told=Point(date(1939, 9, 1), "1939-09-01"))
    [hits] = list(find_hits("In November they fought.", grammar))
    [timex] = resolve(longest(hits)[0], context, grammar)
    assert timex.value == "1939-11"


@settings(max_examples=25, deadline=None)
@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(sorted(Tense)))
def test_no_interval_ends_before_it_begins(published: date, tense: Tense) -> None:
    for text, *_ in [*RELATIVE, *PAIRS]:
        for value in values(text, published.isoformat(), tense):
            interval = interval_of(value)
            assert interval is None or interval.start < interval.end
