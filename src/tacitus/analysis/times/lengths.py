"""Lengths of time and times that recur."""

from __future__ import annotations

from tacitus.analysis.times.grammar import Grammar
from tacitus.analysis.times.numbers import read_number
from tacitus.analysis.times.reading import Ask, Reading, singular

_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "T12H"}


def duration_value(number: float, unit: str, grammar: Grammar) -> str:
    """Return the TIMEX3 value of a length of time, such as `P3M`; decades and centuries are told in years."""
    code = grammar.words["units"][singular(unit)]
    if code == "CE":
        number, code = number * 100, "Y"
    elif code == "DE":
        number, code = number * 10, "Y"
    elif code == "2W":
        number, code = number * 2, "W"
    elif code == "6M":
        number, code = number * 6, "M"
    if code in _HALVES and number != int(number) and (number * 2) == int(number * 2) and number > 1:
        whole, sign, half = f"{int(number)}{code[-1]}", "T" * code.startswith("T"), _HALVES[code]
        return f"P{sign}{whole}{half}"
    if number == 0.5:
        number, code = {"TH": (30, "TM"), "Y": (6, "M"), "D": (12, "TH")}.get(code, (number, code))
    shown = f"{number:g}" if number < 1e6 else f"{number:.0f}"
    return f"PT{shown}{code[1]}" if code.startswith("T") else f"P{shown}{code}"


def read_duration(ask: Ask) -> Reading | None:
    """Read "two and a half years", "a three-day visit"."""
    groups = ask.groups
    number = read_number(groups.get("num", "one"), ask.grammar)
    if number is None:
        return None
    if "a half" in groups.get("extra", ""):
        number += 0.5
    return Reading(duration_value(number, groups["unit"], ask.grammar), "a length of time", "DURATION")


def read_duration_rel(ask: Ask) -> Reading | None:
    """Read "the past three months": a length that ends or begins at publication."""
    number = read_number(ask.groups["num"], ask.grammar)
    if number is None:
        return None
    value = duration_value(number, ask.groups["unit"], ask.grammar)
    point = ask.context.now
    anchor = point.value if point else ""
    return Reading(value, "a length of time counted from publication", "DURATION", anchor)


def read_duration_vague(ask: Ask) -> Reading:
    """Read "several weeks", "recent years"."""
    code = ask.grammar.words["units"][singular(ask.groups["unit"])]
    value = f"PTX{code[1]}" if code.startswith("T") else f"PX{code}"
    point = ask.context.publication if "rel" in ask.groups else None
    return Reading(value, "the number is left vague", "DURATION", point.value if point else "")


def read_set(ask: Ask) -> Reading | None:
    """Read "every two weeks", "Mondays", "each July"."""
    groups, words = ask.groups, ask.grammar.words
    if "wd" in groups:
        number = words["weekdays"][
            groups["wd"].removesuffix("s") if groups["wd"].endswith("days") else groups["wd"]
        ]
        return Reading(f"XXXX-WXX-{number}", "it recurs", "SET")
    if "m" in groups:
        return Reading(f"XXXX-{words['months'][groups['m'].strip('.')]:02d}", "it recurs", "SET")
    if "season" in groups:
        return Reading(f"XXXX-{words['seasons'][groups['season']]}", "it recurs", "SET")
    if "word" in groups:
        return Reading(_SET_WORDS[groups["word"]], "it recurs", "SET")
    if "part" in groups and "unit" not in groups:
        return Reading("XXXX-XX-XX", "it recurs", "SET")
    number = (
        {"other": 2.0}.get(groups.get("num", "")) or read_number(groups.get("num", "one"), ask.grammar) or 1
    )
    return Reading(duration_value(number, groups["unit"], ask.grammar), "it recurs", "SET")


_SET_WORDS = {
    "daily": "P1D",
    "everyday": "P1D",
    "nightly": "P1D",
    "weekly": "P1W",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "monthly": "P1M",
    "quarterly": "P3M",
    "annually": "P1Y",
    "annual": "P1Y",
    "yearly": "P1Y",
    "hourly": "PT1H",
}
