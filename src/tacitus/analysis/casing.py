"""How news usually writes each word: the lexicon by which texts in capitals are read in usual letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache

from spacy.language import Language

from tacitus.data import read_rows, read_toml

WORD = re.compile(r"[^\W\d_]+")
_INFLECTIONS = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("ier", "y"),
    ("iest", "y"),
)
"""Endings of English forms, and what stands in their place in the dictionary."""


@cache
def listed() -> dict[str, frozenset[str]]:
    """Return the word lists of `data/lexicon/casing.toml`."""
    return {name: frozenset(words) for name, words in read_toml("lexicon/casing.toml").items()}


@cache
def usual_forms() -> dict[str, str]:
    """Return the usual form of words by their small letters, those of names included."""
    found: dict[str, str] = {}
    for form in _single_names():
        found.setdefault(form.lower(), form)
    found |= {row["form"].lower(): row["form"] for row in read_rows("lexicon/casing.tsv")}
    found |= {word: word for word in listed()["lower"]}
    return found | {word.lower(): word for word in listed()["upper"]}


@cache
def phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the names of several words, by their first word in small letters, the longest first."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for name in (*_names(), *_people(), *_landmarks()):
        words = tuple(WORD.findall(name))
        if len(words) > 1 and sum(word[0].isupper() for word in words) > 1:
            found[words[0].lower()].add(words)
    return {first: tuple(sorted(held, key=lambda each: (-len(each), each))) for first, held in found.items()}


def dictionary_of(nlp: Language) -> Callable[[str], bool]:
    """Return a test for plain English words, by the dictionary that a pipeline's lemmatizer carries."""

    def is_word(word: str) -> bool:
        known = _dictionary(nlp)  # only when first asked: few reports are in capitals
        return word in known or any(
            word.endswith(ending) and word[: -len(ending)] + base in known for ending, base in _INFLECTIONS
        )

    return is_word


@cache
def _dictionary(nlp: Language) -> frozenset[str]:
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None) if nlp.has_pipe("lemmatizer") else None
    if lookups is None or not lookups.has_table("lemma_index"):
        return frozenset()
    return frozenset().union(*lookups.get_table("lemma_index").values())


def _single_names() -> Iterator[str]:
    for row in read_rows("actors/given_names.tsv"):
        yield row["name"].title()
    for name in _people():
        yield from (word for word in WORD.findall(name) if word[0].isupper())
    yield from (name for name in _names() if " " not in name and name[:1].isupper())


def _people() -> Iterator[str]:
    yield from (row["name"] for row in read_rows("actors/people.tsv"))


def _landmarks() -> Iterator[str]:
    for row in read_rows("places/landmarks.tsv"):
        yield from (row["name"], *row["other"].split("|"))


def _names() -> Iterator[str]:
    yield from (row["spelling"] for row in read_rows("outlets/agencies.tsv"))
    for row in read_rows("actors/countries.tsv"):
        yield row["name"]
        for column in ("names", "adjectives", "demonyms", "capitals"):
            yield from _parts(row[column])
        yield from (f"{word}s" for word in (*_parts(row["adjectives"]), *_parts(row["demonyms"])))
    for row in read_rows("actors/bodies.tsv"):
        yield from (row["name"], *_parts(row["aliases"]))


def _parts(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]
