"""Compares names of people: romanisations, initials, short forms, order of the parts and surname alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tacitus import data
from tacitus.analysis.actors.spelling import alike, skeleton, variants
from tacitus.analysis.actors.words import fold, pieces

_POSSESSIVE = re.compile(r"['’]s$")
_APOSTROPHE = re.compile(r"['’ʿʾ`]")
_HUMP = re.compile(r"^(El|Al|Ben|De)(?=[A-Z][a-z])")
_SERVANT = re.compile(r"^abd(?:[aeou]?(?:l|([rsntdz])(?=\1))|(?=[^aeiou]))")
"""Arabic `abd al-`, servant of, joined to the next word: Abdelaziz, Abd al-Aziz, Abdurrashid."""
_ABD = "abd"


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is compared."""

    parts: tuple[str, ...]
    titled: tuple[str, ...]
    """The parts with words before the name that may be titles: Sheikh Hasina Wajed."""
    joined: str
    """All words as one, for names divided in different ways: Kim Jong-un, Kim Jongun."""
    unwritten: bool
    """Its script leaves short vowels out."""
    lineage: bool
    """It has a particle that tells father or family, so that no part of it can be left out at the front."""


@lru_cache(maxsize=16384)
def _name(name: str) -> _Name:
    words = [part for token in name.split() for part in _pieces(token, shouted=name.isupper())]
    particles = variants().particles
    kept = [word for word in words if word not in particles] or words
    bare = kept
    while len(bare) > 2 and bare[0] in variants().titles:
        bare = bare[1:]
    parts = _servants(bare)
    lineage = not variants().arabic_particles.isdisjoint(words)
    unwritten = (
        lineage
        or any(part.startswith(_ABD) or variants().unwritten_end.search(part) for part in parts)
        or not variants().unwritten.isdisjoint(map(skeleton, parts))
    )
    return _Name(parts, _servants(kept), "".join(map(skeleton, bare)), unwritten, lineage)


def _pieces(token: str, *, shouted: bool) -> list[str]:
    """Return the folded words of one token: `ElBaradei` gives two, `F.W.` and `JD` one for each initial."""
    bare = _HUMP.sub(r"\1 ", _APOSTROPHE.sub("", _POSSESSIVE.sub("", token)))
    found: list[str] = []
    for piece in (part for word in bare.split() for part in pieces(word)):
        initials = "." in piece or (piece.isupper() and 2 <= len(piece) <= 3 and not shouted)
        roman = fold(piece) in variants().particles
        found.extend(fold(piece) if initials and not roman else [fold(piece)])
    return found


def _servants(words: list[str]) -> tuple[str, ...]:
    """Join `Abdul` to the name it belongs to: Abdul Aziz, Abdulaziz and Abd al-Aziz are one name."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] == _ABD:
            joined[-1] += word
        else:
            bare = _ABD + word[match.end() :] if (match := _SERVANT.match(word)) else word
            joined.append(_ABD if word == _ABD else bare)
    if joined[-1] == _ABD:
        joined[-1] = words[-1]
    return tuple(joined)


def name_parts(name: str) -> tuple[str, ...]:
    """Return the words of a person's name that count when names are compared, folded.

    Particles and titles are left out; `Abdul` is joined to the word after it.
    """
    return _name(name).parts


@lru_cache(maxsize=16384)
def tails(name: str) -> frozenset[str]:
    """Return the skeletons of the last word, by which a person may be called: `Abdul Jalil`, `Jalil`."""
    parts = name_parts(name)
    return (
        frozenset(skeleton(form) for form in (parts[-1], parts[-1].removeprefix(_ABD)) if form)
        if parts
        else frozenset()
    )


@lru_cache(maxsize=16384)
def same_name(one: str, other: str) -> bool:
    """Tell whether two names of at least two words each can be one person's.

    The family names must be spellings of one name; the given names spellings, short forms or initials of
    one another; further given names may be missing, but not differ. The family name may stand first or last.
    """
    a, b = _name(one), _name(other)
    if len(a.parts) < 2 or len(b.parts) < 2:
        return a.joined == b.joined and len(a.joined) > 3 and max(len(a.parts), len(b.parts)) > 1
    if a.joined == b.joined:
        return True
    unwritten = a.unwritten and b.unwritten
    return any(_agree(first, second, unwritten=unwritten) for first in _forms(a) for second in _forms(b))


@lru_cache(maxsize=16384)
def one_person(one: str, other: str) -> bool:
    """Tell whether two names can be one person's, one of them perhaps the family name alone."""
    return same_name(one, other) or short_for(one, other) or short_for(other, one)


