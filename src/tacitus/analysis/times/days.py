"""Days by name: weekdays, today and tomorrow, parts of the day, weekends, feasts."""

from __future__ import annotations

from datetime import date, timedelta

from tacitus.analysis.times.calendar import feast, week_value
from tacitus.analysis.times.context import Tense
from tacitus.analysis.times.reading import NO_ANCHOR, Ask, Reading, anchor_for, counted


def read_weekday(ask: Ask) -> Reading:
    """Read "Friday", "last Monday night", "Tuesday of next week"."""
    groups = ask.groups
    number = int(ask.grammar.words["weekdays"][groups["wd"].strip(".")])
    point = anchor_for(groups.get("rel", ""), ask.context)
    if not point:
        return Reading(f"XXXX-WXX-{number}", NO_ANCHOR)
    day = _weekday_from(point.day, number, ask)
    return Reading(
        day.isoformat(), f"{groups['wd'].capitalize()} counted from {point.value}", anchor=point.value
    )


def _weekday_from(here: date, number: int, ask: Ask) -> date:
    """Return the weekday meant: last and next never the same day; a bare one as its verb's tense tells.

    A Friday's report that says "on Friday" means its own day, also where the verb looks ahead: a week later
    would be "next Friday" (4 of 4 such cases in TimeBank, AQUAINT and MEANTIME, November 2026).
    """
    ahead = (number - here.isoweekday()) % 7
    behind = (here.isoweekday() - number) % 7
    rel, trailer = ask.groups.get("rel", ""), ask.groups.get("trailer", "")
    step = ask.grammar.words["steps"].get(rel, 0)
    tense = ask.context.tense
    if trailer:
        weeks = 1 if trailer.endswith("next week") else 0 if trailer.endswith("this week") else -1
        return here + timedelta(days=number - here.isoweekday() + 7 * weeks)
    if step:
        return here + timedelta(days=ahead or 7) if step > 0 else here - timedelta(days=behind or 7)
    if rel in {"this", "current"}:
        return here + timedelta(days=ahead) if tense != Tense.PAST else here - timedelta(days=behind)
    if ask.context.narrative:
        return here + timedelta(days=ahead)
    return here + timedelta(days=ahead) if tense == Tense.FUTURE else here - timedelta(days=behind)


def read_deictic(ask: Ask) -> Reading:
    """Read "today", "yesterday morning", "tonight": always from publication."""
    groups = ask.groups
    point = ask.context.publication
    if not point:
        return Reading("XXXX-XX-XX", NO_ANCHOR)
    word = groups["word"]
    steps = {"the day before yesterday": -2, "the day after tomorrow": 2}
    step = steps[word] if word in steps else int(ask.grammar.words["deictic"][word])
    value = (point.day + timedelta(days=step)).isoformat()
    if word == "tonight":
        return Reading(value + "TNI", f"tonight counted from {point.value}", "TIME", point.value)
    return Reading(value, f"{word} counted from {point.value}", anchor=point.value)


def read_part(ask: Ask) -> Reading:
    """Read "this morning", "last night", "that evening"."""
    groups = ask.groups
    rel = groups.get("rel", "")
    point = ask.context.now if rel in {"", "this", "last"} else ask.context.told_day or ask.context.now
    if not rel and ask.context.told_day:
        point = ask.context.told_day
    if not point:
        return Reading("XXXX-XX-XX", NO_ANCHOR, "TIME")
    if groups["part"] == "overnight" and not rel:
        rel = "overnight"
    step = {"last": -1, "overnight": -1, "next": 1, "following": 1, "previous": -1}.get(rel, 0)
    return counted((point.day + timedelta(days=step)).isoformat(), point)


def read_clock(ask: Ask) -> Reading:
    """Read a clock time without a day: on the day last told, else that of publication."""
    point = ask.context.told_day or ask.context.now
    if not point:
        return Reading("XXXX-XX-XX", NO_ANCHOR, "TIME")
    return counted(point.day.isoformat(), point)


def read_weekend(ask: Ask) -> Reading:
    """Read "the weekend", "next weekend"."""
    rel = ask.groups.get("rel", "")
    point = anchor_for(rel, ask.context) if rel else ask.context.now
    if not point:
        return Reading("XXXX-WXX-WE", NO_ANCHOR)
    step = ask.grammar.words["steps"].get(rel)
    if step is None:  # the weekend just past on a Monday to Wednesday, else the one at hand
        step = -1 if point.day.isoweekday() <= 3 and ask.context.tense != Tense.FUTURE else 0
    elif step < 0 and point.day.isoweekday() == 7:
        step = -1
    return counted(week_value(point.day + timedelta(days=7 * step)) + "-WE", point)


def read_holiday(ask: Ask) -> Reading | None:
    """Read a day with a name: the nearest one, or the side that "last", "next" or the tense tells."""
    groups = ask.groups
    name = ask.grammar.words["holidays"][groups["hol"]]
    if len(name) == 10 and name[0] != "@":
        return Reading(name, "a day with a name")
    if "y" in groups:
        day = feast(name, int(groups["y"]))
        return Reading(day.isoformat(), "a day with a name") if day else None
    point = ask.context.told if ask.context.narrative and ask.context.told else ask.context.now
    if not point:
        return Reading(f"XXXX-{name}" if name[0] != "@" else "XXXX-XX-XX", NO_ANCHOR)
    days = [day for year in (-1, 0, 1) if (day := feast(name, point.day.year + year))]
    rel = groups.get("rel")
    if rel == "last":
        day = max(day for day in days if day < point.day)
    elif rel == "next" or (ask.context.tense == Tense.FUTURE and not rel):
        day = min(day for day in days if day >= point.day)
    else:
        day = min(days, key=lambda each: abs((each - point.day).days))
    return counted(day.isoformat(), point)
