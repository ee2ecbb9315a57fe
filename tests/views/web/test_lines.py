from __future__ import annotations

from collections import Counter

from tacitus.store.store import Store
from tacitus.views.web.lines import finding_counts, report_lines, story_line, story_lines


def test_reports_newest_first_undated_last(store: Store) -> None:
    lines = list(report_lines(store).values())
    assert [line.published for line in lines] == ["3 March 2026", "2 March 2026", "undated"]
    assert [line.outlet for line in lines] == ["The Other", "The Test", ""]
    assert lines[2].day == ""
    assert all(line.named for line in lines)


def test_a_story_says_who_tells_it(store: Store) -> None:
    lines = report_lines(store)
    (story,) = store.stories()
    line = story_line(story, lines, finding_counts(store, [story.id])[story.id])
    assert (line.reports, line.origins, line.unnamed) == (2, 2, 0)
    assert line.outlets == ("The Test", "The Other")
    assert line.counts == (("shared point", 1),)
    assert line.dates == "2–3 March 2026"


def test_kinds_are_counted_in_words(store: Store) -> None:
    (story,) = store.stories()
    kinds = Counter({"differs": 1, "contradicts": 1, "only_in": 3, "rendering": 1, "same_words": 2})
    assert story_line(story, report_lines(store), kinds).counts == (
        ("differences", 2),
        ("told by one alone", 3),
        ("in two wordings", 1),
        ("runs of the same words", 2),
    )


def test_only_the_reports_asked_for(store: Store) -> None:
    some = list(report_lines(store))[:1]
    assert list(report_lines(store, some)) == some
    assert report_lines(store, ["r_none"]) == {}


def test_a_list_names_who_is_in_a_story_and_when_it_was_told(store: Store) -> None:
    (line,) = story_lines(store, ["st_1"])
    assert line.actors == ("Rosa Quispe",)
    assert line.strip is not None
    assert [dot.day for dot in line.strip.dots] == ["2 March 2026", "3 March 2026"]
