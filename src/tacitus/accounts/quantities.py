"""Quantities of a clause: how many of what, how exactly, and whether it is a part of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tacitus.accounts.clauses import Clause
from tacitus.accounts.lexicon import facts, meaning
from tacitus.accounts.meanings import meanings_of
from tacitus.data import read_toml
from tacitus.records.span import Span
from tacitus.words import function_stems, stem

NEAR = 6
"""Words on each side of a number that tell what it is a number of."""
REACH = 8
"""Words between a number and the word that tells what became of those counted."""
_TOKEN = re.compile(r"[$€£]?\d+(?:,\d{3})*(?:\.\d+)?%?|[^\W\d_]+(?:[-'’.][^\W\d_]+)*|[,;:.()]")
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b")
_UNIT_WORDS = 4
_WHOLE = frozenset({"the", "its", "their", "those", "these", "them", "all"})
_HOURS = 24
_YEARS = range(1900, 2101)
_LABELED = frozenset(
    [
        "Category",
        "Article",
        "Flight",
        "Route",
        "Title",
        "Section",
        "Amendment",
        "Proposition",
        "Interstate",
        "Channel",
    ]
)
"""Words that a number names one of."""
_GLUED = frozenset("-–’'/:")
_BREAKS = frozenset([",", ";", ":", ".", "and", "but", "while"])
_NONE = (["none", "of", "the"], ["all", "of", "the"])
_CURRENCY = {"$": "dollar", "€": "euro", "£": "pound"}


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with what it counts."""

    value: float
    hedge: str
    """`low` ("at least"), `high` ("up to"), `near` ("about"), `vague` ("dozens"); empty for an exact one."""
    unit: str
    """What is counted, as one meaning."""
    units: frozenset[str]
    """All words of the noun phrase that is counted."""
    measure: str
    """`length`, `money`, …; empty for things that are counted one by one."""
    size: float
    """The value in the measure's first unit; the value itself where there is no measure."""
    kind: str
    """What became of those counted: `dead`, `injured`, …; empty when nothing of the sort is told."""
    part: bool
    """True for a number that is a part of another, or comes on top of one."""
    whole: bool
    """True for "all eleven", "none of the 22"."""
    of_whole: float
    """The whole that the number is told as a part of ("nine of the eleven": 11); 0 when none is told."""
    further: bool
    """True for a number that comes on top of others: "another 21", "four more"."""
    moving: bool
    """True for what changes from hour to hour: a wind, a price, a storm's distance."""
    near: frozenset[str]
    """What the words around the number stand for."""
    span: Span
    clause: Clause


def quantities_in(clause: Clause) -> Iterator[Quantity]:
    """Yield the quantities of a clause in reading order."""
    if not any(map(_may_count, clause.words)):
        return
    tokens = list(_TOKEN.finditer(clause.span.text))
    said = [token[0].lower() for token in tokens]
    at = 0
    while at < len(said):
        found = _number(said, at) if _may_count(said[at]) else None
        if found is None:
            at += 1
            continue
        value, after, vague = found
        glued = clause.span.text[tokens[after - 1].end() :][:1]
        named = at > 0 and tokens[at - 1][0] in _LABELED
        ordinal = _ORDINAL.match(clause.span.text, tokens[after - 1].end())
        loose = glued not in _GLUED and not named and not ordinal and not _in_range(said, at, after)
        if loose and not _is_date(said, at, after, value):
            yield _quantity(clause, tokens, said, (at, after), value, vague=vague)
        at = after


def _number(said: Sequence[str], at: int) -> tuple[float, int, bool] | None:
    """Return the number that begins at a place, where it ends, and whether it is a vague crowd."""
    table, scales, vague = (facts("numbers")[name] for name in ("numbers", "scales", "vague"))
    word = said[at]
    if word in vague:
        return float(vague[word]), at + 1, True
    if word == "half" and said[at + 1 : at + 2] == ["a"] and "".join(said[at + 2 : at + 3]) in scales:
        return scales[said[at + 2]] / 2, at + 3, False
    if (
        word == "half"
        and said[at + 1 : at + 2] in (["a"], ["an"])
        and "".join(said[at + 2 : at + 3]) in _measured()
    ):
        return 0.5, at + 2, False
    bare = word.strip("$€£%")
    if bare[:1].isdigit():
        value = float(bare.replace(",", ""))
    else:
        parts = word.split("-")
        told = parts[:-1] if parts[-1] in scales else parts
        if not all(part in table for part in told) or parts == ["one"] or not (told or word == "dozen"):
            return None
        value = float(sum(table[part] for part in told) or 1) * scales.get(parts[-1], 1)
    after = at + 1
    while after < len(said) and said[after].split("-")[0] in scales and not word.endswith("%"):
        value *= scales[said[after].split("-")[0]]
        after += 1
    return value, after, False


