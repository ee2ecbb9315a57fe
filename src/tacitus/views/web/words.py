"""Times, codes and reasons in words for people."""

from __future__ import annotations

import re
from datetime import UTC, date, timedelta

from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When
from tacitus.views.web.pages import Why

UNDATED = "undated"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_SPACE = re.compile(r"\s+")
_FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAY})


def told_day(when: When) -> str:
    """Return a time as people write it: `10 March 2026`, `March 2026`, or its words; `undated` if unknown."""
    day = when.day
    if day is None:
        return when.span.text if when.span else UNDATED
    if when.grain in _FINE:
        return _day(day)
    if when.grain is Grain.MONTH:
        return told_month(day.year, day.month)
    if when.grain is Grain.YEAR:
        return str(day.year)
    return told_stretch(when)


def told_month(year: int, month: int) -> str:
    """Return a month as `March 2026`."""
    return f"{_MONTHS[month - 1]} {year}"


def told_date(text: object) -> str:
    """Return the day of an instant as the store writes it, as `10 March 2026`; `undated` for none."""
    return _day(date.fromisoformat(str(text)[:10])) if text else UNDATED


def told_stretch(when: When) -> str:
    """Return an interval as `10–12 March 2026`, shortened where both ends share month or year."""
    first = when.day
    if first is None:
        return UNDATED
    if when.end is None:
        return f"since {_day(first)}"
    last = (when.end.astimezone(UTC) - timedelta(microseconds=1)).date()
    if first == last:
        return _day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    if first.year == last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} – {_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def plain(text: str) -> str:
    """Return text on one line, for a quotation or a tooltip."""
    return _SPACE.sub(" ", text).strip()


def shorten(text: str, limit: int) -> str:
    """Return text on one line of at most `limit` characters, cut at a word with an ellipsis."""
    line = plain(text)
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    return f"{head.rsplit(' ', 1)[0] if ' ' in head else head}…"


def near_address(address: str) -> str:
    """Return a web address as it is, and of a path its last two parts: pages are published, disks not."""
    if "://" in address:
        return address
    return "/".join(address.replace("\\", "/").split("/")[-2:])


def why(trace: Trace) -> Why:
    """Return a trace as it is shown."""
    sure = "" if trace.confidence is None else f"{trace.confidence:.0%}"
    return Why(trace.rule, trace.version, trace.reason, sure)


def because(trace: Trace) -> str:
    """Return a trace as one line for a tooltip."""
    return plain(f"{trace.reason} ({trace.rule} {trace.version})")


def counted(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: `1 report`, `2 reports`, `2 stories`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