def _forms(name: _Name) -> tuple[tuple[str, ...], ...]:
    """Return the parts, also without a leading Muhammad (many have it, few go by it) or with titles."""
    forms = [name.parts]
    leading = variants().groups.get(name.parts[0]) == "muhammad"
    if leading and len(name.parts) > 2 and not name.lineage:
        forms.append(name.parts[1:])
    if name.titled != name.parts:
        forms.append(name.titled)
    return tuple(forms)


def _agree(a: tuple[str, ...], b: tuple[str, ...], *, unwritten: bool) -> bool:
    if len(a) == len(b) and any(
        all(alike(x, y, unwritten=unwritten) for x, y in zip(a, order, strict=True)) for order in _orders(b)
    ):
        return True
    if not _given_agree(a[0], b[0], unwritten=unwritten):
        return False
    if alike(a[-1], b[-1], unwritten=unwritten):
        return all(_given_agree(x, y, unwritten=True) for x, y in zip(a[1:-1], b[1:-1], strict=False))
    short, long = sorted((a, b), key=len)
    return len(long) > len(short) and all(
        any(alike(part, each, unwritten=unwritten) for each in long[1:]) for part in short[1:]
    )


def _orders(parts: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Return a name with the family name moved from end to front, from front to end, and turned round."""
    if len(parts) == 2:
        return (parts[::-1],)
    return parts[1:] + parts[:1], parts[-1:] + parts[:-1], parts[::-1]


def _given_agree(one: str, other: str, *, unwritten: bool) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    genders = {given_names().get(one, ""), given_names().get(other, "")}
    if {"m", "f"} <= genders:
        return False
    nicknames = variants().nicknames
    return any(
        alike(x, y, unwritten=unwritten)
        for x in (one, *nicknames.get(one, ()))
        for y in (other, *nicknames.get(other, ()))
    )


@lru_cache(maxsize=16384)
def short_for(short: str, full: str, country: str = "") -> bool:
    """Tell whether a name of one family name, or more words of it, is short for a full name.

    Args:
        short: Such as `Ryabkov` or `Assad`.
        full: A name of two words or more.
        country: The full name's country; in some the family name stands first.
    """
    parts, whole = name_parts(short), name_parts(full)
    if not parts or len(whole) < 2 or len(parts) > len(whole):
        return False
    if len(parts) > 1 and _is_given(parts[0]):
        return False
    if country in variants().family_first and _all_alike(parts, whole[: len(parts)]):
        return True
    if any(_all_alike(parts, whole[start : start + len(parts)]) for start in range(1, len(whole))):
        return True
    return len(parts) == 1 and skeleton(parts[0]) in tails(full)


def _is_given(word: str) -> bool:
    """Tell whether a word is a given name, so that a name that begins with it is whole: no double surname."""
    return word in given_names() or word in variants().nicknames or skeleton(word) in variants().unwritten


def _all_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return len(one) == len(other) and all(alike(x, y) for x, y in zip(one, other, strict=True))


def first_name_of(short: str, full: str) -> bool:
    """Tell whether a single word is the first word of a full name."""
    parts, whole = name_parts(short), name_parts(full)
    return len(parts) == 1 and len(whole) > 1 and skeleton(parts[0]) == skeleton(whole[0])


def common_name(name: str) -> bool:
    """Tell whether a name is made of the commonest of English, so that it alone tells nobody: John Smith."""
    parts = name_parts(name)
    common = _common()
    return len(parts) > 1 and parts[0] in common[0] and parts[-1] in common[1]


@cache
def _common() -> tuple[frozenset[str], frozenset[str]]:
    table = data.read_toml("actors/people.toml")
    return frozenset(table["common_given"]), frozenset(table["common_family"])


@cache
def given_names() -> dict[str, str]:
    """Return given names and the gender they tell, `m` or `f`, folded."""
    return {row["name"]: row["gender"] for row in data.read_rows("actors/given_names.tsv")}
