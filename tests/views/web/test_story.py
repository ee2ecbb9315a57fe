from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.gathered import gather
from tacitus.views.web.lines import report_lines
from tacitus.views.web.pages import Cited, StoryPage
from tacitus.views.web.story import brief_quotes, story_page
from tests.store.factory import infer_times, make_coded, make_other, make_story


def page_of(store: Store) -> StoryPage:
    return story_page(gather(store, "st_1"))


def test_accounts_and_voices(store: Store) -> None:
    page = page_of(store)
    assert [(each.report.outlet, each.voice, each.shared, each.statements) for each in page.accounts] == [
        ("The Test", 1, 1, 1),
        ("The Other", 2, 1, 1),
    ]
    assert [voice.number for voice in page.voices] == [1, 2]


def test_the_day_a_story_gives_an_undated_report(store: Store) -> None:
    other = make_other()
    grouping, comparison = make_story(make_coded(), other)
    with store.writer() as writer:
        writer.stories(grouping, [infer_times(comparison, other)])
    assert [(each.dated, each.dated_why) for each in page_of(store).accounts] == [
        ("", ""),
        ("2 March 2026", "inferred from the story"),
    ]


def test_statements_by_speaker_and_events_counted_once(store: Store) -> None:
    page = page_of(store)
    (speaker,) = page.speakers
    assert (speaker.name, len(speaker.statements), speaker.count) == ("Rosa Quispe", 2, 2)
    assert (page_of(store).statement_count, page_of(store).happening_count) == (2, 1)
    (happening,) = page.happenings
    assert [telling.report.outlet for telling in happening.tellings] == ["The Test", "The Other"]


def test_the_same_words_of_several_reports_are_quoted_once(store: Store) -> None:
    lines = report_lines(store)
    one, other = list(lines)[:2]
    words = [Cited(one, "c1", "Two boats"), Cited(other, "c2", "two boats"), Cited(other, "c3", "sank")]
    first, second = brief_quotes(words, lines)
    assert [(each.words, len(each.tellers)) for each in (first, second)] == [
        ((words[0],), 1),
        ((words[1], words[2]), 1),
    ]
    (both,) = brief_quotes(words[:2], lines)
    assert [(teller.report.id, teller.anchor) for teller in both.tellers] == [(one, "c1"), (other, "c2")]


def test_copies_of_one_text_are_told(store: Store) -> None:
    (copy,) = page_of(store).copies
    assert (copy.report.outlet, copy.original.outlet, copy.share) == ("The Other", "The Test", "90%")
    assert copy.why.reason
