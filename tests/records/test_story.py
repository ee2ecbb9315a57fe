from __future__ import annotations

from tests.store.factory import make_coded, make_other, make_story


def test_the_origins_of_a_story_part_its_reports() -> None:
    grouping, _ = make_story(make_coded(), make_other())
    (story,) = grouping.stories
    assert [report for origin in story.origins for report in origin.report_ids] == list(story.report_ids)
