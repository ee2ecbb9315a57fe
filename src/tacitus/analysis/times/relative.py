"""Times counted from another: last month, two weeks later, several years ago."""

from __future__ import annotations

import re
from datetime import date, timedelta

from tacitus.analysis.times.calendar import add_months, quarter_of, week_value
from tacitus.analysis.times.context import Point
from tacitus.analysis.times.lengths import duration_value
from tacitus.analysis.times.numbers import read_number
from tacitus.analysis.times.reading import (
    FUTURE_REF,
    NO_ANCHOR,
    PAST_REF,
    Ask,
    Reading,
    anchor_for,
    counted,
    singular,
)

_BACK = frozenset({"ago", "back", "earlier", "before", "previously", "previous", "prior"})
_FROM_NOW = frozenset({"ago", "back", "hence", "from now", "from today", "from yesterday"})
_UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "month": "XXXX-XX", "quarter": "XXXX-QX"}


def read_unit_rel(ask: Ask) -> Reading | None:
    """Read "last year", "earlier this month", "the following day", "the end of the week"."""
    groups = ask.groups
    rel = groups.get("rel", "this")
    unit = groups["unit"]
    point = anchor_for(rel, ask.context)
    if not point:
        return Reading(_UNKNOWN.get(unit, "XXXX"), NO_ANCHOR)
    if unit == "day" and rel in {"that", "same"} and len(point.value) < 10:
        return Reading("XXXX-XX-XX", "the day told before is not known")
    step = int(ask.grammar.words["steps"].get(rel, 0))
    if rel == "past" or (unit == "decade" and step):
        return Reading(
            duration_value(1, unit, ask.grammar), f"counted back from {point.value}", "DURATION", point.value
        )
    return counted(step_value(point.day, unit, step), point)


def read_unit_the(ask: Ask) -> Reading | None:
    """Read "ended the day", "sales for the year": the day last told, or the week or year of publication."""
    unit, context = ask.groups["unit"], ask.context
    point = (context.told_day if unit == "day" else None) or context.now
    if not point:
        return Reading(_UNKNOWN.get(unit, "XXXX"), NO_ANCHOR)
    return counted(step_value(point.day, unit, 0), point)


def step_value(day: date, unit: str, step: int) -> str:
    """Return the value of the unit of time `step` units from the one that holds `day`.

    Args:
        day: Any day of the unit counted from.
        unit: `day`, `week`, `month`, `quarter`, `year`, `decade` or `century`.
        step: Units ahead; negative for back.
    """
    if unit in {"month", "quarter"}:
        there = add_months(day.replace(day=1), step * (1 if unit == "month" else 3))
        return f"{there:%Y-%m}" if unit == "month" else f"{there.year:04d}-Q{quarter_of(there)}"
    if unit == "week":
        return week_value(day + timedelta(weeks=step))
    years = {"year": day.year + step, "decade": day.year // 10 + step, "century": day.year // 100 + step}
    if unit in years:
        width = {"year": 4, "decade": 3, "century": 2}[unit]
        return f"{years[unit]:0{width}d}"
    return (day + timedelta(days=step)).isoformat()


def read_shift(ask: Ask) -> Reading | None:
    """Read "two days ago", "a week later": as finely told as the unit."""
    groups = ask.groups
    direction = groups["dir"]
    unit = ask.grammar.words["units"][singular(groups["unit"])]
    number = read_number(groups.get("num", "one"), ask.grammar)
    if number is None:
        return None
    point = ask.context.now if direction in _FROM_NOW else ask.context.then
    if not point:
        return Reading("XXXX-XX-XX" if unit == "D" else "XXXX", NO_ANCHOR)
    if unit == "Y" and not ask.context.narrative and ask.hit.rule.id != "ago.the":
        point = _year_anchor(ask, number) or point
        if "-Q" in point.value:
            return counted(
                f"{point.day.year + (-1 if direction in _BACK else 1):04d}{point.value[4:]}", point
            )
    if unit in {"D", "W", "2W"} and len(point.value) < 8 and point is not ask.context.publication:
        year = point.value[:4] if point.value[:4].isdigit() and len(point.value) > 3 else "XXXX"
        value = f"{year}-XX-XX" if unit == "D" else f"{year}-WXX"
        return Reading(value, f"counted from {point.value}, which is told too loosely")
    if unit.startswith("T"):
        return Reading(point.day.isoformat(), f"counted from {point.value}", "TIME", point.value)
    value = shift_value(point.day, unit, -number if direction in _BACK else number)
    return counted(value, point) if value else None


def _year_anchor(ask: Ask, number: float) -> Point | None:
    """In reports of business "a year earlier" means the same quarter of the year before publication's."""
    told = ask.context.told
    if number != 1:
        return None
    if told and "-Q" in told.value:
        return ask.context.told_quarter or told
    return ask.context.now


def shift_value(day: date, unit: str, number: float) -> str:
    """Return the value `number` units from a day, as finely told as the unit; empty for other units.

    Args:
        day: The day counted from.
        unit: TIMEX3 letter: `D`, `W`, `2W`, `M`, `Q`, `Y`, `DE` (decades) or `CE` (centuries).
        number: Units ahead; negative for back.
    """
    whole = int(number)
    if unit in {"W", "2W"}:
        return week_value(day + timedelta(weeks=number * (2 if unit == "2W" else 1)))
    if unit == "DE":
        return f"{day.year + 10 * whole:04d}"
    if unit == "Y" and whole != number:
        return f"{add_months(day, int(number * 12)).year:04d}"
    steps = {"D": "day", "M": "month", "Q": "quarter", "Y": "year", "CE": "century"}
    return step_value(day, steps[unit], whole) if unit in steps else ""


def read_told_quarter(ask: Ask) -> Reading | None:
    """Read "the quarter", "the 1988 period", "the same month last year": the one told, in that year.

    "The latest quarter" is the one completed before publication.
    """
    groups, now = ask.groups, ask.context.now
    if "latest" in groups and now:
        return counted(step_value(now.day, "quarter", -1), now)
    told = ask.context.told if "month" in groups else ask.context.told_quarter or ask.context.told
    if not told or not re.fullmatch(r"\d{4}-(?:Q\d|\d\d)", told.value):
        return None
    back = "ya" in groups or "yb" in groups
    year = int(groups["y"]) if "y" in groups else told.day.year - back
    return counted(f"{year:04d}{told.value[4:]}", told)


def read_vague_shift(ask: Ask) -> Reading:
    """Read "several years ago": past or future, no more."""
    back = ask.groups["dir"] in _BACK
    return Reading(PAST_REF if back else FUTURE_REF, "the number is left vague")


def read_shift_deictic(ask: Ask) -> Reading | None:
    """Read "a week from tomorrow", "the day before last Tuesday"."""
    groups = ask.groups
    word = groups["word"]
    point = ask.context.publication
    if not point:
        return Reading("XXXX-XX-XX", NO_ANCHOR)
    if "wd" in groups:
        number = int(ask.grammar.words["weekdays"][groups["wd"]])
        base = point.day - timedelta(days=(point.day.isoweekday() - number) % 7 or 7)
    else:
        base = point.day + timedelta(days=int(ask.grammar.words["deictic"][word]))
    sign = -1 if groups["dir"] == "before" else 1
    days = {"day": 1, "week": 7}.get(groups["unit"])
    if days:
        return counted((base + timedelta(days=sign * days)).isoformat(), point)
    months = 12 if groups["unit"] == "year" else 1
    return counted(add_months(base, sign * months).isoformat(), point)
