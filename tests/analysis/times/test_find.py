"""Times found in a hand-made parse, as records with their tokens and words."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
import spacy

from tacitus.analysis.document import Located, ParsedReport
from tacitus.analysis.times import find_times, find_timexes
from tacitus.analysis.tokens import Doc
from tacitus.records.when import Grain, When
from tests.factory import make_doc, make_parsed

NLP = spacy.blank("en")

SAID = """
He he PRP PRON nsubj 1
said say VBD VERB ROOT 0
on on IN ADP prep -1
Friday Friday NNP PROPN pobj -1
that that IN SCONJ mark 2
troops troop NNS NOUN nsubj 1
left leave VBD VERB ccomp -5
+. . . PUNCT punct -6
"""


def plain(text: str, published: str = "2019-07-05") -> ParsedReport:
    """A parse of words alone: every token a root, nothing tagged."""
    return make_parsed(Doc(_untagged(text)), published)


def _untagged(text: str) -> spacy.tokens.Doc:
    doc = NLP(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def times(text: str, published: str = "2019-07-05") -> list[When]:
    return [located.record for located in find_times(plain(text, published))]


def test_a_weekday_with_its_tokens_and_words() -> None:
    [located] = find_times(make_parsed(make_doc(SAID), "2019-07-05"))
    assert isinstance(located, Located)
    assert (located.start, located.end) == (3, 4)
    assert located.record.span is not None
    assert located.record.span.text == "Friday"
    assert located.record.day == date(2019, 7, 5)
    assert located.record.anchor == "2019-07-05"
    assert not located.record.inferred


def test_a_range_is_one_time_with_both_ends() -> None:
    [when] = times("between July 20 and 22 in town")
    assert when.value == "2019-07-20/2019-07-22"
    assert when.grain is Grain.RANGE
    assert when.start == datetime(2019, 7, 20, tzinfo=UTC)
    assert when.end == datetime(2019, 7, 23, tzinfo=UTC)


def test_the_ends_of_a_range_stand_apart_as_expressions() -> None:
    found = find_timexes(plain("between July 20 and 22 in town"))
    assert [timex.value for timex in found] == ["2019-07-20", "2019-07-22"]


def test_a_list_of_days_is_no_range() -> None:
    assert [when.value for when in times("on July 20 and July 22 in town")] == ["2019-07-20", "2019-07-22"]


def test_without_publication_date_a_weekday_is_unknown_with_a_reason() -> None:
    [when] = times("on July 20 in town", published="")
    assert not when.known
    assert when.grain is Grain.UNKNOWN
    assert when.value == "XXXX-07-20"
    assert "no publication date" in when.reason


def test_a_date_inherited_from_the_story_is_marked_as_inferred() -> None:
    [located] = find_times(plain("on July 20 in town", ""), date(2019, 7, 5))
    assert located.record.day == date(2019, 7, 20)
    assert located.record.inferred


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("it closed recently there", None, datetime(2019, 7, 6, tzinfo=UTC)),
        ("in the near future there", datetime(2019, 7, 5, tzinfo=UTC), None),
        ("at the moment there", datetime(2019, 7, 5, tzinfo=UTC), datetime(2019, 7, 6, tzinfo=UTC)),
    ],
)
def test_vague_times_stay_vague(text: str, start: datetime | None, end: datetime | None) -> None:
    [when] = times(text)
    assert (when.start, when.end) == (start, end)


def test_a_length_of_time_has_no_interval() -> None:
    [when] = times("for two hours there")
    assert when.type == "DURATION"
    assert not when.known


def test_a_history_counts_from_the_last_year_told() -> None:
    text = "In 1931 it fell. In 1932 it rose. In 1933 it fell. In 1934 he came. In November he left."
    assert times(text, "2009-12-19")[-1].value == "1934-11"


def test_a_report_with_days_of_its_own_is_no_history() -> None:
    text = (
        "In 1931 it fell. In 1932 it rose. In 1933 he came. In 1934 he left. In November on Monday he saw it."
    )
    assert times(text, "2009-12-19")[4].value == "2009-11"


def test_since_reaches_to_publication() -> None:
    [when] = times("it grew since the beginning of the year there")
    assert when.value == "2019"
    assert when.start == datetime(2019, 1, 1, tzinfo=UTC)
    assert when.end == datetime(2019, 7, 6, tzinfo=UTC)


def test_since_without_publication_date_stays_as_it_is() -> None:
    [when] = times("it grew since May 1990 there", published="")
    assert when.value == "1990-05"


def test_an_empty_report_has_no_times() -> None:
    assert find_times(make_parsed(make_doc("x x NN NOUN ROOT 0"), "2019-07-05")) == ()


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("over the past three months there", date(2019, 4, 6), date(2019, 7, 6)),
        ("over the next two weeks there", date(2019, 7, 5), date(2019, 7, 19)),
        ("in recent weeks there", None, date(2019, 7, 6)),
        ("over the past 9000 years there", None, date(2019, 7, 6)),
    ],
)
def test_a_length_counted_from_publication(text: str, start: date | None, end: date) -> None:
    [when] = times(text)
    assert when.type == "DURATION"
    assert when.day == start
    assert when.end is not None
    assert when.end.date() == end


def test_an_undated_report_that_names_years_leaves_last_month_open() -> None:
    text = (
        "In 2001 it fell. In 2002 it rose. In 2003 it fell. In 2004 he came. In November, last week, he left."
    )
    assert not times(text, "")[4].known
    assert times(text.replace(", last week,", ""), "")[4].value == "2004-11"
