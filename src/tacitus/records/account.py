"""Account and Finding: one report's telling of a story, and one point where tellings are compared."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import FindingId, ReportId, StoryId, content_id
from tacitus.records.span import Span, require_spans
from tacitus.records.trace import Trace
from tacitus.records.when import When


class FindingKind(StrEnum):
    """The kinds of comparison."""

    SHARED = "shared"
    ONLY_IN = "only_in"
    DIFFERS = "differs"
    CONTRADICTS = "contradicts"
    OPPOSED = "opposed"
    """Two speakers disagree, both faithfully reported."""
    TENSION = "tension"
    """A clash inside one report."""
    RENDERING = "rendering"
    """One utterance in two wordings."""
    SAME_WORDS = "same_words"
    ATTRIBUTION_DIFFERS = "attribution_differs"
    """One claim, credited here to another source than there, or to none."""
    FRAMING = "framing"
    """One thing under two labels, each with its owner."""


@dataclass(frozen=True, slots=True)
class Side:
    """What one report says on the point compared."""

    report_id: ReportId
    spans: tuple[Span, ...]
    """The words compared; in a `rendering` the first span answers the other side's first, and so on."""
    record_ids: tuple[str, ...] = ()
    """Statements or event mentions that the side rests on."""
    alone: tuple[Span, ...] = ()
    """In a `rendering`: words of this side that nothing on the other side answers."""

    def __post_init__(self) -> None:
        require_spans("finding's side", self.spans)


@dataclass(frozen=True, slots=True)
class Finding:
    """One point of comparison in a story, with the words of each side."""

    id: FindingId
    story_id: StoryId
    kind: FindingKind
    summary: str
    """One sentence in the words of the record."""
    sides: tuple[Side, ...]
    trace: Trace
    origins: int = 1
    """Independent origins among the sides."""

    def __post_init__(self) -> None:
        if not self.sides:
            raise ValueError("a finding shows the words of at least one side")

    @staticmethod
    def make_id(story_id: StoryId, kind: FindingKind, sides: tuple[Side, ...]) -> FindingId:
        """Return the id of a finding from its story, kind and the words it compares."""
        places = [f"{side.report_id}:{span.start}:{span.end}" for side in sides for span in side.spans]
        return FindingId(content_id("f", story_id, kind, *places))


@dataclass(frozen=True, slots=True)
class Account:
    """One report's telling of one story."""

    story_id: StoryId
    report_id: ReportId
    shared: int
    """Points it has in common with at least one other report."""
    alone: int
    """Points that it alone tells."""
    left_out: tuple[FindingId, ...]
    """Shared findings of the story that this report does not tell."""
    inferred: tuple[When, ...] = ()
    """For a report that tells no date: its day of publication as the story gives it, then its times that were
    counted from that day. Empty for the others."""
