"""Words of a text for comparing texts: stems with their places, without a parser.

Gathering stages compare hundreds of thousands of reports, so words are found by pattern and cut to stems by
a few suffix rules. The rules serve comparison alone: a stem need not be a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from tacitus.data import read_rows, read_toml

_WORD = re.compile(
    r"[Uu]nited [Ss]tates|(?:[A-Z]\.){2,}|\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)?",
)
_SINGULAR = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"))
_ENDINGS = (
    "ization",
    "isation",
    "ations",
    "ation",
    "ition",
    "ments",
    "ment",
    "ings",
    "ing",
    "ely",
    "ly",
    "ed",
)
_VOWEL = re.compile("[aeiouy]")
_SHORTEST = 3
"""Letters a stem keeps at least: `going` may lose its ending, `king` may not."""


class Word(NamedTuple):
    """A word or number of a text; one is made for each word that is compared, so it must cost little."""

    stem: str
    start: int
    """First code point in the text."""
    end: int
    """One past the last code point."""
    capital: bool
    """Written with a capital first letter."""


def words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """Return the words of `text[start:end]` in order; places count from the text's beginning."""
    found = raw_words(text, start, end)
    return tuple(Word(stem(match[0]), match.start(), match.end(), match[0][0].isupper()) for match in found)


def raw_words(text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
    """Yield the words and numbers of `text[start:end]` as matches, as they stand in it."""
    return _WORD.finditer(text, start, len(text) if end is None else end)


def plain_words(text: str) -> list[str]:
    """Return the words and numbers of a text as written, in order."""
    return _WORD.findall(text)


def stems(text: str) -> list[str]:
    """Return the stems of all words of a text, in order."""
    return [stem(word) for word in _WORD.findall(text)]


def content_stems(text: str) -> list[str]:
    """Return the stems of the words of a text that carry content: no stopwords."""
    return [each for each in stems(text) if each not in stop_stems()]


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """Return what is left of a word when case, possession, number, tense and British spelling are taken off.

    `US` and `U.S.` (in capitals) and `United States` become `usa`, so that they do not fall together with
    the pronoun.
    """
    if word in _UNITED_STATES:
        return "usa"
    if word[0].isdigit():
        return word.replace(",", "")
    low = word.lower().replace("’", "'").replace(".", "")
    low = low.removesuffix("'s").replace("'", "")
    if len(low) <= _SHORTEST:
        return low
    return _bare(_strip(_singular(low)))


@cache
def stop_stems() -> frozenset[str]:
    """Return the stems of words too common to tell one text from another."""
    lists = read_toml("lexicon/stopwords.toml")
    return frozenset(stem(word) for name in ("function", "reporting", "calendar") for word in lists[name])


@cache
def function_stems() -> frozenset[str]:
    """Return the stems of function words alone: what carries no content in a sentence."""
    return frozenset(stem(word) for word in read_toml("lexicon/stopwords.toml")["function"])


@cache
def clause_openers() -> frozenset[str]:
    """Return the words, lower case, that open a clause or a phrase."""
    return frozenset(read_toml("lexicon/stopwords.toml")["openers"])


_UNITED_STATES = frozenset({"US", "U.S.", "USA", "U.S.A.", "United States", "united states"})


def _singular(low: str) -> str:
    for ending, kept in _SINGULAR:
        if low.endswith(ending) and len(low) > len(ending) + 1:
            return low.removesuffix(ending) + kept
    if low.endswith("s") and not low.endswith(("ss", "us", "is")):
        return low[:-1]
    return low


def _strip(low: str) -> str:
    if low.endswith("eed") and len(low) > len("speed"):
        return low[:-1]
    for ending in _ENDINGS:
        rest = low.removesuffix(ending)
        if rest != low and len(rest) >= _SHORTEST and _VOWEL.search(rest):
            return rest + "iz" if ending in {"ization", "isation"} else rest
    return low


def _bare(low: str) -> str:
    if len(low) > _SHORTEST and low[-1] == low[-2] and low[-1] not in "sloe":
        low = low[:-1]
    if low.endswith("e") and len(low) > _SHORTEST:
        low = low[:-1]
    if low.endswith("y") and len(low) > _SHORTEST:
        low = low[:-1] + "i"
    if low.endswith("is") and len(low) > 5:
        low = low[:-1] + "z"
    return low.replace("our", "or") if len(low) > 5 else low


def concept(word: str) -> str:
    """Return one stem for all stems that stand for the same thing in a comparison.

    Synonyms fall together, and a country with its adjective and people: `venezuela` and `venezuelan`.

    Args:
        word: A stem.
    """
    return _concepts().get(word, word)


@cache
def _concepts() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row in read_rows("actors/countries.tsv"):
        cells = (row.get(name) or "" for name in ("name", "names", "adjectives", "demonyms"))
        for name in "|".join(cells).split("|"):
            if name.isalpha() and name[0].isupper() and len(name) > _SHORTEST:
                found.setdefault(stem(name), row["key"].lower())
    found["usa"] = "usa"
    for members in read_toml("stories/synonyms.toml")["groups"]:
        for word in members:
            found.setdefault(stem(word), stem(members[0]))
    return found