@lru_cache(maxsize=16_384)
def _may_count(word: str) -> bool:
    """Tell whether a number may begin with a word."""
    numbers = facts("numbers")
    return (
        word in numbers["vague"]
        or word == "half"
        or word.strip("$€£%")[:1].isdigit()
        or word == "dozen"
        or word.split("-", maxsplit=1)[0] in numbers["numbers"]
    )


def _in_range(said: Sequence[str], at: int, after: int) -> bool:
    """Tell whether a number is one end of a range: "15 to 30 days"."""
    before = said[at - 1] == "to" and _may_count(said[at - 2]) if at > 1 else False
    return before or (said[after : after + 1] == ["to"] and any(map(_may_count, said[after + 1 : after + 2])))


def _is_date(said: Sequence[str], at: int, after: int, value: float) -> bool:
    """Tell whether a number is a year, a day of a month, a clock time or an age."""
    before = said[at - 1] if at else ""
    following = said[after] if after < len(said) else ""
    if (
        value in _YEARS
        and said[at].isdigit()
        and (
            before in {"in", "since", "of", "until", "by", "from", "to", ""}
            or not (following.endswith("s") and following[:1].isalpha())
        )
    ):
        return True
    months = facts("numbers")["months"]
    if following.rstrip(".") in months or before.rstrip(".") in months:
        return True
    if (
        following.rstrip(".") in {"a.m", "p.m", "am", "pm", "o'clock", "gmt"}
        or before in {"aged", "age"}
        or list(said[max(0, at - 2) : at]) == ["age", "of"]
    ):
        return True
    if before == "at" and value <= _HOURS and following in {",", ".", "", "in", "on"}:
        return True
    return before == "," and following in {",", ""}


def _quantity(
    clause: Clause,
    tokens: Sequence[re.Match[str]],
    said: Sequence[str],
    place: tuple[int, int],
    value: float,
    *,
    vague: bool,
) -> Quantity:
    at, after = place
    unit, units, last = _unit(said, after)
    if said[at][0] in _CURRENCY:
        unit, units, last = _CURRENCY[said[at][0]], frozenset({_CURRENCY[said[at][0]]}), after - 1
    if said[at].endswith("%"):
        unit, units, last = "percent", frozenset({"percent"}), at
    measure, size = _measure(said, at, after, value)
    hedge, first = _hedge(said, at)
    if measure == "span" and said[at - 1 : at] == ["over"] and hedge == "low":
        hedge, first = "", at  # "over three years" tells how long it takes
    start, end = tokens[first].start(), tokens[max(last, at)].end()
    base = clause.span
    return Quantity(
        value=value,
        hedge="vague" if vague else hedge,
        unit=unit,
        units=units,
        measure=measure,
        size=size,
        kind="" if measure or value != int(value) or _is_needed(said, at, after) else _kind(said, at, after),
        part=_is_part(said, at, after) or said[last + 1 : last + 2] in (["and"], ["or"]),
        whole=said[max(0, at - 1) : at] == ["all"] or list(said[max(0, at - 3) : at]) in _NONE,
        of_whole=_of_whole(said, after),
        further=_is_further(said, at, after),
        moving=not _moving().isdisjoint(clause.around),
        near=meanings_of(" ".join(said[max(0, at - NEAR) : after + NEAR])),
        span=Span(base.report_id, base.start + start, base.start + end, base.text[start:end]),
        clause=clause,
    )


def _unit(said: Sequence[str], after: int) -> tuple[str, frozenset[str], int]:
    """Return what is counted: the last word of the noun phrase after the number, and all of its words."""
    found: list[str] = []
    last = after - 1
    start = after + 1 if said[after : after + 1] == ["of"] else after
    while start > after and start < len(said) and (said[start] in _WHOLE or _number(said, start) is not None):
        start += 1
    for place in range(start, min(len(said), start + _UNIT_WORDS)):
        word = said[place]
        if not word[0].isalpha() or stem(word) in function_stems() or (found and word.endswith("ed")):
            break
        found.append(meaning(stem(word)))
        last = place
    return (found[-1] if found else ""), frozenset(found), last


def _measure(said: Sequence[str], at: int, after: int, value: float) -> tuple[str, float]:
    """Return the measure of a number and its size in the measure's first unit."""
    following = said[after] if after < len(said) else ""
    if said[at][0] in _CURRENCY:
        return "money", 0.0
    if said[at].endswith("%") or following == "percent" or said[after : after + 2] == ["per", "cent"]:
        return "share", value
    for row in facts("numbers")["measure"]:
        if following in row["units"]:
            return str(row["name"]), value * float(row["units"][following])
    return "", value


