"""What a hit is read as, and the small helpers that every kind of reading uses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from tacitus.analysis.times.context import Context, Point
from tacitus.analysis.times.grammar import Grammar, Hit

PAST_REF, PRESENT_REF, FUTURE_REF = "PAST_REF", "PRESENT_REF", "FUTURE_REF"
"""TIMEX3 values of vague times."""
_FROM_TOLD = frozenset({"following", "previous", "preceding", "prior", "same", "that", "subsequent"})
NO_ANCHOR = "no publication date to count from"


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a hit before it is put in place."""

    value: str
    """TIMEX3 value, with `X` where the text leaves it open."""
    reason: str
    type: str = "DATE"
    anchor: str = ""
    """TIMEX3 value of the time it was counted from; empty when absolute."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What a reader is given: the words, and all it may count from."""

    hit: Hit
    context: Context
    grammar: Grammar

    @property
    def groups(self) -> dict[str, str]:
        """What the rule's groups hold, in lower case."""
        return self.hit.groups


Reader = Callable[[Ask], Reading | None]


def singular(unit: str) -> str:
    """Return the dictionary form of a unit of time: `days` → `day`, `centuries` stays."""
    return unit if unit in {"centuries", "millennia"} else unit.removesuffix("s")


def step_in(words: str, grammar: Grammar) -> int:
    """Return the steps from the anchor that words such as `last year` tell; 0 when none."""
    steps = grammar.words["steps"]
    return next((int(steps[word]) for word in words.split() if word in steps), 0)


def anchor_for(rel: str, context: Context) -> Point | None:
    """Words such as "following" count from the last time told; "last", "next", "this" from publication."""
    if _FROM_TOLD & set(rel.split()):
        return context.then
    return context.now


def counted(value: str, point: Point) -> Reading:
    """Return a calendar value with the anchor it was counted from."""
    return Reading(value, f"counted from {point.value}", anchor=point.value)


def full_year(words: str, context: Context) -> int:
    """Return a year of four digits; two digits are read as the year nearest to the anchor (or to 1970)."""
    digits = words.strip("'’")
    if len(digits) == 4:
        return int(digits)
    point = context.now
    near = point.day.year if point else 1970
    return min(
        (int(digits) + century for century in range(1800, 2200, 100)), key=lambda year: abs(year - near)
    )
