"""Arithmetic of the calendar: TIMEX3 values to half-open intervals, steps of units, feast days that move."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from tacitus.records.when import FIRST_YEAR, LAST_YEAR, Grain

_SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PART_HOURS = {"MO": (5, 12), "MI": (12, 14), "AF": (12, 18), "DT": (6, 18), "EV": (17, 21), "NI": (20, 29)}
_VALUE = re.compile(
    r"(?P<y>\d{4})(?:-(?:W(?P<w>\d\d)(?P<we>-WE)?|(?P<s>SP|SU|FA|WI)|Q(?P<q>[1-4])|H(?P<half>[12])"
    r"|(?P<m>\d\d)(?:-(?P<d>\d\d))?))?(?:T(?P<part>[A-Z]{2})|T(?P<h>\d\d)(?::(?P<mi>\d\d))?Z?)?"
)
_DECADE = re.compile(r"\d{3}")
_CENTURY = re.compile(r"\d{2}")


@dataclass(frozen=True, slots=True)
class Interval:
    """A half-open stretch of UTC time with its grain."""

    start: datetime
    end: datetime
    grain: Grain


def interval_of(value: str, offset_hours: int = 0) -> Interval | None:
    """Return the interval of a TIMEX3 calendar value, or None when it names none.

    Args:
        value: Such as `2019-07-05`, `2019-W27`, `1989-Q3`, `198` (a decade), `19` (a century).
        offset_hours: Hours ahead of UTC of a clock time.
    """
    if _DECADE.fullmatch(value):
        return _years(int(value) * 10, 10, Grain.DECADE)
    if _CENTURY.fullmatch(value):
        return _years(int(value) * 100, 100, Grain.CENTURY)
    match = _VALUE.fullmatch(value)
    if not match or not FIRST_YEAR <= int(match["y"]) < LAST_YEAR:
        return None
    try:
        return _interval(match, offset_hours)
    except ValueError:
        return None


def _interval(match: re.Match[str], offset_hours: int) -> Interval | None:
    year = int(match["y"])
    if match["d"]:
        return _in_day(date(year, int(match["m"]), int(match["d"])), match, offset_hours)
    if match["w"]:
        monday = date.fromisocalendar(year, int(match["w"]), 1)
        weekend = _days(monday + timedelta(days=5), 2, Grain.DAY)
        return weekend if match["we"] else _days(monday, 7, Grain.WEEK)
    if match["m"]:
        return _months(year, int(match["m"]), 1, Grain.MONTH)
    if match["s"]:
        return _months(year, _SEASON_MONTH[match["s"]], 3, Grain.SEASON)
    if match["q"]:
        return _months(year, 3 * int(match["q"]) - 2, 3, Grain.QUARTER)
    return _months(year, 6 * int(match["half"]) - 5, 6, Grain.RANGE) if match["half"] else _year(year)


def _in_day(day: date, match: re.Match[str], offset_hours: int) -> Interval:
    """Return a day, a part of it, an hour or a minute."""
    if match["part"]:
        first, last = _PART_HOURS.get(match["part"], (0, 24))
        return Interval(
            _instant(day) + timedelta(hours=first), _instant(day) + timedelta(hours=last), Grain.HOUR
        )
    if not match["h"]:
        return _days(day, 1, Grain.DAY)
    begin = _instant(day) + timedelta(hours=int(match["h"]) - offset_hours, minutes=int(match["mi"] or 0))
    if match["mi"]:
        return Interval(begin, begin + timedelta(minutes=1), Grain.MINUTE)
    return Interval(begin, begin + timedelta(hours=1), Grain.HOUR)


def stretch(value: str, day: date, side: int) -> Interval | None:
    """Return the length of time of a TIMEX3 value that ends or begins with a day; None for a vague one.

    Args:
        value: Such as `P3M`, `P10Y`, `P2W`, `P5D`.
        day: The last day of it (`side` -1) or the first (1).
        side: -1 for before, 1 for after.
    """
    match = re.fullmatch(r"P(\d+)([YMWD])", value)
    if not match or not 0 < int(match[1]) <= day.year * 366:
        return None
    number, unit = int(match[1]), match[2]
    if unit == "Y" and not FIRST_YEAR < day.year + side * number < LAST_YEAR:
        return None
    months = number * {"Y": 12, "M": 1}.get(unit, 0)
    days = timedelta(days=number * {"W": 7, "D": 1}.get(unit, 0))
    if side < 0:
        end = day + timedelta(days=1)
        return Interval(_instant(add_months(end, -months) - days), _instant(end), Grain.RANGE)
    return Interval(_instant(day), _instant(add_months(day, months) + days), Grain.RANGE)


def add_months(day: date, months: int) -> date:
    """Return the same day of the month `months` later; the month's last day when it has no such day."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def quarter_of(day: date) -> int:
    """Return the quarter of the year, 1 to 4."""
    return (day.month + 2) // 3


def week_value(day: date) -> str:
    """Return the TIMEX3 value of the ISO week of a day, such as `2019-W27`."""
    iso = day.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """Return the nth (from 1) weekday (ISO, Monday 1) of a month; -1 is the last one."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    last = date(year, month, calendar.monthrange(year, month)[1])
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def easter(year: int) -> date:
    """Return Easter Sunday of the western church.

    Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 1991, chapter 8).
    """
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (b - (b + 8) // 25 + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def feast(name: str, year: int) -> date | None:
    """Return the day of a feast in a year; `name` is a value of the table `holidays`.

    `12-25` is a month and day, `1944-06-06` a day once for all, `@easter-2` a day counted from Easter, and
    `@labor` a weekday of the United States' calendar.
    """
    if name.startswith("@easter"):
        return easter(year) + timedelta(days=int(name.removeprefix("@easter") or 0))
    if name.startswith("@"):
        month, weekday, nth = {
            "@labor": (9, 1, 1),
            "@memorial": (5, 1, -1),
            "@thanksgiving": (11, 4, 4),
            "@king": (1, 1, 3),
            "@columbus": (10, 1, 2),
            "@presidents": (2, 1, 3),
            "@election": (11, 1, 1),
        }[name]
        day = nth_weekday(year, month, weekday, nth)
        return day + timedelta(days=1) if name == "@election" else day
    if len(name) == 10:
        return date.fromisoformat(name)
    return date(year, int(name[:2]), int(name[3:]))


def _instant(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, tzinfo=UTC)


def _days(day: date, count: int, grain: Grain) -> Interval:
    return Interval(_instant(day), _instant(day) + timedelta(days=count), grain)


def _months(year: int, month: int, count: int, grain: Grain) -> Interval:
    first = date(year, month, 1)
    return Interval(_instant(first), _instant(add_months(first, count)), grain)


def _year(year: int) -> Interval | None:
    return _years(year, 1, Grain.YEAR)


def _years(year: int, count: int, grain: Grain) -> Interval | None:
    if not year >= FIRST_YEAR or year + count > LAST_YEAR:
        return None
    return Interval(_instant(date(year, 1, 1)), _instant(date(year + count, 1, 1)), grain)
