"""Dates of publication as they are written, to times; never a guess and never today."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from tacitus.records.when import Grain, When

FIRST_YEAR = 1900
LAST_YEAR = 2100
"""A report dated outside these years carries a placeholder or an error, not its date."""

MONTHS = (
    {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
    | {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name}
    | {"sept": 9}
)
MONTH = r"(?P<month>" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"

_WRITTEN = tuple(
    re.compile(rf"(?<!\w){pattern}", re.IGNORECASE)
    for pattern in (
        rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{MONTH}[,\s-]+{_YEAR}\b",
        rf"{_WEEKDAY}{MONTH}\s+{_DAY}\s*,?\s+{_YEAR}\b",
        rf"(?P<year>\d{{4}})[\s-]+{MONTH}[\s-]+{_DAY}\b",
    )
)
_NUMBERS = re.compile(
    r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)|(?P<all>(?:19|20)\d{6})(?!\d)"
)
_AMBIGUOUS = re.compile(r"(?P<a>\d{1,2})[-/.](?P<b>\d{1,2})[-/.](?P<year>\d{4})(?!\d)")
_MONTH_ONLY = re.compile(rf"{MONTH},?\s+{_YEAR}$|(?P<year2>\d{{4}})-(?P<month2>\d{{2}})$", re.IGNORECASE)
_EPOCH = re.compile(r"^\d{10}(?:\d{3})?(?:\.\d+)?$")
_LEAD = re.compile(
    r"^(?:published|posted|updated|date|first published|on)\b\s*(?:on|at)?\s*:?\s*", re.IGNORECASE
)


def parse_published(raw: str, told_by: str) -> When:
    """Return the time of publication that `raw` tells, or an unknown time with the reason.

    A clock time counts only with its zone: then the result is a minute; else it is the whole day in UTC.
    Day and month given as two numbers are read only where one of them cannot be a month.

    Args:
        raw: As written, such as `2019-07-05`, `Fri, 05 Jul 2019 10:30:00 GMT`, `July 5, 2019`, `1562284800`.
        told_by: Where it stands, for the reason: `the record's metadata`.
    """
    words = _LEAD.sub("", " ".join(raw.split()).strip(" ,.;|"))
    if not words:
        return When.unknown("the report does not say when it was published")
    try:
        found = _with_zone(words, told_by) or _day(words, told_by) or _month_or_year(words, told_by)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        return When.unknown(_why_not(raw, words, told_by))
    return found


def _why_not(raw: str, words: str, told_by: str) -> str:
    shown = raw.strip()[:60]
    if ambiguous := _AMBIGUOUS.match(words):
        first, second = int(ambiguous["a"]), int(ambiguous["b"])
        if 1 <= first <= 12 and 1 <= second <= 12:
            return f"{shown!r} in {told_by} may be month and day or day and month"
    return f"{shown!r} in {told_by} is no date between {FIRST_YEAR} and {LAST_YEAR} that Tacitus can read"


def _with_zone(words: str, told_by: str) -> When | None:
    """Read a date with a clock time and a zone; None when there is no zone."""
    moment: datetime | None = None
    if _EPOCH.match(words):
        number = float(words)
        moment = datetime.fromtimestamp(number / 1000 if number > 1e11 else number, tz=UTC)
    for read in (datetime.fromisoformat, parsedate_to_datetime):
        if moment is None and ":" in words:
            try:
                moment = read(re.sub(r"^(\S+ \S+) ([+-]\d\d:?\d\d)$", r"\1\2", words))
            except (ValueError, TypeError):
                continue
    if moment is None or moment.tzinfo is None:
        return None
    if words.endswith("-0000"):
        return None
    moment = moment.replace(second=0, microsecond=0)
    _check_year(moment.year)
    start = moment.astimezone(UTC)
    value = moment.isoformat(timespec="minutes").replace("+00:00", "Z")
    return When(start, start + timedelta(minutes=1), Grain.MINUTE, value, f"told as {words!r} by {told_by}")


def _day(words: str, told_by: str) -> When | None:
    for pattern in (_NUMBERS, *_WRITTEN):
        match = pattern.match(words) or (None if pattern is _NUMBERS else pattern.search(words))
        if match:
            return _of_day(_date_of(match), words, told_by)
    if match := _AMBIGUOUS.match(words):
        first, second, year = int(match["a"]), int(match["b"]), int(match["year"])
        if first > 12 or first == second:
            return _of_day(date(year, second, first), words, told_by)
        if second > 12:
            return _of_day(date(year, first, second), words, told_by)
    return None


def _date_of(match: re.Match[str]) -> date:
    parts = match.groupdict()
    if digits := parts.get("all"):
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    month = parts["month"]
    number = int(month) if month.isdigit() else MONTHS[month.lower()]
    return date(int(parts["year"]), number, int(parts["day"]))


def _of_day(day: date, words: str, told_by: str) -> When:
    _check_year(day.year)
    return When.of_day(day, f"told as {words!r} by {told_by}")


def _month_or_year(words: str, told_by: str) -> When | None:
    reason = f"told as {words!r} by {told_by}"
    if match := _MONTH_ONLY.match(words):
        year = int(match["year"] or match["year2"])
        month = MONTHS[match["month"].lower()] if match["month"] else int(match["month2"])
        _check_year(year)
        start = datetime(year, month, 1, tzinfo=UTC)
        end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=UTC)
        return When(start, end, Grain.MONTH, f"{year:04d}-{month:02d}", reason)
    if re.fullmatch(r"\d{4}", words):
        year = int(words)
        _check_year(year)
        return When(
            datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC), Grain.YEAR, words, reason
        )
    return None


def _check_year(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is outside {FIRST_YEAR} to {LAST_YEAR}")
