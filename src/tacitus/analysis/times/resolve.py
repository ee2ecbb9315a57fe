"""From matched words to TIMEX3 values: one small function for each kind of rule."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from tacitus.analysis.times.context import Context, Tense
from tacitus.analysis.times.dates import (
    read_century,
    read_date,
    read_decade,
    read_nth_week,
    read_quarter,
    read_season,
    read_truncated,
    read_week_of,
    read_year,
    read_year_bc,
    read_year_end,
)
from tacitus.analysis.times.days import (
    read_clock,
    read_deictic,
    read_holiday,
    read_part,
    read_weekday,
    read_weekend,
)
from tacitus.analysis.times.grammar import Grammar, Hit
from tacitus.analysis.times.lengths import read_duration, read_duration_rel, read_duration_vague, read_set
from tacitus.analysis.times.numbers import read_number
from tacitus.analysis.times.reading import FUTURE_REF, NO_ANCHOR, PAST_REF, PRESENT_REF, Ask, Reader, Reading
from tacitus.analysis.times.relative import (
    read_shift,
    read_shift_deictic,
    read_told_quarter,
    read_unit_rel,
    read_unit_the,
    read_vague_shift,
)


@dataclass(frozen=True, slots=True)
class Timex:
    """One time expression in TIMEX3 terms, at its place in the text read."""

    start: int
    """First character."""
    end: int
    type: str
    """`DATE`, `TIME`, `DURATION` or `SET`."""
    value: str
    reason: str
    rule: str
    anchor: str = ""
    """TIMEX3 value of the time it was counted from; empty when absolute."""
    offset_hours: int = 0
    """Hours ahead of UTC of a clock time, where the text names the zone."""
    side: int = 0
    """-1 for a length of time that ends at its anchor ("recent weeks"), 1 for one that begins there; likewise
    for a time of an undated report, as its verb looks back or ahead."""


def resolve(hit: Hit, context: Context, grammar: Grammar) -> list[Timex]:
    """Return the expressions of a hit (two for "July 20 and 22"), and tell the context what was told."""
    found: list[Timex] = []
    for part in _split(hit):
        try:
            reading = _READERS[part.rule.kind](Ask(part, context, grammar))
        except (ValueError, OverflowError):  # 30 February, a day before year 1: no date at all
            continue
        if reading is None:
            continue
        reading = _with_clock(_on_eve(reading, part), part, grammar)
        offset = int(grammar.words["zones"].get(part.groups.get("tz", ""), 0))
        place = part.start, part.end, reading.type, reading.value, reading.reason
        side = _side(part, grammar) if reading.type == "DURATION" else _side_of_tense(reading, context)
        found.append(Timex(*place, part.rule.id, reading.anchor, offset, side))
        _tell(reading.value, part, context)
    return found


def _side(hit: Hit, grammar: Grammar) -> int:
    """Return the side of publication on which "the past three months" or "recent weeks" lie."""
    rel = hit.groups.get("rel", "")
    return -1 if rel == "recent" else int(grammar.words["steps"].get(rel, 0))


def _side_of_tense(reading: Reading, context: Context) -> int:
    """Return the side of publication on which a time lies that cannot be counted for want of a day."""
    if reading.reason.endswith(NO_ANCHOR):
        return {Tense.PAST: -1, Tense.FUTURE: 1}.get(context.tense, 0)
    return 0


def _tell(value: str, hit: Hit, context: Context) -> None:
    day = _first_day(value)
    if day:
        context.tell(day, value[:10], counted_back=hit.rule.kind in {"shift", "told_quarter"})


def _first_day(value: str) -> date | None:
    if not value[:4].isdigit() or len(value) < 4:
        return None
    try:
        if value[5:6] == "W":
            return date.fromisocalendar(int(value[:4]), int(value[6:8]), 1)
        month = value[5:7] if value[5:7].isdigit() else "01"
        day = value[8:10] if value[8:10].isdigit() else "01"
        return date(int(value[:4]), int(month), int(day))
    except ValueError:
        return None


def _split(hit: Hit) -> list[Hit]:
    """Give the two ends of a range told in one breath, each with what the other leaves out."""
    if hit.rule.kind == "days":
        first, second = "d", "d2"
    elif hit.rule.kind == "months":
        first, second = "m", "m2"
    elif hit.rule.kind == "years":
        first, second = "y", "y2"
    else:
        return [hit]
    groups = {key: held for key, held in hit.groups.items() if key not in {second, "y1"}}
    left = {**groups, "y": hit.groups["y1"]} if "y1" in hit.groups else dict(groups)
    right = {**groups, first: hit.groups[second]}
    if first == "y" and len(right["y"]) == 2:
        right["y"] = hit.groups["y"][:2] + right["y"]
    if first == "y" and int(right["y"]) <= int(left["y"]):
        return []
    place = hit.places[second]
    kind = "year" if first == "y" else "date"
    rule = replace(hit.rule, kind=kind)
    head_first = hit.places[first][0] <= hit.places.get("m", (hit.end, 0))[0]
    cut = hit.places[first][1] if head_first or first == "d" else hit.places["m"][1]
    return [
        replace(hit, end=cut, groups=left, rule=rule),
        replace(hit, start=place[0], groups=right, rule=rule),
    ]


def _vague(value: str, reason: str) -> Reader:
    def read(ask: Ask) -> Reading:
        point = ask.context.publication
        return Reading(value, reason, anchor=point.value if point else "")

    return read


def _on_eve(reading: Reading, hit: Hit) -> Reading:
    """Read "on the eve of July 20" as the day before it."""
    told = hit.groups.get("eve", "") or hit.groups.get("mod", "")
    if "eve" not in told.split() or len(reading.value) != len("2019-07-20"):
        return reading
    before = date.fromisoformat(reading.value) - timedelta(days=1)
    return replace(reading, value=before.isoformat(), reason=f"the eve of {reading.value}; {reading.reason}")


def _with_clock(reading: Reading, hit: Hit, grammar: Grammar) -> Reading:
    """Put the part of the day, or the clock time, behind a day."""
    groups = hit.groups
    if len(reading.value) < 10 or "T" in reading.value or reading.type in {"DURATION", "SET"}:
        return reading
    day = reading.value
    if "h" in groups or "hw" in groups:
        hour = int(groups["h"]) if "h" in groups else int(read_number(groups["hw"], grammar) or 0)
        half = groups.get("ap", "") or groups.get("part", "")
        if half.startswith("p") or half.endswith(("afternoon", "evening", "night")):
            hour = hour + 12 if hour < 12 else hour
        elif half.startswith("a") and hour == 12:
            hour = 0
        zulu = "Z" if groups.get("tz") in {"utc", "gmt", "z"} else ""
        return replace(reading, value=f"{day}T{hour:02d}:{groups.get('mi', '00')}{zulu}", type="TIME")
    if "part" in groups:
        code = grammar.words["parts"][groups["part"]]
        return replace(reading, value=f"{day}T{code}", type="TIME")
    return reading


_READERS: dict[str, Reader] = {
    "date": read_date,
    "days": read_date,
    "months": read_date,
    "years": read_year,
    "week_of": read_week_of,
    "nth_week": read_nth_week,
    "truncated": read_truncated,
    "year": read_year,
    "year_bc": read_year_bc,
    "told_quarter": read_told_quarter,
    "decade": read_decade,
    "century": read_century,
    "quarter": read_quarter,
    "season": read_season,
    "year_end": read_year_end,
    "weekday": read_weekday,
    "deictic": read_deictic,
    "part": read_part,
    "clock": read_clock,
    "weekend": read_weekend,
    "holiday": read_holiday,
    "unit_rel": read_unit_rel,
    "unit_the": read_unit_the,
    "shift": read_shift,
    "vague_shift": read_vague_shift,
    "shift_deictic": read_shift_deictic,
    "duration": read_duration,
    "duration_rel": read_duration_rel,
    "duration_vague": read_duration_vague,
    "set": read_set,
    "present": _vague(PRESENT_REF, "the words tell the present, not a day"),
    "past": _vague(PAST_REF, "the words tell the past, not a day"),
    "future": _vague(FUTURE_REF, "the words tell the future, not a day"),
}
