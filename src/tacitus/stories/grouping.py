"""Grouping: from coded reports to stories, events and utterances, all in memory.

A store that grows is grouped by the same steps, a window at a time: see `runs.gathering`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.correction import Correction
from tacitus.records.story import Link
from tacitus.records.window import Window
from tacitus.stories.drafts import draft_stories
from tacitus.stories.profile import make_profile
from tacitus.stories.reasons import spellings
from tacitus.stories.score import score_table
from tacitus.stories.tell import tell_story
from tacitus.stories.ties import find_ties
from tacitus.stories.windows import MOST, Dated, by_publication, windows


def group(
    reports: Sequence[CodedReport], corrections: Sequence[Correction] = (), most: int = MOST
) -> Grouping:
    """Group reports into stories, and join what they tell into events and utterances.

    The order in which reports are given does not matter. A report that shares its happening with no other is
    a story of its own.

    Args:
        reports: Coded reports; those of which only the text is known are grouped by their words.
        corrections: What was set right by hand, in the order in which it was done.
        most: Reports that are compared at once, their neighbours in time apart.

    Returns:
        Stories in the order of their first publication (undated ones last), events and utterances in the
        order of their stories.
    """
    ordered = in_order(reports)
    by_id = {coded.report.id: coded for coded in ordered}
    dated = [_dated(coded) for coded in ordered]

    def ties(window: Window) -> Iterator[Link]:
        profiles = [make_profile(by_id[each]) for each in window.report_ids]
        return find_ties(window, profiles, lambda report_id: spellings(by_id[report_id].report))

    tied = ((window, ties(window)) for window in windows(dated, score_table().window_days, most))
    place_of = {report_id: place for place, report_id in enumerate(by_id)}
    drafts = sorted(draft_stories(dated, tied, corrections), key=lambda draft: place_of[draft.report_ids[0]])
    told = [tell_story(draft, [by_id[each] for each in draft.report_ids]) for draft in drafts]
    return Grouping(
        tuple(story for each in told for story in each.stories),
        tuple(event for each in told for event in each.events),
        tuple(utterance for each in told for utterance in each.utterances),
    )


def in_order(reports: Sequence[CodedReport]) -> list[CodedReport]:
    """Return reports in order of publication, undated ones last, each once."""
    once = {coded.report.id: coded for coded in reports}
    return sorted(once.values(), key=lambda coded: by_publication(_dated(coded)))


def _dated(coded: CodedReport) -> Dated:
    return coded.report.id, coded.report.published.day
