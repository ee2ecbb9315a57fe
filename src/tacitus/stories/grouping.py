"""Grouping: from coded reports to stories, events and utterances, all in memory.

A store that grows is grouped by the same steps, a window at a time: see `runs.gathering`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.correction import Correction
from tacitus.records.ids import ReportId
from tacitus.records.saga import Saga
from tacitus.records.story import Link
from tacitus.records.window import Draft, Window
from tacitus.stories.drafts import draft_stories
from tacitus.stories.profile import make_profile
from tacitus.stories.reasons import spellings
from tacitus.stories.sagas import (
    by_middle,
    draft_sagas,
    find_threads,
    outline_of,
    saga_windows,
    tell_saga,
)
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
    by_id = {coded.report.id: coded for coded in in_order(reports)}
    drafts = _drafts(by_id, corrections, most)
    told = [tell_story(draft, [by_id[each] for each in draft.report_ids]) for draft in drafts]
    return Grouping(
        tuple(story for each in told for story in each.stories),
        tuple(event for each in told for event in each.events),
        tuple(utterance for each in told for utterance in each.utterances),
    )


def group_sagas(
    reports: Sequence[CodedReport], corrections: Sequence[Correction] = (), most: int = MOST
) -> tuple[Saga, ...]:
    """Group reports into stories, and these into sagas.

    Args:
        reports: As for `group`.
        corrections: As for `group`.
        most: Reports, and stories, that are compared at once, their neighbours in time apart.

    Returns:
        Sagas of two stories or more, in the order of their first stories.
    """
    by_id = {coded.report.id: coded for coded in in_order(reports)}
    day_of = {report_id: coded.report.published.day for report_id, coded in by_id.items()}
    outlines = [outline_of(draft, day_of) for draft in _drafts(by_id, corrections, most)]
    ordered = sorted(outlines, key=by_middle)

    def threads(window: Window) -> Iterator[Link]:
        return find_threads(window, [make_profile(by_id[each]) for each in window.report_ids])

    tied = ((window, threads(window)) for window in saga_windows(ordered, most))
    sagas = [tell_saga(draft, lambda each: by_id[each].report) for draft in draft_sagas(ordered, tied)]
    return tuple(sorted(sagas, key=lambda saga: (saga.first is None, saga.first or date.max, saga.id)))


def _drafts(
    by_id: Mapping[ReportId, CodedReport], corrections: Sequence[Correction], most: int
) -> list[Draft]:
    dated = [_dated(coded) for coded in by_id.values()]

    def ties(window: Window) -> Iterator[Link]:
        profiles = [make_profile(by_id[each]) for each in window.report_ids]
        return find_ties(window, profiles, lambda report_id: spellings(by_id[report_id].report))

    tied = ((window, ties(window)) for window in windows(dated, score_table().window_days, most))
    place_of = {report_id: place for place, report_id in enumerate(by_id)}
    return sorted(draft_stories(dated, tied, corrections), key=lambda draft: place_of[draft.report_ids[0]])


def in_order(reports: Sequence[CodedReport]) -> list[CodedReport]:
    """Return reports in order of publication, undated ones last, each once."""
    once = {coded.report.id: coded for coded in reports}
    return sorted(once.values(), key=lambda coded: by_publication(_dated(coded)))


def _dated(coded: CodedReport) -> Dated:
    return coded.report.id, coded.report.published.day
