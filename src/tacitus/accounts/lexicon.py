"""What words stand for when accounts are compared: meanings, negations, opposites, hedges, units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Any

from tacitus.data import read_toml
from tacitus.words import concept, function_stems, stem

_FIRST = re.compile(r"\w+")


@cache
def facts(name: str) -> Mapping[str, Any]:
    """Return a file of `data/accounts`, by its name without ending."""
    return read_toml(f"accounts/{name}.toml")


@lru_cache(maxsize=16_384)
def meaning(word: str) -> str:
    """Return what a stem stands for in a comparison of clauses: one name for words of one group."""
    known = _groups().get(word)
    return known if known is not None else concept(word)


@cache
def stop_concepts() -> frozenset[str]:
    """Return the meanings that tell nothing of a clause: function words, days, numbers in words."""
    listed = (*facts("meanings")["empty"], *facts("numbers")["numbers"], *facts("numbers")["days"])
    return frozenset(function_stems() | {stem(word) for word in listed} | {meaning(stem(w)) for w in listed})


@lru_cache(maxsize=16_384)
def content(word: str) -> str:
    """Return what a word as written means; empty for a number and for a word that tells nothing."""
    found = stem(word)
    told = "" if found[0].isdigit() else meaning(found)
    return "" if told in stop_concepts() else told


def first_words(phrases: Iterable[str]) -> frozenset[str]:
    """Return the first words of phrases in lower case: a text without any of them has none of the phrases."""
    return frozenset(_FIRST.findall(phrase.lower())[0] for phrase in phrases)


def plain_words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, as `first_words` cuts them."""
    return frozenset(_FIRST.findall(text.lower()))


def closed(name: str) -> str:
    """Return a name without a bracket that it opens and does not close: "the institute (INDECI"."""
    return name[: name.rindex("(")].rstrip() or name if name.count("(") > name.count(")") else name


@lru_cache(maxsize=16_384)
def is_negation(word: str) -> bool:
    """Tell whether a word, as it stands in a text, denies what stands around it."""
    return word.lower().replace("’", "'") in facts("meanings")["negations"]


@lru_cache(maxsize=16_384)
def opposite(word: str) -> str:
    """Return the meaning that excludes this one, or an empty string."""
    return _opposites().get(word, "")


@lru_cache(maxsize=16_384)
def has_opposite(word: str) -> bool:
    """Tell whether a stem is itself one of the words that exclude another, not only of like meaning."""
    return word in {stem(each) for pair in facts("meanings")["opposites"] for each in pair}


@cache
def _groups() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for group in facts("meanings")["groups"]:
        for word in group:
            found.setdefault(stem(word), concept(stem(group[0])))
    return found


@cache
def _opposites() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for one, other in facts("meanings")["opposites"]:
        first, second = meaning(stem(one)), meaning(stem(other))
        found.setdefault(first, second)
        found.setdefault(second, first)
    return found
