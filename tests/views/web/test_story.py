from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.index import story_lines
from tacitus.views.web.lines import report_lines
from tacitus.views.web.pages import StoryPage
from tacitus.views.web.story import story_page


def page_of(store: Store) -> StoryPage:
    lines = report_lines(store)
    (line,) = story_lines(store, lines)
    return story_page(store, store.story(line.id), line, lines)


def test_accounts_and_voices(store: Store) -> None:
    page = page_of(store)
    assert [(each.report.outlet, each.voice, each.shared, each.statements) for each in page.accounts] == [
        ("The Test", 1, 1, 1),
        ("The Other", 2, 1, 1),
    ]
    assert [voice.number for voice in page.voices] == [1, 2]


def test_statements_by_speaker_and_events_counted_once(store: Store) -> None:
    page = page_of(store)
    (speaker,) = page.speakers
    assert (speaker.name, len(speaker.statements)) == ("Rosa Quispe", 2)
    (happening,) = page.happenings
    assert [telling.report.outlet for telling in happening.tellings] == ["The Test", "The Other"]
