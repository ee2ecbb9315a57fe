from __future__ import annotations

from dataclasses import replace
from datetime import date

from tacitus.accounts import compare
from tacitus.records.when import Grain, When
from tacitus.views.brief import Brief, brief_lines, make_brief
from tacitus.views.story import StoryView
from tests.accounts.factory import NORTH, SOUTH, make_story
from tests.stories.factory import make_coded, make_event

A = make_coded(
    "A court in Duro jailed the banker for eight years. Bakers sang at noon.", "2026-03-04", outlet="A"
)
B = make_coded("The banker was jailed for six years by a court in Duro.", "2026-03-04", outlet="B")


def brief_of(*told) -> Brief:
    story, reports, grouping = make_story(*told)
    found = compare(story, reports, grouping)
    view = StoryView(story, tuple(each.report for each in reports), found.accounts, found.findings)
    return make_brief(view, [event for each in reports for event in each.events])


def test_every_line_cites_words_that_stand_in_its_report() -> None:
    brief = brief_of(NORTH, SOUTH)
    texts = {report.id: report.text for report in brief.reports}
    lines = [line for section in brief.sections for line in section.lines]
    assert lines
    for line in lines:
        assert line.spans
        assert all(texts[span.report_id][span.start : span.end] == span.text for span in line.spans)


def test_what_cannot_both_be_so_is_a_difference_and_an_open_question() -> None:
    brief = brief_of(A, B)
    told = {section.key: section.lines for section in brief.sections}
    assert told["apart"][0].text.startswith("A has “eight years”, B has “six years”")
    assert told["open"][0].text.startswith("Which of them holds is not told.")


def test_the_chronology_goes_by_day() -> None:
    words = "Bakers sang at noon"
    event = make_event(A.report, words, "PER", when=When.of_day(date(2026, 3, 3), "given"))
    later = make_event(B.report, "The banker was jailed", "PER", when=When.of_day(date(2026, 3, 2), "given"))
    brief = brief_of(replace(A, events=(event,)), replace(B, events=(later,)))
    told = next(section for section in brief.sections if section.key == "chronology")
    assert [line.text for line in told.lines] == [
        "2026-03-02: “The banker was jailed” (B)",
        "2026-03-03: “Bakers sang at noon” (A)",
    ]


def test_a_year_is_told_as_a_year() -> None:
    when = replace(When.of_day(date(1967, 1, 1), "given"), value="1967", grain=Grain.YEAR)
    event = make_event(A.report, "Bakers sang at noon", "PER", when=when)
    brief = brief_of(replace(A, events=(event,)), B)
    told = next(section for section in brief.sections if section.key == "chronology")
    assert [line.text for line in told.lines] == ["1967: “Bakers sang at noon” (A)"]


def test_as_lines_each_with_its_place() -> None:
    lines = list(brief_lines(brief_of(A, B)))
    assert "      [1] 38:49 “eight years”" in lines
    assert "Points of difference" in lines
