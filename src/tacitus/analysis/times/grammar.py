"""The grammar of time: rules of `data/lexicon/times_rules.toml` over the words of `times.toml`.

A passage is scanned only where trigger words stand close together, and only by the rules whose word classes
all occur there: a report of 500 words costs a few milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from tacitus.data import read_toml, version

VERSION_FOLDER = "lexicon"
_REACH = 45
"""Characters on each side of a trigger that may belong to the expression."""

_WORD = re.compile(r"[a-z]+|\d+")
_HOLE = re.compile(r"\{([a-z]+)\}")
_CLASSES = (
    ("months", "month"),
    ("weekdays", "weekday"),
    ("units", "unit"),
    ("parts", "part"),
    ("seasons", "season"),
    ("decades", "decade"),
    ("deictic", "deictic"),
)
_EXTRA = {
    "fiscal": ("fiscal", "financial", "fy"),
    "number": ("nineteen", "eighteen", "twenty", "two", "clock", "in", "o"),
    "unit": ("half", "halves"),
    "bc": ("bc", "bce", "b"),
    "set": [
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "annually",
        "annual",
        "yearly",
        "hourly",
        "nightly",
        "biweekly",
        "fortnightly",
        "everyday",
    ],
    "ref": [
        "now",
        "nowadays",
        "currently",
        "current",
        "present",
        "presently",
        "recent",
        "recently",
        "lately",
        "previously",
        "formerly",
        "future",
        "soon",
        "term",
        "run",
        "later",
        "someday",
        "these",
        "moment",
        "time",
        "past",
        "course",
        "eventually",
        "day",
        "some",
    ],
    "cut": [
        "ja",
        "fe",
        "ma",
        "ap",
        "ju",
        "au",
        "se",
        "oc",
        "no",
        "de",
        "dece",
        "nove",
        "octo",
        "septe",
        "augu",
        "febr",
        "janu",
        "marc",
        "apri",
    ],
}


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of telling a time."""

    id: str
    kind: str
    """Name of the computation in `resolve.py`."""
    needs: frozenset[str]
    """Word classes that must all stand in the passage."""
    pattern: re.Pattern[str]
    check: str
    """Name of the test in `checks.py`, or empty."""
    order: int
    fires: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Words that match a rule, not yet resolved."""

    start: int
    """First character in the text read."""
    end: int
    rule: Rule
    groups: dict[str, str] = field(hash=False)
    """What the pattern's groups hold, lower case; absent groups are left out."""
    places: dict[str, tuple[int, int]] = field(hash=False)
    """Where each group stands."""


@dataclass(frozen=True)
class Grammar:
    """The compiled rules and the words that call them."""

    rules: tuple[Rule, ...]
    words: dict[str, dict[str, Any]]
    """The tables of `times.toml`."""
    triggers: dict[str, tuple[str, ...]]
    """Word in lower case to its classes."""
    version: str


@cache
def load_grammar() -> Grammar:
    """Read and compile the grammar, once a process."""
    words = read_toml("lexicon/times.toml")
    book = read_toml("lexicon/times_rules.toml")
    holes = _word_holes(words)
    for name, text in book["macros"].items():
        holes[name] = _fill(text, holes)
    rules = tuple(
        Rule(
            id=row["id"],
            kind=row["kind"],
            needs=frozenset(row["needs"]),
            pattern=re.compile(_fill(row["pattern"], holes), re.IGNORECASE),
            check=row.get("check", ""),
            order=order,
            fires=tuple(row.get("fires", ())),
            silent=tuple(row.get("silent", ())),
        )
        for order, row in enumerate(book["rule"])
    )
    return Grammar(rules, words, _triggers(words), version(VERSION_FOLDER))


def find_hits(text: str, grammar: Grammar) -> Iterator[list[Hit]]:
    """Yield, for each passage with trigger words, every match of every rule in it (they may overlap)."""
    for start, end, classes in _passages(text, grammar.triggers):
        hits: list[Hit] = []
        for rule in grammar.rules:
            if not rule.needs <= classes:
                continue
            for match in rule.pattern.finditer(text, start, end):
                groups = {
                    name: held.lower().replace("’", "'") for name, held in match.groupdict().items() if held
                }
                places = {name: match.span(name) for name in groups}
                hits.append(Hit(match.start(), match.end(), rule, groups, places))
        if hits:
            yield hits


def longest(hits: list[Hit]) -> list[Hit]:
    """Keep the hits that do not overlap a longer one, in text order; of equals, the first rule's."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each.start - each.end, each.rule.order, each.start)):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return sorted(kept, key=lambda each: each.start)


def _passages(text: str, triggers: dict[str, tuple[str, ...]]) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Yield (start, end, classes) of the stretches around trigger words, cut at paragraph breaks."""
    lowered = text.lower()
    if len(lowered) != len(
        text
    ):  # a few letters lengthen when lowered; the places must stay those of the text
        lowered = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    first = last = -1
    classes: set[str] = set()
    for match in _WORD.finditer(lowered):
        found = triggers.get(match.group()) or (("digits",) if match.group().isdigit() else None)
        if not found:
            continue
        place = match.start()
        if first >= 0 and place - last > _REACH:
            yield _stretch(text, first, last, classes)
            first, classes = -1, set()
        if first < 0:
            first = place
        classes.update(found)
        last = match.end()
    if first >= 0:
        yield _stretch(text, first, last, classes)


def _stretch(text: str, first: int, last: int, classes: set[str]) -> tuple[int, int, frozenset[str]]:
    start, end = max(0, first - _REACH), min(len(text), last + _REACH)
    while start and start < first and text[start - 1].isalnum():
        start += 1
    return start, end, frozenset(classes)


def _word_holes(words: dict[str, dict[str, Any]]) -> dict[str, str]:
    holes = {
        name: "(?:"
        + "|".join(sorted(map(re.escape, table), key=lambda word: (-len(word), word))).replace("'", "['’]")
        + ")"
        for name, table in words.items()
        if name not in {"hours", "zones", "steps", "numbers"}
    }
    holes["tens"] = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    holes["teens"] = "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
    return holes


def _fill(text: str, holes: dict[str, str]) -> str:
    return _HOLE.sub(lambda match: holes[match.group(1)], text)


def _triggers(words: dict[str, dict[str, Any]]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for table, name in _CLASSES:
        for word in words[table]:
            found.setdefault(word, set()).add(name)
            if name == "unit":
                found.setdefault(word + "s", set()).add(name)
            if name == "weekday":
                found.setdefault(word + "s", set()).add("weekdays")
    for word in words["holidays"]:
        found.setdefault(re.split(r"[^a-z]", word)[0], set()).add("holiday")
    for word in words["ordinals"]:
        found.setdefault(word.split("-")[0], set()).add("ordinal")
    for word in [*words["numbers"]]:
        found.setdefault(word, set()).add("numeral")
    for name, extra in _EXTRA.items():
        for word in extra:
            found.setdefault(word, set()).add(name)
    for loose in ("a", "an"):
        found.pop(loose, None)
    return {word: tuple(sorted(names)) for word, names in sorted(found.items())}
