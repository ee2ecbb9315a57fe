"""The words that name a noun phrase, and the nouns behind its prepositions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from tacitus.analysis.tokens import Token
from tacitus.data import read_toml

NOMINALS = frozenset({"NOUN", "PROPN"})
MODIFIERS = frozenset({"compound", "amod", "nmod", "nummod"})
"""Labels of the words before a noun that name it with the noun."""


@cache
def _lemmas() -> dict[str, str]:
    return dict(read_toml("rules/lemmas.toml")["verbs"])


@cache
def word_class(name: str) -> frozenset[str]:
    """Return the words of a plain class of `rules/classes.toml`, such as `vehicle`."""
    return frozenset(read_toml("rules/classes.toml")[name])


def lemma_of(token: Token) -> str:
    """Return a token's lemma in lower case, with the pipeline's known slips put right."""
    lemma = token.lemma_.lower()
    return _lemmas().get(lemma, lemma) if token.pos_ == "VERB" else lemma


@lru_cache(maxsize=64)
def lemmas_for(*lists: frozenset[str]) -> frozenset[str]:
    """Return the lemmas that the pipeline may give for words of some lists: they, and its known slips."""
    words = frozenset().union(*lists)
    return words | {slip for slip, lemma in _lemmas().items() if lemma in words}


def nouns_behind(prep: Token) -> Iterator[Token]:
    """Yield the nouns behind a preposition, also one the parse left without its object."""
    for child in prep.children:
        if child.dep_ == "pobj":
            yield child
        elif child.dep_ == "prep":
            yield from nouns_behind(child)
    if not any(child.dep_ in {"pobj", "prep", "pcomp"} for child in prep.children):
        yield from _next_phrase(prep)


def _next_phrase(prep: Token) -> Iterator[Token]:
    """Yield the noun right behind a preposition that the parse left without an object."""
    place = prep.i + 1
    while place < len(prep.doc) and prep.doc[place].pos_ in {"DET", "NUM", "ADJ"}:
        place += 1
    while place < len(prep.doc) and prep.doc[place].dep_ == "compound":
        place += 1
    if place < len(prep.doc) and prep.doc[place].pos_ in NOMINALS:
        yield prep.doc[place]


def phrase_words(head: Token, depth: int = 0) -> frozenset[str]:
    """Return the lemmas that name a noun phrase: head, modifiers, pairs of both, and its "of" phrase."""
    lemma = lemma_of(head)
    words = {lemma, head.lower_}
    for child in head.children:
        if child.dep_ in MODIFIERS:
            words.add(lemma_of(child))
            words.add(f"{lemma_of(child)} {lemma}")
        elif child.dep_ == "prep" and child.lower_ == "of" and depth < 2:
            for noun in nouns_behind(child):
                words |= phrase_words(noun, depth + 1)
        elif child.dep_ == "conj" and depth < 2:
            words |= phrase_words(child, depth + 1)
    for noun in cargo(head):
        words |= phrase_words(noun, depth + 1)
    return frozenset(words)


def is_vehicle(noun: Token) -> bool:
    """Tell whether a noun names what carries people and goods: planes, ships, convoys."""
    return lemma_of(noun) in word_class("vehicle")


def cargo(vehicle: Token) -> Iterator[Token]:
    """Yield what a vehicle brings: "planes with soldiers", "a convoy carrying food"."""
    if not is_vehicle(vehicle):
        return
    for child in vehicle.children:
        if child.dep_ == "prep" and child.lower_ == "with":
            yield from nouns_behind(child)
        elif child.dep_ in {"acl", "relcl"} and lemma_of(child) in {"carry", "bring", "transport"}:
            yield from (grand for grand in child.children if grand.dep_ == "dobj")
