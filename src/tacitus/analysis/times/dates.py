"""Dates by month and day, years, quarters, seasons and longer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tacitus.analysis.times.calendar import add_months, nth_weekday, quarter_of, week_value
from tacitus.analysis.times.context import Point, Tense
from tacitus.analysis.times.grammar import Grammar
from tacitus.analysis.times.numbers import read_ordinal, read_year_words
from tacitus.analysis.times.reading import (
    NO_ANCHOR,
    Ask,
    Reading,
    anchor_for,
    counted,
    full_year,
    step_in,
)

_GIVEN = "the words give the year"


@dataclass(frozen=True, slots=True)
class _Year:
    """The year of a date, where it comes from, and what it was counted from."""

    year: int | None
    reason: str = _GIVEN
    anchor: str = ""


def read_date(ask: Ask) -> Reading | None:
    """Read a month with or without day and year."""
    groups = ask.groups
    if "rm" in groups:
        return _day_of_month(ask)
    word = groups.get("m", "").strip(".")
    month = int(groups["mnum"]) if "mnum" in groups else int(ask.grammar.words["months"][word])
    day = read_ordinal(groups["d"], ask.grammar) if "d" in groups else None
    found = _year_of(ask, month, day)
    if found.year is None:
        return Reading(f"XXXX-{month:02d}" + (f"-{day:02d}" if day else ""), found.reason)
    if day is None:
        return Reading(f"{found.year:04d}-{month:02d}", found.reason, anchor=found.anchor)
    return Reading(date(found.year, month, day).isoformat(), found.reason, anchor=found.anchor)


def _day_of_month(ask: Ask) -> Reading:
    """Read "the 15th of this month"."""
    day = int(ask.groups["d"][:-2])
    point = ask.context.now
    if not point:
        return Reading(f"XXXX-XX-{day:02d}", NO_ANCHOR)
    first = add_months(point.day.replace(day=1), step_in(ask.groups["rm"], ask.grammar))
    return counted(first.replace(day=day).isoformat(), point)


def _year_of(ask: Ask, month: int, day: int | None) -> _Year:
    groups, context = ask.groups, ask.context
    if "yw" in groups:
        return _Year(read_year_words(groups["yw"], ask.grammar))
    if "y" in groups:
        return _Year(full_year(groups["y"], context))
    rel = groups.get("rel", "")
    point = anchor_for(groups.get("ry", rel), context)
    if not point:
        return _Year(None, f"no year in the words and {NO_ANCHOR}")
    if "ry" in groups:
        year = point.day.year + step_in(groups["ry"], ask.grammar)
    elif rel:
        year = _relative_month_year(rel, month, point, ask.grammar)
    elif context.narrative and context.told:
        point = context.told
        year = _narrative_year(month, point)
    else:
        year = _nearest_year(month, day, point.day, context.tense)
    return _Year(year, f"year counted from {point.value}", point.value)


def _relative_month_year(rel: str, month: int, point: Point, grammar: Grammar) -> int:
    step, here = grammar.words["steps"].get(rel, 0), point.day
    if step < 0:
        return here.year if month < here.month else here.year - 1
    if step > 0:
        return here.year if month > here.month else here.year + 1
    return here.year


def _narrative_year(month: int, told: Point) -> int:
    """In a history time moves on: a month well before the last one told belongs to the next year."""
    if len(told.value) >= 7 and told.value[5:7].isdigit() and told.day.month - month > 6:
        return told.day.year + 1
    return told.day.year


def _nearest_year(month: int, day: int | None, now: date, tense: Tense) -> int:
    """The year that puts a month, or a day of it, nearest to publication, on the side of the verb's tense.

    A past tense does not rule out the weeks ahead ("declared a dividend payable Dec. 15"); without a tense
    the past is somewhat nearer than the future ("the October killing"). The weights were set on the dev sets.
    """

    def distance(year: int) -> int:
        last = add_months(date(year, month, 1), 1) - timedelta(days=1)
        point = date(year, month, min(day, last.day)) if day else date(year, month, 15)
        days = (point - now).days
        whole_month_now = day is None and (year, month) == (now.year, now.month)
        if whole_month_now:
            return 0
        if tense == Tense.FUTURE and days < -45:
            return 200 - days
        if days > 3 and tense != Tense.FUTURE:
            return 60 + 3 * days if tense == Tense.PAST else days + days // 4
        return abs(days)

    return min((now.year, now.year - 1, now.year + 1), key=distance)


def read_week_of(ask: Ask) -> Reading | None:
    """Read "the week of March 6"."""
    inner = read_date(ask)
    if not inner or not inner.value[:4].isdigit():
        return None
    value = week_value(date.fromisoformat(inner.value))
    return replace(inner, value=value + ("-WE" if ask.groups["unit"] == "weekend" else ""))


def read_nth_week(ask: Ask) -> Reading | None:
    """Read "the last week of March"."""
    inner = read_date(ask)
    if not inner or not inner.value[:4].isdigit():
        return inner
    first = date.fromisoformat(inner.value[:7] + "-01")
    last = add_months(first, 1) - timedelta(days=1)
    nth = {"first": 1, "opening": 1, "second": 2, "third": 3, "fourth": 4}.get(ask.groups["ord"], -1)
    unit = ask.groups["unit"]
    if unit == "half":
        return inner
    if unit == "day":
        return replace(inner, value=(last if nth < 0 else first + timedelta(days=nth - 1)).isoformat())
    if unit == "weekend":
        return replace(inner, value=week_value(nth_weekday(first.year, first.month, 6, nth)) + "-WE")
    return replace(inner, value=week_value(last if nth < 0 else first + timedelta(days=7 * (nth - 1))))


def read_truncated(ask: Ask) -> Reading:
    """Read a month cut off by an error ("back in Ma."): flagged, never forced."""
    cut = ask.groups["cut"]
    names: dict[int, str] = {}
    for name, number in ask.grammar.words["months"].items():
        names.setdefault(number, name)  # the full name stands first
    fitting = [name.capitalize() for name in names.values() if name.startswith(cut)]
    listed = " or ".join(fitting) or "no known month"
    return Reading("", f"the month is cut off ({listed}): flagged, not guessed")


def read_year(ask: Ask) -> Reading | None:
    """Read a year in digits or words."""
    groups = ask.groups
    words = groups.get("yw")
    year = (
        read_year_words(words, ask.grammar)
        if words
        else full_year(groups.get("fy") or groups["y"], ask.context)
    )
    return Reading(f"{year:04d}", _GIVEN) if year else None


def read_year_bc(ask: Ask) -> Reading:
    """Read "146 BC": a value, but no interval, since no event of a report lies there."""
    return Reading(f"BC{int(ask.groups['y']):04d}", "before the years that are placed in time")


def read_decade(ask: Ask) -> Reading:
    """Read "the 1970s", "the late nineties"."""
    groups = ask.groups
    start = int(ask.grammar.words["decades"][groups["decw"]]) if "decw" in groups else int(groups["dec"])
    if start < 100:
        point = ask.context.now
        start += 1900 if not point or point.day.year < 2035 else 2000
    return Reading(f"{start // 10:03d}", "the words give the decade")


def read_century(ask: Ask) -> Reading | None:
    """Read "the 11th century"."""
    number = read_ordinal(ask.groups["ord"], ask.grammar)
    return Reading(f"{number - 1:02d}", "the words give the century") if number else None


def read_quarter(ask: Ask) -> Reading | None:
    """Read "the third quarter", "the first half of last year"."""
    groups = ask.groups
    point = ask.context.now
    nth = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}.get(groups["ord"], 4)
    if groups["unit"] == "half":
        nth, letter = (1 if nth == 1 else 2), "H"
    else:
        letter = "Q"
    year_words = groups.get("y") or groups.get("y1", "")
    if year_words[:4].isdigit():
        return Reading(f"{year_words[:4]}-{letter}{nth}", _GIVEN)
    if not point:
        return Reading(f"XXXX-{letter}{nth}", NO_ANCHOR)
    year = point.day.year
    told = groups.get("ry") or year_words or groups.get("rel")
    if told:
        year += -1 if told.startswith("year-") else step_in(told, ask.grammar)
    elif "yr" not in groups and letter == "Q":
        year = _quarter_year(nth, point.day, ask.context.tense)
    return counted(f"{year:04d}-{letter}{nth}", point)


def _quarter_year(nth: int, now: date, tense: Tense) -> int:
    if nth > quarter_of(now) and tense != Tense.FUTURE:
        return now.year - 1 if nth - quarter_of(now) > 1 else now.year
    return now.year


def read_season(ask: Ask) -> Reading:
    """Read "this summer", "the spring of 1989"."""
    groups = ask.groups
    season = ask.grammar.words["seasons"][groups["season"]]
    if "y" in groups:
        return Reading(f"{groups['y']}-{season}", _GIVEN)
    if "yw" in groups:
        return Reading(f"{read_year_words(groups['yw'], ask.grammar)}-{season}", _GIVEN)
    rel = groups.get("rel", "")
    point = (anchor_for(rel, ask.context) if rel else None) or (
        ask.context.told if ask.context.narrative else ask.context.now
    )
    if not point:
        return Reading(f"XXXX-{season}", NO_ANCHOR)
    if "ry" in groups:
        return counted(f"{point.day.year + step_in(groups['ry'], ask.grammar):04d}-{season}", point)
    month = {"SP": 4, "SU": 7, "FA": 10, "WI": 12}[season]
    step = ask.grammar.words["steps"].get(rel, 0)
    year = point.day.year
    if step < 0 and month >= point.day.month:
        year -= 1
    elif step > 0 and month <= point.day.month:
        year += 1
    elif not rel and not ask.context.narrative and month - point.day.month > 6:
        year -= 1
    return counted(f"{year:04d}-{season}", point)


def read_year_end(ask: Ask) -> Reading | None:
    """Read "year-end"."""
    groups = ask.groups
    if "y" in groups:
        return Reading(f"{groups['y']}-12-31" if groups["unit"] == "year" else groups["y"], _GIVEN)
    point = ask.context.now
    if not point:
        return Reading("XXXX-12", NO_ANCHOR)
    if groups["unit"] == "month":
        return counted(f"{point.day:%Y-%m}", point)
    if groups["unit"] == "quarter":
        return counted(f"{point.day.year:04d}-Q{quarter_of(point.day)}", point)
    return counted(f"{point.day.year:04d}", point)
