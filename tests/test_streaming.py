"""The gathering stages a piece at a time give what they give in one."""

from __future__ import annotations

from tacitus import pipeline, streaming
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.records.window import Window
from tests.stories.factory import make_coded

REPORTS = [
    make_coded("Floods cut off the town of Piura. 214 families fled Piura.", "2026-02-17", outlet="A"),
    make_coded("The town of Piura was cut off by floods. 214 families fled.", "2026-02-18", outlet="B"),
    make_coded("Shares slid in London.", "2026-02-17", outlet="C"),
]


def ties(window: Window, by_id: dict[ReportId, CodedReport], part: tuple[int, int] = (0, 1)) -> bytes:
    profiles = [streaming.profile(by_id[each]) for each in window.report_ids]
    return streaming.ties(window, profiles, lambda report_id: by_id[report_id].report, part)


def test_the_pieces_together_are_the_whole() -> None:
    by_id = {coded.report.id: coded for coded in REPORTS}
    ordered = streaming.in_order((each.report.id, each.report.published.day) for each in REPORTS)
    tied = [
        (
            window,
            streaming.joined_ties(window, [ties(window, by_id, (number, 3)) for number in range(3)]),
        )
        for window in streaming.windows(ordered)
    ]
    assert [packed for _, packed in tied] == [ties(window, by_id) for window, _ in tied]
    told = [
        streaming.tell(draft, [by_id[each] for each in draft.report_ids])
        for draft in streaming.drafts(ordered, tied, ())
    ]
    whole = pipeline.group_stories(REPORTS)
    stories = [story for each in told for story in each.grouping.stories]
    assert sorted(stories, key=lambda story: story.id) == sorted(whole.stories, key=lambda story: story.id)
    assert [each.comparison for each in told if each.comparison] == list(
        pipeline.compare_accounts(whole, REPORTS)
    )
    for each in told:
        (story,) = each.grouping.stories
        heading = streaming.heading(each.draft, by_id[each.draft.middle].report)
        assert (heading.id, heading.title, heading.trace, heading.links) == (
            story.id,
            story.title,
            story.trace,
            story.links,
        )
