"""Anchors while a report is read."""

from __future__ import annotations

from datetime import date

from tacitus.analysis.times.context import Context


def test_news_counts_from_publication_and_histories_from_what_was_told() -> None:
    news = Context(date(2019, 7, 5))
    history = Context(date(2019, 7, 5), narrative=True)
    for context in (news, history):
        context.tell(date(1939, 9, 1), "1939-09-01")
    assert news.now is not None
    assert news.now.value == "2019-07-05"
    assert history.now is not None
    assert history.now.value == "1939-09-01"
    assert news.then == history.then


def test_nothing_told_nothing_published() -> None:
    context = Context(None)
    assert context.now is None
    assert context.then is None


def test_a_new_year_forgets_the_day() -> None:
    context = Context(None)
    context.tell(date(1939, 9, 1), "1939-09-01")
    context.tell(date(1941, 1, 1), "1941")
    assert context.told_day is None


def test_a_quarter_counted_back_is_not_the_report_s_own() -> None:
    context = Context(None)
    context.tell(date(1989, 7, 1), "1989-Q3")
    context.tell(date(1988, 7, 1), "1988-Q3", counted_back=True)
    assert context.told_quarter is not None
    assert context.told_quarter.value == "1989-Q3"
