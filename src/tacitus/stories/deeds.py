"""Deeds: which kinds of deed words may name, so that `acquisition` and `takeover` are known for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from tacitus.data import read_toml
from tacitus.words import function_stems, stems

SAYING = 0
"""The kind of all words of saying."""


def deed_kinds(words: str) -> frozenset[int]:
    """Return the kinds of deed that words may name: those of the longest phrases known, else of single words.

    Args:
        words: A trigger as written: `checked into`, `the takeover`.

    Returns:
        Numbers of kinds, `SAYING` or higher; empty when no word is known.
    """
    told = stems(words)
    for length in range(min(len(told), _longest()), 1, -1):
        runs = (" ".join(told[at : at + length]) for at in range(len(told) - length + 1))
        if found := _of(runs):
            return found
    return _of(word for word in told if word not in function_stems())


def _of(keys: Iterable[str]) -> frozenset[int]:
    return frozenset().union(*(_kinds().get(key, frozenset()) for key in keys))


@cache
def _kinds() -> Mapping[str, frozenset[int]]:
    raw = read_toml("stories/deeds.toml")
    found: dict[str, set[int]] = {}
    for kind, group in enumerate([raw["saying"], *raw["groups"]]):
        for words in group:
            found.setdefault(" ".join(stems(words)), set()).add(kind)
    return {words: frozenset(kinds) for words, kinds in found.items()}


@cache
def _longest() -> int:
    return max(words.count(" ") + 1 for words in _kinds())
