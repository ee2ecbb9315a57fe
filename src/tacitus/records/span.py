"""Span: the exact characters of a report that a record points at."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tacitus.records.ids import ReportId


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of Unicode code points in one report's text, with the words found there.

    The words are kept beside the offsets so that a store can verify them when it writes, and a reader can
    show them when the text itself may not be shared.
    """

    report_id: ReportId
    """The report whose text the offsets count."""
    start: int
    """First code point, counted from 0 in the report's text as given."""
    end: int
    """One past the last code point."""
    text: str
    """The characters of `report.text[start:end]`."""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, got {self.start}:{self.end}")
        if len(self.text) != self.end - self.start:
            raise ValueError(f"span {self.start}:{self.end} holds {len(self.text)} characters: {self.text!r}")

    def __len__(self) -> int:
        return self.end - self.start

    def overlaps(self, other: Span) -> bool:
        """Tell whether both spans share at least one code point of the same report."""
        return self.report_id == other.report_id and self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """Tell whether `other` lies wholly inside this span of the same report."""
        return self.report_id == other.report_id and self.start <= other.start and other.end <= self.end


def words_of(spans: Iterable[Span]) -> str:
    """Join the words of spans in reading order, with an ellipsis where text between them is left out."""
    return " … ".join(span.text for span in sorted(spans))


def require_spans(record: str, spans: tuple[Span, ...]) -> None:
    """Refuse a derived record that shows no words.

    Raises:
        ValueError: `spans` is empty.
    """
    if not spans:
        raise ValueError(f"a {record} cannot be made without the words it rests on")
