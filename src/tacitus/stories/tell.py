"""Telling: a draft and its reports become a story with its origins, events and utterances."""

from __future__ import annotations

from collections.abc import Sequence

from tacitus.data import version
from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.ids import StoryId, content_id
from tacitus.records.report import BlockKind, Report
from tacitus.records.story import Story
from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When
from tacitus.records.window import Draft
from tacitus.stories.copies import find_copies, shared_prose
from tacitus.stories.events import join_events
from tacitus.stories.origins import find_origins
from tacitus.stories.utterances import join_statements

_TITLE_WORDS = 12
_TITLED = (BlockKind.TITLE, BlockKind.PARAGRAPH)


def tell_story(draft: Draft, told: Sequence[CodedReport]) -> Grouping:
    """Return one story with its events and utterances.

    Args:
        draft: The story before its reports were read.
        told: Its reports, in its order.
    """
    reports = [coded.report for coded in told]
    shares = shared_prose(reports)
    middle = next(report for report in reports if report.id == draft.middle)
    story = Story(
        id=story_id(draft),
        title=title_of(middle),
        report_ids=draft.report_ids,
        links=draft.links,
        origins=find_origins(reports, shares),
        when=_stretch(reports),
        trace=story_trace(draft),
        copies=find_copies(reports, shares),
    )
    return Grouping((story,), join_events(told), join_statements(told))


def story_id(draft: Draft) -> StoryId:
    """Return a story's id: it comes from the first report, so it stays when later ones join."""
    return StoryId(content_id("t", draft.report_ids[0]))


def story_trace(draft: Draft) -> Trace:
    """Return why the reports of a draft are one story."""
    count = len(draft.report_ids)
    reason = (
        f"{count} reports whose words, names and dates fit together on average"
        if count > 1
        else "no other report tells of the same happening"
    )
    rule = "story.by_hand" if draft.by_hand else "story.score"
    return Trace(rule, version("stories"), draft.by_hand or reason)


def title_of(report: Report) -> str:
    """Return a report's title, or its first words."""
    if report.title:
        return report.title
    first = next((block for block in report.blocks if block.kind in _TITLED), None)
    words = report.text[first.start : first.end].split() if first else report.text.split()
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")


def _stretch(reports: Sequence[Report]) -> When:
    """Return the time from the first publication to the last."""
    dated = [report.published for report in reports if report.published.start and report.published.end]
    if not dated:
        return When.unknown("no report of the story is dated")
    start = min(when.start for when in dated if when.start)
    end = max(when.end for when in dated if when.end)
    grain = Grain.DAY if (end - start).days <= 1 else Grain.RANGE
    first, last = min(when.value[:10] for when in dated), max(when.value[:10] for when in dated)
    value = first if first == last else f"{first}/{last}"
    return When(start, end, grain, value, "from the first publication to the last")
