"""Fills the front page: stories, reports that stand alone, refusals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from tacitus.store.store import Store
from tacitus.views.web.lines import finding_counts, story_line
from tacitus.views.web.pages import IndexPage, RefusalLine, ReportLine, StoryLine, Totals
from tacitus.views.web.words import near_address

_TOTALS = """
SELECT (SELECT count(*) FROM reports) AS reports,
  (SELECT count(DISTINCT outlet) FROM reports WHERE outlet <> '') AS outlets,
  (SELECT count(*) FROM statements) AS statements,
  (SELECT count(*) FROM event_mentions) AS events
"""


def story_lines(store: Store, lines: Mapping[str, ReportLine]) -> tuple[StoryLine, ...]:
    """Return the stories that two or more reports tell, the most told first."""
    kinds = finding_counts(store)
    return tuple(
        story_line(story, lines, kinds.get(story.id, Counter()))
        for story in store.stories()
        if len(story.report_ids) > 1
    )


def index_page(store: Store, lines: Mapping[str, ReportLine], stories: tuple[StoryLine, ...]) -> IndexPage:
    """Return the front page."""
    told = store.query(
        "SELECT report_id FROM story_reports WHERE story_id IN"
        " (SELECT story_id FROM story_reports GROUP BY story_id HAVING count(*) > 1)"
    )
    together = {row[0] for row in told.rows}
    refusals = store.query("SELECT stage, address, reason FROM refusals ORDER BY stage, address, id")
    return IndexPage(
        root="",
        totals=Totals(**store.query(_TOTALS).to_dicts()[0]),
        stories=stories,
        singles=tuple(line for line in lines.values() if line.id not in together),
        refusals=tuple(
            RefusalLine(stage, near_address(address), reason) for stage, address, reason in refusals.rows
        ),
    )
