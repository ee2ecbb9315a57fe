"""What relative expressions are counted from: publication, the last time told, the tense of the verb."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Tense(StrEnum):
    """Which way a bare weekday or month points."""

    PAST = "past"
    FUTURE = "future"
    PRESENT = "present"
    NONE = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A time told in the text, kept as the anchor of what follows."""

    day: date
    """Its first day."""
    value: str
    """Its TIMEX3 value."""


@dataclass(slots=True)
class Context:
    """The anchors while one report is read from top to bottom; the only state of the resolution."""

    published: date | None
    """Day of publication; None when unknown."""
    narrative: bool = False
    """True for a history: what is told is counted from the last time told, not from publication."""
    told: Point | None = None
    """The last calendar time told."""
    told_day: Point | None = None
    """The last one told to the day."""
    told_quarter: Point | None = None
    """The last quarter of a year told."""
    tense: Tense = Tense.NONE
    """Tense of the verb that governs the expression being resolved."""

    @property
    def now(self) -> Point | None:
        """The anchor of words such as "Friday" or "last week"."""
        if self.narrative:
            return self.told_day or self.told or self.publication
        return self.publication

    @property
    def then(self) -> Point | None:
        """The anchor of words such as "the following day" or "later"."""
        return self.told or self.publication

    @property
    def publication(self) -> Point | None:
        """Publication as a point."""
        return Point(self.published, self.published.isoformat()) if self.published else None

    def tell(self, day: date, value: str, *, counted_back: bool = False) -> None:
        """Remember a time just told.

        Args:
            day: Its first day.
            value: Its TIMEX3 value.
            counted_back: True when it was counted from another ("a year earlier"): the report's own quarter
                stays the one told before.
        """
        self.told = Point(day, value)
        if value[4:6] == "-Q" and not counted_back:
            self.told_quarter = self.told
        if len(value) >= 10 and value[4:5] == "-" and value[5:7].isdigit():
            self.told_day = self.told
        elif self.told_day and self.told_day.day.year != day.year:
            self.told_day = None
