from dataclasses import replace
from datetime import date

import pytest

from tacitus.analysis.times.recount import recount, recount_accounts
from tacitus.records.account import Account
from tacitus.records.coded import CodedReport, Comparison
from tacitus.records.ids import StoryId
from tacitus.records.when import Grain, When
from tests.factory import make_report, make_span

FRIDAY = date(2019, 7, 5)


def open_time(report, words: str, grain: Grain = Grain.UNKNOWN) -> When:
    """A time of an undated report, as its first reading leaves it."""
    return When(None, None, grain, "XXXX", "no publication date to count from", make_span(report, words))


def coded(text: str, *words: str, grain: Grain = Grain.UNKNOWN) -> CodedReport:
    report = make_report(text)
    return CodedReport(report, times=tuple(open_time(report, each, grain) for each in words))


@pytest.mark.parametrize(
    ("words", "grain", "value"),
    [
        ("Friday", Grain.PAST, "2019-07-05"),
        ("Monday", Grain.PAST, "2019-07-01"),
        ("Monday", Grain.FUTURE, "2019-07-08"),
        ("yesterday", Grain.UNKNOWN, "2019-07-04"),
        ("last month", Grain.UNKNOWN, "2019-06"),
        ("three days ago", Grain.UNKNOWN, "2019-07-02"),
        ("July 20 and 22", Grain.FUTURE, "2019-07-20/2019-07-22"),
        ("recent weeks", Grain.PAST, "PXW"),
    ],
)
def test_the_words_are_counted_from_the_day_of_the_story(words, grain, value):
    (when,) = recount(coded(f"He came {words}.", words, grain=grain), FRIDAY)
    assert when.value == value
    assert when.inferred
    assert when.span.text == words
    assert when.reason.endswith("the day of publication, 2019-07-05, is inferred from the story")


def test_since_reaches_up_to_the_inferred_day():
    (when,) = recount(coded("It grew since the beginning of the year.", "the beginning of the year"), FRIDAY)
    assert (when.start.date(), when.end.date()) == (date(2019, 1, 1), date(2019, 7, 6))


def test_a_following_day_counts_from_the_time_before_it():
    found = recount(coded("He came on Monday; two days later he left.", "Monday", "two days later"), FRIDAY)
    assert [when.value for when in found] == ["2019-07-01", "2019-07-03"]


def test_what_the_report_itself_tells_is_left_alone():
    report = make_report("He came on 2 May 2018 and back in Ma.")
    told = When.of_day(date(2018, 5, 2), "told", make_span(report, "2 May 2018"))
    cut = When.unknown("the month is cut off", make_span(report, "back in Ma."))
    assert recount(CodedReport(report, times=(told, cut)), FRIDAY) == ()


def test_only_accounts_with_an_inferred_day_change():
    undated, other = coded("He came on Friday.", "Friday"), coded("He left.", "left")
    day = replace(When.of_day(FRIDAY, "inferred"), inferred=True)
    story = StoryId("st_1")
    accounts = (
        Account(story, undated.report.id, 0, 0, (), (day,)),
        Account(story, other.report.id, 0, 0, ()),
    )
    reports = {each.report.id: each for each in (undated, other)}
    found = recount_accounts(Comparison(accounts, ()), reports).accounts
    assert [[when.value for when in account.inferred] for account in found] == [["2019-07-05"] * 2, []]
    assert recount_accounts(Comparison(found, ()), reports).accounts == found
