"""Saga: stories that belong together over weeks; Outline: a story as far as it decides on its saga."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tacitus.records.ids import ReportId, SagaId, StoryId
from tacitus.records.story import Link
from tacitus.records.trace import Trace


@dataclass(frozen=True, slots=True)
class SagaLink:
    """Why two stories are in one saga."""

    a: StoryId
    b: StoryId
    score: float
    """0 to 1; `stories.sagas.CLOSE` is the threshold of their mean."""
    reasons: tuple[str, ...]
    """What both tell of, in words."""


@dataclass(frozen=True, slots=True)
class Saga:
    """Stories that belong together over weeks: a crisis, a trial. The id stays when the saga grows."""

    id: SagaId
    title: str
    """Title of the story that stands nearest the middle."""
    words: tuple[str, ...]
    """What holds it together: the words that most of its links share, the most shared first."""
    story_ids: tuple[StoryId, ...]
    """In order of their first publication, two or more."""
    links: tuple[SagaLink, ...]
    reports: int
    """Reports of its stories."""
    first: date | None
    """Day of the first publication (UTC), None when no report is dated."""
    last: date | None
    trace: Trace


@dataclass(frozen=True, slots=True)
class Outline:
    """A story as far as it decides on its saga, and what the saga then tells of it."""

    story_id: StoryId
    middle: ReportId
    """The report nearest to all others: it is compared for its story."""
    day: date | None
    """Its day of publication (UTC), None when not known."""
    first: date | None
    """Day of the first publication (UTC), None when no report is dated."""
    last: date | None
    reports: int


@dataclass(frozen=True, slots=True)
class SagaDraft:
    """Stories that are one saga, before their reports are read."""

    outlines: tuple[Outline, ...]
    """In order of first publication, undated ones last."""
    middle: ReportId
    """Of the story nearest to all others."""
    links: tuple[Link, ...]
    """Each story's strongest, between middle reports; the reasons are stems that both have."""
