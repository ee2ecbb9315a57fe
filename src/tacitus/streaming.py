"""The gathering stages a piece at a time, for stores too large for memory; `pipeline` has them in one.

    profiles → windows → ties → drafts → told stories with their accounts

What a piece gives depends on its input alone, so pieces may be worked out anywhere, in any order, and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from tacitus import pipeline
from tacitus.records.coded import CodedReport, Comparison, Grouping
from tacitus.records.correction import Correction
from tacitus.records.ids import ReportId, StoryId
from tacitus.records.report import Report
from tacitus.records.story import Link
from tacitus.records.trace import Trace
from tacitus.records.window import Draft, Window


@dataclass(frozen=True, slots=True)
class Told:
    """A story with what its reports tell together."""

    draft: Draft
    grouping: Grouping
    """The story alone."""
    comparison: Comparison | None
    """None for a story of one report."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What changes in a story when its links do, its reports staying the same."""

    id: StoryId
    title: str
    trace: Trace
    links: tuple[Link, ...]


def profile(coded: CodedReport) -> bytes:
    """Return what of a report is compared when reports are grouped, packed."""
    from tacitus.stories.packed import pack_profile
    from tacitus.stories.profile import make_profile

    return pack_profile(make_profile(coded))


def in_order(dated: Iterable[tuple[ReportId, date | None]]) -> list[tuple[ReportId, date | None]]:
    """Return reports in order of publication, undated ones last."""
    from tacitus.stories.windows import by_publication

    return sorted(dated, key=by_publication)


def windows(ordered: Sequence[tuple[ReportId, date | None]]) -> Iterator[Window]:
    """Yield the windows in which reports are compared, in the order of time."""
    from tacitus.stories.score import score_table
    from tacitus.stories.windows import windows as cut

    return cut(ordered, score_table().window_days)


def ties(
    window: Window,
    profiles: Iterable[bytes],
    report_of: Callable[[ReportId], Report],
    part: tuple[int, int] = (0, 1),
) -> bytes:
    """Return the ties of a window's own reports, packed.

    Args:
        window: The window.
        profiles: Of its reports, in its order, packed.
        report_of: Asked for a report only when a reason is to be given in its words.
        part: Which part of the pairs is looked at, and of how many: several processes share a window.
    """
    from tacitus.stories.packed import pack_ties, unpack_profile
    from tacitus.stories.reasons import spellings
    from tacitus.stories.ties import find_ties

    unpacked = [unpack_profile(each) for each in profiles]
    return pack_ties(window, find_ties(window, unpacked, lambda each: spellings(report_of(each)), part))


def joined_ties(window: Window, parts: Sequence[bytes]) -> bytes:
    """Return the ties of a window from those of all its parts, in their order, as `ties` gives them."""
    from tacitus.stories.packed import pack_ties, unpack_ties

    if len(parts) == 1:
        return parts[0]
    return pack_ties(window, (tie for packed in parts for tie in unpack_ties(window, packed)))


def drafts(
    ordered: Sequence[tuple[ReportId, date | None]],
    tied: Iterable[tuple[Window, bytes]],
    corrections: Sequence[Correction],
) -> Iterator[Draft]:
    """Yield the stories that ties make, as corrected by hand, each as soon as it cannot grow."""
    from tacitus.stories.drafts import draft_stories
    from tacitus.stories.packed import unpack_ties

    links = ((window, unpack_ties(window, packed)) for window, packed in tied)
    return draft_stories(ordered, links, corrections)


def heading(draft: Draft, middle: Report | None = None) -> Heading:
    """Return what heads a story.

    Args:
        draft: The story.
        middle: Its middle report, for the title; without it the title is empty.
    """
    from tacitus.stories.tell import story_id, story_trace, title_of

    title = title_of(middle) if middle else ""
    return Heading(story_id(draft), title, story_trace(draft), draft.links)


def tell(draft: Draft, reports: Sequence[CodedReport]) -> Told:
    """Return a story with its events, utterances and accounts.

    Args:
        draft: The story before its reports were read.
        reports: Its reports, in its order.
    """
    from tacitus.stories.tell import tell_story

    grouping = tell_story(draft, reports)
    return Told(draft, grouping, next(pipeline.compare_accounts(grouping, reports), None))
