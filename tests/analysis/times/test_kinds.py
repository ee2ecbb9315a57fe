"""Every kind of time as a record, with interval, grain and anchor; and what never breaks."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
import spacy
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tacitus.analysis.document import ParsedReport
from tacitus.analysis.times import find_times
from tacitus.analysis.tokens import Doc
from tacitus.records.when import When
from tacitus.reports.dates import parse_published
from tests.factory import make_parsed

NLP = spacy.blank("en")

KINDS = [
    # absolute
    ("absolute", "on 15 March 2007 there", "2007-03-15", "2007-03-16", "day", ""),
    ("absolute, numbers", "on 2007-03-15 there", "2007-03-15", "2007-03-16", "day", ""),
    ("year", "in 1989 there", "1989-01-01", "1990-01-01", "year", ""),
    # partial
    ("month", "in March there", "2019-03-01", "2019-04-01", "month", "2019-07-05"),
    ("month and day", "on June 20 there", "2019-06-20", "2019-06-21", "day", "2019-07-05"),
    (
        "eve of a day of this year",
        "on the eve of June 20 there",
        "2019-06-19",
        "2019-06-20",
        "day",
        "2019-07-05",
    ),
    # relative to publication
    ("weekday on that day", "on Friday there", "2019-07-05", "2019-07-06", "day", "2019-07-05"),
    ("weekday", "on Monday there", "2019-07-01", "2019-07-02", "day", "2019-07-05"),
    ("last week", "last week there", "2019-06-24", "2019-07-01", "week", "2019-07-05"),
    ("days ago", "two days ago there", "2019-07-03", "2019-07-04", "day", "2019-07-05"),
    ("this month", "earlier this month there", "2019-07-01", "2019-08-01", "month", "2019-07-05"),
    ("this year", "earlier this year there", "2019-01-01", "2020-01-01", "year", "2019-07-05"),
    ("year ago", "a year ago there", "2018-01-01", "2019-01-01", "year", "2019-07-05"),
    ("eve", "on the eve of 15 March 2007 there", "2007-03-14", "2007-03-15", "day", ""),
    # ranges
    (
        "range, elided month",
        "between July 20 and 22 there",
        "2019-07-20",
        "2019-07-23",
        "range",
        "2019-07-05",
    ),
    ("range of years", "from 2014 to mid-2016 there", "2014-01-01", "2017-01-01", "range", ""),
    ("since", "since March there", "2019-03-01", "2019-07-06", "range", "2019-07-05"),
    # lengths
    ("past months", "over the past three months there", "2019-04-06", "2019-07-06", "range", "2019-07-05"),
    ("coming weeks", "over the next two weeks there", "2019-07-05", "2019-07-19", "range", "2019-07-05"),
    # parts of day
    ("this morning", "this morning there", "2019-07-05T05:00", "2019-07-05T12:00", "hour", "2019-07-05"),
    ("last night", "last night there", "2019-07-04T20:00", "2019-07-05T05:00", "hour", "2019-07-05"),
    ("clock", "at 10:35 a.m. Friday there", "2019-07-05T10:35", "2019-07-05T10:36", "minute", "2019-07-05"),
    # seasons, quarters, halves
    ("season", "in the spring of 1989 there", "1989-03-01", "1989-06-01", "season", ""),
    ("winter runs over", "in the winter of 1989 there", "1989-12-01", "1990-03-01", "season", ""),
    ("quarter", "in the third quarter of 1984 there", "1984-07-01", "1984-10-01", "quarter", ""),
    ("half", "in the first half of 1984 there", "1984-01-01", "1984-07-01", "range", ""),
    (
        "year-earlier quarter",
        "in the second quarter of last year there",
        "2018-04-01",
        "2018-07-01",
        "quarter",
        "2019-07-05",
    ),
    # longer
    ("decade", "in the late 1970s there", "1970-01-01", "1980-01-01", "decade", ""),
    ("decade in words", "in the nineties there", "1990-01-01", "2000-01-01", "decade", ""),
    ("century", "in the 18th century there", "1700-01-01", "1800-01-01", "century", ""),
    ("fiscal year", "in fiscal 1988 there", "1988-01-01", "1989-01-01", "year", ""),
    ("historical", "on 14 July 1789 there", "1789-07-14", "1789-07-15", "day", ""),
    # days with a name
    ("feast", "on Christmas Day 2001 there", "2001-12-25", "2001-12-26", "day", ""),
    ("feast that moves", "on Good Friday 2019 there", "2019-04-19", "2019-04-20", "day", ""),
    ("weekend", "last weekend there", "2019-06-29", "2019-07-01", "day", "2019-07-05"),
    # vague
    ("recently", "it closed recently there", None, "2019-07-06", "past", "2019-07-05"),
    ("recent weeks", "in recent weeks there", None, "2019-07-06", "past", "2019-07-05"),
    ("near future", "in the near future there", "2019-07-05", None, "future", "2019-07-05"),
    # zones
    ("zone", "at 0800 GMT Friday there", "2019-07-05T08:00", "2019-07-05T08:01", "minute", "2019-07-05"),
    (
        "zone behind",
        "at 11:30 p.m. EST Friday there",
        "2019-07-06T04:30",
        "2019-07-06T04:31",
        "minute",
        "2019-07-05",
    ),
]


def plain(text: str, published: str = "2019-07-05") -> ParsedReport:
    """A parse of words alone: every token a root and a noun."""
    doc = NLP(text)
    for token in doc:
        token.is_sent_start = token.i == 0
        token.tag_ = "NN"
    return make_parsed(Doc(doc), published)


def times(text: str, published: str = "2019-07-05") -> list[When]:
    return [located.record for located in find_times(plain(text, published))]


def show(when: When) -> tuple[str | None, str | None, str]:
    def instant(moment: datetime | None) -> str | None:
        if moment is None:
            return None
        return f"{moment:%Y-%m-%d}" if (moment.hour, moment.minute) == (0, 0) else f"{moment:%Y-%m-%dT%H:%M}"

    return instant(when.start), instant(when.end), when.grain.value


@pytest.mark.parametrize(
    ("text", "start", "end", "grain", "anchor"), [row[1:] for row in KINDS], ids=[row[0] for row in KINDS]
)
def test_kind(text: str, start: str | None, end: str | None, grain: str, anchor: str) -> None:
    [when] = times(text)
    assert show(when) == (start, end, grain)
    assert when.anchor == anchor
    assert when.reason


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("On March 3 he came; the following day he left.", "2019-03-04"),
        ("On March 3 he came; two weeks later he left.", "2019-W11"),
        ("On March 3 he came; two days earlier he wrote.", "2019-03-01"),
        ("On March 3 he came; that evening he left.", "2019-03-03TEV"),
    ],
)
def test_relative_to_a_day_told_in_the_text(text: str, second: str) -> None:
    assert [when.value for when in times(text)] == ["2019-03-03", second]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Sales fell in the third quarter of 1984; in the quarter they lost.", ["1984-Q3", "1984-Q3"]),
        ("It lost in the third quarter of 1984; in the 1983 period it won.", ["1984-Q3", "1983-Q3"]),
        ("Sales fell in May 2018 from the same month last year.", ["2018-05", "2017-05"]),
        ("Sales fell in May 2018 from the same month a year earlier.", ["2018-05", "2017-05"]),
        ("Sales fell in the latest quarter.", ["2019-Q2"]),
        ("Sales fell last year from 5 million the year before.", ["2018", "2017"]),
        ("He came on March 3; he had called the day before.", ["2019-03-03", "2019-03-02"]),
        ("Sales fell from 5 million a year earlier.", ["2018"]),
        ("On March 3 shares ended the day higher.", ["2019-03-03", "2019-03-03"]),
        ("Sales for the year were flat.", ["2019"]),
        ("It won in the year ended June 30.", ["P1Y", "2019-06-30"]),
        ("By the year two thousand it grew.", ["2000"]),
        ("In the winter of nineteen ninety-four it fell.", ["1994-WI"]),
        ("In 2003 he came; two days later he left.", ["2003", "2003-XX-XX"]),
        ("In 2003 he came; two weeks later he left.", ["2003", "2003-WXX"]),
    ],
)
def test_conventions_of_business_and_of_what_is_told_loosely(text: str, told: list[str]) -> None:
    assert [when.value for when in times(text)] == told


@pytest.mark.parametrize("text", ["every Monday there", "each July there", "daily talks there"])
def test_a_time_that_recurs_has_no_interval(text: str) -> None:
    [when] = times(text)
    assert (when.type, when.known) == ("SET", False)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on Friday there", "XXXX-WXX-5"),
        ("yesterday there", "XXXX-XX-XX"),
        ("last month there", "XXXX-XX"),
        ("on July 20 there", "XXXX-07-20"),
        ("two days ago there", "XXXX-XX-XX"),
    ],
)
def test_an_undated_report_leaves_relative_times_relative(text: str, value: str) -> None:
    [when] = times(text, published="")
    assert (when.value, when.known) == (value, False)
    assert "no publication date" in when.reason


@pytest.mark.parametrize(
    ("published", "yesterday"),
    [
        ("2019-07-05T23:50:00-05:00", "2019-07-04"),
        ("2019-07-05T00:10:00+09:00", "2019-07-04"),
        ("2019-07-05T23:59:59Z", "2019-07-04"),
        ("2020-01-01T00:01:00+13:00", "2019-12-31"),
    ],
)
def test_published_near_midnight_the_day_is_that_of_the_place(published: str, yesterday: str) -> None:
    parsed = plain("he came yesterday there")
    when = parse_published(published, "the page")
    parsed = replace(parsed, report=replace(parsed.report, published=when))
    [located] = find_times(parsed)
    assert located.record.value == yesterday


def test_an_evening_in_another_zone_is_still_that_day() -> None:
    [when] = times("at 11:30 p.m. EST Friday there")
    assert when.start == datetime(2019, 7, 6, 4, 30, tzinfo=UTC)
    assert when.day == date(2019, 7, 5)


@pytest.mark.parametrize(
    "text",
    [
        "He may march on.",
        "The Sun shone; Jan Kavan spoke.",
        "Wait a second, 1,000 men came.",
        "Section 12.5.2019 of the act, rule 3.1.",
        "The March of the Mothers began.",
        "A 54-year-old man and a three-year-old girl.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert [when.value for when in times(text) if when.known and when.value[:1].isdigit()] == []


ODD = [
    "in 9999 there",
    "on 31 December 9999 there",
    "in the year 0 there",
    "on 0000-01-01 there",
    "on 30 February there",
    "on 31 June 2019 there",
    "9999 years ago there",
    "999999999 days later there",
    "ten thousand centuries ago there",
    "over the past 99999 months there",
    "over the next 9999 decades there",
    "in 2999 there",
    "in 1000 BC there",
    "the 999th anniversary there",
    "at 24:00 Friday there",
    "at 99:99 there",
    "in the 99th century there",
    "from 2016 to 2014 there",
    "between July 22 and 20 there",
    "in the quarter of 9999 there",
    "on Easter 9999 there",
    "on Christmas 1 there",
    "a week from tomorrow there",
    "last February 29 there",
    "on February 29 there",
    "the last week of February 2999 there",
    "the first weekend of January there",
    "twenty-nine days before there",
    "1.5 years ago there",
    "half a century ago there",
    "0 days ago there",
    "since 2999 there",
    "since tomorrow there",
]
WORDS = (
    "last next past two 99999 weeks year ago later July 31 Monday 2016 to between and since the quarter of "
    "morning 10:30 p.m. EST end early 1980s until Easter half century every spring"
)
PARTS = st.sampled_from(WORDS.split())


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.sampled_from([*ODD, *(row[1] for row in KINDS)]),
        st.lists(PARTS, min_size=1, max_size=7).map(" ".join),
    ),
    st.dates(date(1900, 1, 1), date(2100, 12, 31)),
)
@example("over the past 99999 months there", date(1900, 1, 1))
@example("the last day of the last century", date(2100, 12, 31))
def test_no_expression_ends_before_it_begins_or_raises(text: str, published: date) -> None:
    for when in times(f"x {text} x", published.isoformat()):
        assert when.reason
        assert when.start is None or when.end is None or when.start < when.end


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("published", ["", "1900-01-01", "2100-12-31", "1001-01-01", "2999-12-31"])
def test_odd_dates_never_raise(text: str, published: str) -> None:
    for when in times(text, published):
        assert when.start is None or when.end is None or when.start < when.end
