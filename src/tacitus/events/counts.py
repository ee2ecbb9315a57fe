"""Numbers told of an event: dead, injured, arrested, troops, demonstrators."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from tacitus.analysis.document import Analysis
from tacitus.analysis.tokens import Token
from tacitus.data import read_toml
from tacitus.events.frames import Frame
from tacitus.events.phrases import cargo, is_vehicle, lemma_of
from tacitus.records.event import Count


@dataclass(frozen=True, slots=True)
class Told:
    """A number as words tell it."""

    number: int
    exact: bool
    low: int | None = None
    """Least number that the words allow; None when they set no bound."""
    high: int | None = None


@cache
def _numbers() -> dict[str, dict[str, int]]:
    tables = read_toml("rules/numbers.toml")
    return {name: dict(tables[name]) for name in ("numbers", "scales", "vague")}


@cache
def _qualifiers(name: str) -> frozenset[str]:
    return frozenset(read_toml("rules/numbers.toml")["qualifiers"][name])


@cache
def _units() -> dict[str, str]:
    return dict(read_toml("rules/numbers.toml")["units"])


def number_of(words: Iterable[str]) -> Told | None:
    """Return the number that words tell, with its bounds, or None.

    Args:
        words: The words of a numeral and of what qualifies it, lower case, in order ("at", "least", "2,000").
    """
    words = tuple(words)
    tables = _numbers()
    total, current, exact, seen = 0, 0, True, False
    for word in words:
        digits = word.replace(",", "")
        if re.fullmatch(r"\d{1,12}", digits):
            current, seen = int(digits), True
        elif word in tables["numbers"] and not (word in {"a", "an"} and seen):
            current, seen = current + tables["numbers"][word], True
        elif word in tables["scales"]:
            current, seen = max(current, 1) * tables["scales"][word], True
            total, current = total + current, 0
        elif word in tables["vague"]:
            times = total + current  # "tens of thousands": the second word is a thousand, no longer two of it
            total = times * tables["vague"][word] // 2 if times else tables["vague"][word]
            current, exact, seen = 0, False, True
        elif word == "dozen":
            current, seen = max(current, 1) * 12, True
        elif word in _qualifiers("words"):
            exact = False
    return _bounded(total + current, words, exact=exact) if seen and total + current else None


def _bounded(number: int, words: Sequence[str], *, exact: bool) -> Told:
    """Return a number with the bounds that its words set: "at least", "up to", "dozens"."""
    is_least = any(word in _qualifiers("least") for word in words)
    is_most = any(word in _qualifiers("most") for word in words)
    if "no" in words:
        is_least, is_most = is_most, is_least
    is_vague = any(word in _numbers()["vague"] for word in words)
    low = number if is_least or is_vague else None
    return Told(number, exact, low, number if is_most else None)


def counts_of(analysis: Analysis, frame: Frame, slot: str, unit: str) -> tuple[Count, ...]:
    """Return the numbers that the phrases in a slot tell, in a unit such as `dead`, or in the verb's own."""
    if not slot:
        return ()
    unit = _units().get(lemma_of(frame.trigger), unit)
    found: list[Count | None] = []
    for head in frame.at(slot):
        found.append(_count(analysis, head, "vehicles" if is_vehicle(head) else unit))
        found += [_count(analysis, brought, unit) for brought in cargo(head)]
    return tuple(count for count in found if count is not None)


def _count(analysis: Analysis, head: Token, unit: str) -> Count | None:
    tokens = [token for token in head.subtree if token.i <= head.i and _counts_for(token, head)]
    if head.lower_ in _numbers()["vague"] or head.like_num:
        tokens = [*(token for token in tokens if token.i != head.i), head, *_of_thousands(head)]
    told = number_of(token.lower_ for token in tokens)
    if told is None or not tokens:
        return None
    if head.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT"}:
        return None
    span = analysis.parsed.span(tokens[0].i, tokens[-1].i + 1)
    return Count(told.number, unit, told.exact, span, told.low, told.high)


def _of_thousands(head: Token) -> list[Token]:
    """Return the "of thousands" behind a vague number ("tens of thousands of people")."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            found = [grand for grand in child.children if grand.lower_ in _numbers()["vague"]]
            return [child, *found] if found else []
    return []


def _counts_for(token: Token, head: Token) -> bool:
    """Tell whether a word is of the numeral before a noun."""
    if token.dep_ == "nummod" and token.head.i == head.i:
        return True
    parent = token.head
    if parent.dep_ == "nummod" and parent.head.i == head.i:
        return True
    return token.dep_ == "det" and token.lower_ in {"a", "an"} and parent.i == head.i