def _hedge(said: Sequence[str], at: int) -> tuple[str, int]:
    """Return how exact a number is told, and where the words that tell it begin."""
    for name, told in _hedges().get(said[at - 1] if at else "", ()):
        if tuple(said[max(0, at - len(told)) : at]) == told:
            return name, at - len(told)
    return "", at


def _is_part(said: Sequence[str], at: int, after: int) -> bool:
    parts = facts("numbers")["parts"]
    before = said[at - 1] if at else ""
    if before in parts["before"] or (before == "the" and said[at - 2 : at - 1] == ["of"]):
        return True
    return "".join(said[after : after + 1]) in parts["after"] or any(
        word in parts["after"] for word in said[after + 1 : after + 2] if word != "of"
    )


def _is_needed(said: Sequence[str], at: int, after: int) -> bool:
    """Tell whether a number is one that is asked for, not one that was counted: "60 votes are required"."""
    return not _needed().isdisjoint(said[max(0, at - NEAR) : after + NEAR])


def _is_further(said: Sequence[str], at: int, after: int) -> bool:
    further = facts("numbers")["parts"]["further"]
    return any(word in further for word in (*said[max(0, at - 1) : at], *said[after : after + 1]))


def _of_whole(said: Sequence[str], after: int) -> float:
    """Return the whole of "nine of the eleven", or 0."""
    if said[after : after + 1] != ["of"]:
        return 0.0
    at = after + 2 if said[after + 1 : after + 2] == ["the"] else after + 1
    found = _number(said, at) if at < len(said) else None
    return found[0] if found else 0.0


def _kind(said: Sequence[str], at: int, after: int) -> str:
    """Return what became of those counted: the nearest word of the clause that tells it."""
    best: tuple[int, str] | None = None
    for places in (range(after, min(len(said), after + REACH)), range(at - 1, max(-1, at - 1 - REACH), -1)):
        for distance, place in enumerate(places):
            if said[place] in _BREAKS:
                break
            if _number(said, place) is not None:
                break
            kind = _kinds().get(said[place])
            if kind and (best is None or distance < best[0]):
                best = (distance, kind)
    return best[1] if best else ""


@cache
def _hedges() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return the hedges as words with their name, by their last word, the longest first."""
    listed = [
        (name, tuple(hedge.split())) for name, told in facts("numbers")["hedges"].items() for hedge in told
    ]
    found: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {}
    for name, told in sorted(listed, key=lambda each: (-len(each[1]), each[1])):
        found[told[-1]] = (*found.get(told[-1], ()), (name, told))
    return found


@cache
def _measured() -> frozenset[str]:
    return frozenset(unit for row in facts("numbers")["measure"] for unit in row["units"])


@cache
def _fates() -> frozenset[str]:
    return frozenset(read_toml("stories/figures.toml")["figures"])


@cache
def _moving() -> frozenset[str]:
    return frozenset(meaning(stem(word)) for word in facts("numbers")["parts"]["moving"])


@cache
def _needed() -> frozenset[str]:
    return frozenset(facts("numbers")["parts"]["needed"])


@cache
def _generic() -> frozenset[str]:
    return frozenset(meaning(stem(word)) for word in facts("numbers")["parts"]["generic"])


@cache
def _kinds() -> Mapping[str, str]:
    tables = (read_toml("stories/figures.toml")["figures"], facts("numbers")["kinds"])
    return {word: kind for table in tables for kind, listed in table.items() for word in listed}


def same_thing(a: Quantity, b: Quantity) -> bool:
    """Tell whether two quantities may count one thing: their kind, their measure or their unit agree."""
    if a.measure or b.measure:
        return a.measure == b.measure
    alike = bool(a.units & b.units) and not _told_apart(a, b)
    if a.kind and b.kind:
        loose = _loose(a), _loose(b)
        return a.kind == b.kind and (alike or all(loose) or (a.kind in _fates() and any(loose)))
    if a.kind or b.kind:
        return False
    return alike and not (_loose(a) and _loose(b))


def _told_apart(a: Quantity, b: Quantity) -> bool:
    """Tell whether both name those counted more closely, by other words: French and Swiss doctors."""
    both = a.units & b.units
    return bool(a.units - both) and bool(b.units - both)


def _loose(quantity: Quantity) -> bool:
    """Tell whether a quantity names those counted by no word of their own: "people", "the dead", nothing."""
    return not quantity.units - _generic()
