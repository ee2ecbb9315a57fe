"""Story, Origin and Copy: reports that tell of one happening, that share a source, that are one text."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.records.ids import OriginId, ReportId, StoryId
from tacitus.records.trace import Trace
from tacitus.records.when import When


@dataclass(frozen=True, slots=True)
class Link:
    """Why two reports are in one story."""

    a: ReportId
    b: ReportId
    score: float
    """0 to 1; the threshold is in the score table."""
    reasons: tuple[str, ...]
    """The features that spoke for it, in words, strongest first."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Reports that share a source (the same text, a credited agency, copied runs of words): one voice."""

    id: OriginId
    report_ids: tuple[ReportId, ...]
    trace: Trace


@dataclass(frozen=True, slots=True)
class Copy:
    """A report that is another's text: retitled, cut, extended, or with words edited."""

    report_id: ReportId
    original_id: ReportId
    """The report of the story whose text it is; never itself a copy of this one."""
    share: float
    """Part of the shorter text's runs of seven words that stand in the other, 0.5 to 1."""
    trace: Trace


@dataclass(frozen=True, slots=True)
class Story:
    """Reports that tell of the same happening. The id stays when the story grows."""

    id: StoryId
    title: str
    """Title of the report that stands nearest the middle of the story, or its first words."""
    report_ids: tuple[ReportId, ...]
    """In order of publication."""
    links: tuple[Link, ...]
    origins: tuple[Origin, ...]
    """A partition of `report_ids`; their number is the number of independent voices shown."""
    when: When
    """From the first to the last publication."""
    trace: Trace
    copies: tuple[Copy, ...] = ()
    """In the order of `report_ids`; reports that are nobody's copy are not in it."""
