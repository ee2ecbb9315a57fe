"""Compares names of people: romanisations, initials, short forms and surname alone.

The rules and groups stand in `data/actors/variants.toml`, each with its linguistic reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tacitus import data
from tacitus.analysis.actors.words import fold, pieces


@dataclass(frozen=True, slots=True)
class _Variants:
    rules: tuple[tuple[re.Pattern[str], str], ...]
    groups: dict[str, str]
    nicknames: dict[str, str]
    particles: frozenset[str]
    family_first: frozenset[str]


@cache
def _variants() -> _Variants:
    table = data.read_toml("actors/variants.toml")
    return _Variants(
        rules=tuple((re.compile(pattern), put) for pattern, put, _ in table["rules"]),
        groups={name: group[0] for group in table["groups"] for name in group},
        nicknames=table["nicknames"],
        particles=frozenset(table["particles"]["words"]),
        family_first=frozenset(table["order"]["family_first"]),
    )


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return what spellings of one name-word have in common: `Ryabkov` and `Riabkov` give the same."""
    variants = _variants()
    folded = fold(word)
    folded = variants.groups.get(folded, folded)
    for pattern, put in variants.rules:
        folded = pattern.sub(put, folded)
    return folded


@lru_cache(maxsize=16384)
def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a person's name that count when names are compared, folded, particles left out."""
    parts = [fold(piece) for token in name.split() for piece in pieces(token) if piece not in {"'s", "’s"}]
    kept = tuple(part for part in parts if part not in _variants().particles)
    return kept or tuple(parts)


def same_name(one: str, other: str) -> bool:
    """Tell whether two names of at least two words each can be one person's.

    The family names must be spellings of one name; the given names spellings, short forms or initials of
    one another; a second given name may be missing.
    """
    a, b = name_parts(one), name_parts(other)
    if len(a) < 2 or len(b) < 2:
        return False
    if sorted(map(skeleton, a)) == sorted(map(skeleton, b)):
        return True
    if skeleton(a[-1]) == skeleton(b[-1]):
        return _given_agree(a[0], b[0])
    short, long = sorted((a, b), key=len)
    skeletons = [skeleton(part) for part in long]
    return len(long) > len(short) and all(skeleton(part) in skeletons for part in short)


def _given_agree(one: str, other: str) -> bool:
    nicknames = _variants().nicknames
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return skeleton(nicknames.get(one, one)) == skeleton(nicknames.get(other, other))


def short_for(short: str, full: str, country: str = "") -> bool:
    """Tell whether a name of one family name, or more words of it, is short for a full name.

    Args:
        short: Such as `Ryabkov` or `Assad`.
        full: A name of two words or more.
        country: The full name's country; in some the family name stands first.
    """
    parts, whole = name_parts(short), name_parts(full)
    if not parts or len(whole) < 2 or len(parts) >= len(whole) + 1:
        return False
    skeletons = [skeleton(part) for part in whole]
    wanted = [skeleton(part) for part in parts]
    if country in _variants().family_first and wanted == skeletons[: len(wanted)]:
        return True
    tails: Sequence[list[str]] = [skeletons[start : start + len(wanted)] for start in range(1, len(whole))]
    return wanted in tails


def first_name_of(short: str, full: str) -> bool:
    """Tell whether a single word is the first word of a full name."""
    parts, whole = name_parts(short), name_parts(full)
    return len(parts) == 1 and len(whole) > 1 and skeleton(parts[0]) == skeleton(whole[0])


@cache
def given_names() -> dict[str, str]:
    """Return given names and the gender they tell, `m` or `f`, folded."""
    return {row["name"]: row["gender"] for row in data.read_rows("actors/given_names.tsv")}
