from __future__ import annotations

from pathlib import Path

from tacitus.store.store import Store
from tacitus.views.story import outlet_name, plain, story_lines, story_view
from tests.factory import make_report
from tests.store.factory import infer_times, make_coded, make_other, make_page, make_story


def test_a_story_in_words(tmp_path: Path) -> None:
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    with Store(tmp_path / "t.db") as store:
        with store.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v1")
            writer.stories(grouping, [comparison])
        text = plain(story_lines(story_view(store, "st_1"), per_kind=0))
    assert "2 reports, 2 independent origins" in text
    assert "[1] The Test, 2026-03-02; 1 shared, 0 alone: Peru sends doctors" in text
    assert "Both tell it" in text
    assert "one text: [2] is a copy of [1], " in text


def test_an_undated_report_shows_the_day_its_story_gives_as_inferred(tmp_path: Path) -> None:
    a, b = make_coded(), make_coded("", "The Other", "A word first. " + make_coded().report.text)
    grouping, comparison = make_story(a, b)
    with Store(tmp_path / "t.db") as store:
        with store.writer() as writer:
            for coded in (a, b):
                writer.page(make_page(coded.report), "report")
                writer.report(coded, "v1")
            writer.stories(grouping, [infer_times(comparison, b)])
        text = plain(story_lines(story_view(store, "st_1"), per_kind=0))
    assert "[2] The Other, undated (of 2026-03-02, inferred from the story); 1 shared" in text


def test_an_unknown_outlet_is_not_guessed() -> None:
    assert outlet_name(make_report("Words.", outlet="")) == "unknown outlet (test.txt)"
