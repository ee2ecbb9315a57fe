"""Compares words of names: spellings of one word in Latin letters, whichever language's way they follow.

The rules, conventions and groups stand in `data/actors/variants.toml`, each with its linguistic reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tacitus import data
from tacitus.analysis.actors.words import fold

_Rules = tuple[tuple[re.Pattern[str], str, tuple[str, ...]], ...]
"""Patterns, what is put in their place, and the letters of which a word that they match holds some."""
_LETTERS = re.compile(r"\^?(?:\(\?<=[^)]*\))?([\w'<>|]+)(?:\(\?=[^)]*\))?\$?")
"""A pattern that is letters, or several by choice, with what stands around them."""
_LONG = 4
"""Runs of vowels from which a word is so long that its consonants alone tell it from others."""


@dataclass(frozen=True, slots=True)
class Variants:
    """What the data tells of spellings."""

    rules: _Rules
    conventions: tuple[_Rules, ...]
    shortest_read: int
    groups: dict[str, str]
    nicknames: dict[str, tuple[str, ...]]
    particles: frozenset[str]
    arabic_particles: frozenset[str]
    titles: frozenset[str]
    family_first: frozenset[str]
    unwritten: frozenset[str]
    """Skeletons of names in a script without short vowels."""
    unwritten_rules: _Rules
    unwritten_end: re.Pattern[str]


@cache
def variants() -> Variants:
    """Return the rules and lists, read once a process."""
    table = data.read_toml("actors/variants.toml")
    groups = {name: group[0] for group in table["groups"] for name in group}
    honorifics = data.read_toml("actors/people.toml")["honorifics"]
    unwritten = table["unwritten_vowels"]
    rules = _rules(table["rules"])
    return Variants(
        rules=rules,
        conventions=tuple(_rules(each["rules"]) for each in table["conventions"]),
        shortest_read=table["shortest_read"],
        groups=groups,
        nicknames={short: tuple(full) for short, full in table["nicknames"].items()},
        particles=frozenset(table["particles"]["words"]),
        arabic_particles=frozenset(table["particles"]["arabic"]),
        titles=frozenset((*table["titles"]["words"], *honorifics)),
        family_first=frozenset(table["order"]["family_first"]),
        unwritten=frozenset(_turned(groups.get(name, name), rules) for name in unwritten["names"]),
        unwritten_rules=_rules(unwritten["rules"]),
        unwritten_end=re.compile(unwritten["endings"]),
    )


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """Return what most spellings of one name-word have in common: `Ryabkov` and `Riabkov` give the same."""
    folded = fold(word)
    return _turned(variants().groups.get(folded, folded), variants().rules)


@lru_cache(maxsize=16384)
def readings(word: str) -> frozenset[str]:
    """Return the skeletons of a word as it stands and as each convention reads it."""
    folded = fold(word)
    found = {skeleton(word)}
    if len(folded) >= variants().shortest_read:
        found.update(skeleton(_turned(folded, rules)) for rules in variants().conventions)
    return frozenset(found)


@lru_cache(maxsize=16384)
def alike(one: str, other: str, *, unwritten: bool = False) -> bool:
    """Tell whether two words can be spellings of one name.

    Args:
        one: A word of a name.
        other: A word of another.
        unwritten: Their script leaves short vowels out, so that vowels tell little.
    """
    if not readings(one).isdisjoint(readings(other)):
        return True
    groups = variants().groups
    known = groups.get(fold(one)), groups.get(fold(other))
    if None not in known:
        return False
    if not unwritten and max(_shape(skeleton(word)).runs for word in (one, other)) < _LONG:
        return False
    pairs = ((x, y) for x in readings(one) for y in readings(other))
    return any(_by_consonants(x, y, unwritten=unwritten) for x, y in pairs)


@dataclass(frozen=True, slots=True)
class _Shape:
    """A skeleton taken apart."""

    consonants: str
    places: str
    """The consonants, with a dash where vowels stand."""
    ending: str
    """The kind of ending: Ivanov and Ivanova, Mario and Maria end in different ones."""
    runs: int
    """Runs of vowels."""
    close: str
    """The skeleton with vowels that are hardly told apart made one: e and i, o and u."""


_ENDINGS = {"a": "a", "e": "a", "i": "i", "o": "u", "u": "u"}


@lru_cache(maxsize=16384)
def _shape(word: str) -> _Shape:
    places = re.sub("[aeiou]+", "-", word)
    close = re.sub(r"(i|u)\1+", r"\1", word.replace("e", "i").replace("o", "u"))
    return _Shape(places.replace("-", ""), places, _ENDINGS.get(word[-1:], ""), places.count("-"), close)


def _by_consonants(one: str, other: str, *, unwritten: bool) -> bool:
    """Compare skeletons by consonants, places of vowels and kind of ending."""
    if unwritten:
        one, other = _unwritten(one), _unwritten(other)
    a, b = _shape(one), _shape(other)
    if a.consonants != b.consonants or a.ending != b.ending:
        return False
    if max(a.runs, b.runs) >= _LONG:
        return True
    if not unwritten:
        return False
    length = len(a.consonants)
    return length > 3 or (length == 3 and a.places == b.places) or a.close == b.close


@lru_cache(maxsize=16384)
def _unwritten(word: str) -> str:
    """Return a skeleton without what Arabic script leaves to the reader."""
    return _turned(word, variants().unwritten_rules)


def _turned(word: str, rules: _Rules) -> str:
    for pattern, put, letters in rules:
        for each in letters:  # a plain loop: names of many people are turned by many rules
            if each in word:
                word = pattern.sub(put, word)
                break
    return word


def _rules(rows: Iterable[Sequence[str]]) -> _Rules:
    """Return rows of pattern, what to put, and perhaps the reason, ready for use."""
    found = []
    for pattern, put, *_ in rows:
        plain = _LETTERS.fullmatch(pattern)
        found.append((re.compile(pattern), put, tuple(plain[1].split("|")) if plain else ("",)))
    return tuple(found)
