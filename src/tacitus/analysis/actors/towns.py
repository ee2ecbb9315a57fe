"""Towns and provinces as evidence of a country: "Shanghai authorities" are Chinese."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from tacitus.analysis.actors.names import given_names
from tacitus.analysis.actors.words import Word, fold
from tacitus.analysis.places.gazetteer import load_gazetteer
from tacitus.data import read_toml

LEAST_PEOPLE = 20_000
"""Towns with fewer share too many names with people and things to be evidence."""


@cache
def _not_towns() -> frozenset[str]:
    return frozenset(read_toml("actors/groups.toml")["not_towns"])


@lru_cache(maxsize=8192)
def town_country(name: str) -> str:
    """Return the country of the largest town or division of a name; empty when there is none of size.

    Source: the gazetteer of `data/places`.
    """
    if fold(name) in _not_towns():
        return ""
    gazetteer = load_gazetteer()
    places = [row for row in gazetteer.rows(name) if gazetteer.kind(row) in {"city", "admin1", "capital"}]
    best = max(places, key=lambda row: (gazetteer.number("population", row), -row), default=None)
    if best is None or gazetteer.number("population", best) < LEAST_PEOPLE:
        return ""
    return gazetteer.country(best)


def country_of_town(words: Sequence[Word], taken: Sequence[bool]) -> tuple[str, str]:
    """Return the country of the first town among words, and its name; both empty when there is none.

    A town inside a longer run of names ("Leon Marsh") is none.

    Args:
        words: A phrase.
        taken: For each word, True when it is part of a known name or sector word.
    """
    may_be = [
        _is_name(word) and len(word.raw) > 2 and not known for word, known in zip(words, taken, strict=True)
    ]
    for start in range(len(words)):
        for size in (3, 2, 1) if may_be[start] else ():
            run = words[start : start + size]
            if len(run) < size or not all(may_be[start : start + size]):
                continue
            around = [place for place in (start - 1, start + size) if 0 <= place < len(words)]
            if any(_is_name(words[place]) and not taken[place] for place in around):
                continue
            name = " ".join(word.raw for word in run)
            if size == 1 and run[0].text in given_names():
                continue
            country = town_country(name)
            if country:
                return country, name
    return "", ""


def _is_name(word: Word) -> bool:
    return word.raw[:1].isupper()
