"""When: a stretch of time with its grain and the words that gave it, or unknown with a reason.

The idea of an imprecise date as a half-open UTC interval follows `rigour.dates` (OpenSanctions).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from tacitus.records.span import Span

FIRST_YEAR = 1000
"""Earliest year a `When` may name: older dates are outside what reports of events tell."""
LAST_YEAR = 2999
"""Latest year a `When` may name; a date in 9999 is a placeholder or an error, never a time of an event."""

_VALUE_DAY = re.compile(r"\d{4}-\d{2}-\d{2}T")


class Grain(StrEnum):
    """How finely a time is told."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    RANGE = "range"
    PAST = "past"
    """Vaguely before the anchor ("recently", "in recent weeks")."""
    PRESENT = "present"
    FUTURE = "future"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """A half-open UTC interval, its grain, and where it comes from; unknown when neither end is known."""

    start: datetime | None
    """First instant (UTC), or None when not known."""
    end: datetime | None
    """First instant after (UTC), or None when not known."""
    grain: Grain
    value: str
    """TIMEX3 value such as `2019-07-05`, `2019-W27`, `PAST_REF`; empty when unknown."""
    reason: str
    """How it was found, or why it is unknown: `Friday counted from 2019-07-05`."""
    span: Span | None = None
    """The words that tell the time, when the report has such words."""
    anchor: str = ""
    """The time it was counted from, as a TIMEX3 value; empty when absolute."""
    inferred: bool = False
    """True when the words alone do not say it (a date inherited from the story)."""
    type: str = "DATE"
    """TIMEX3 type: `DATE`, `TIME`, `DURATION` or `SET`; the last two have no interval of their own."""

    def __post_init__(self) -> None:
        if not self.reason:
            raise ValueError("a When says how it was found, or why it is unknown")
        if self.start is not None and self.end is not None and self.end <= self.start:
            raise ValueError(f"an interval cannot end before it begins: {self.start} to {self.end}")

    @property
    def known(self) -> bool:
        """True when at least one end of the interval is known."""
        return self.start is not None or self.end is not None

    @property
    def day(self) -> date | None:
        """The first day of the interval (UTC), or None when the start is not known.

        A clock time told with its zone gives the day of that zone: an evening in New York is still that day.
        """
        if self.grain in (Grain.MINUTE, Grain.HOUR) and _VALUE_DAY.match(self.value):
            return date.fromisoformat(self.value[:10])
        return None if self.start is None else self.start.date()

    @classmethod
    def unknown(cls, reason: str, span: Span | None = None) -> When:
        """Return a time that is not known, with the reason why."""
        return cls(None, None, Grain.UNKNOWN, "", reason, span)

    @classmethod
    def of_day(cls, day: date, reason: str, span: Span | None = None) -> When:
        """Return the whole of `day` in UTC.

        Raises:
            ValueError: The year is outside FIRST_YEAR to LAST_YEAR.
        """
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise ValueError(f"year {day.year} is outside {FIRST_YEAR} to {LAST_YEAR}")
        start = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return cls(start, start + timedelta(days=1), Grain.DAY, day.isoformat(), reason, span)


NO_TIME = When.unknown("no time found")
"""The default of records for which no time was looked for or found."""
