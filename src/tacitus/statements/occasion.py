"""Occasion: where words were said, and whom it names as told: "in an interview with X", "during a visit"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tacitus.analysis.tokens import Doc, Token
from tacitus.data import read_toml
from tacitus.statements.draft import Chars
from tacitus.statements.tree import Run, child, noun_phrase, trim

_FILE = "lexicon/occasions.toml"
_MAX_TOKENS = 25
"""A longer phrase is a mistake of the parse."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """The words that tell an occasion, and whom they name as told."""

    run: Run
    told: tuple[Run, int] | None
    """Noun phrase and main token; None when the occasion names nobody."""


@dataclass(frozen=True)
class _Words:
    nouns: frozenset[str]
    prepositions: frozenset[str]
    participles: frozenset[str]
    told: Mapping[str, str]
    met: Mapping[str, str]
    listeners: frozenset[str]


@cache
def _words() -> _Words:
    table = read_toml(_FILE)
    return _Words(
        frozenset(table["nouns"]),
        frozenset(table["prepositions"]),
        frozenset(table["participles"]),
        table["told"],
        table["met"],
        frozenset(table["met_by"]["listeners"]),
    )


def occasion(doc: Doc, head: int, content: Sequence[Chars]) -> Occasion | None:
    """Return on what occasion a cue's words were said: the first phrase at the cue that tells one.

    Args:
        doc: The parse.
        head: The cue's main token.
        content: The characters of what is said; what lies in them is the speaker's.
    """
    for top, noun in _phrases(doc[head]):
        run = trim(doc, top.left_edge.i, _end(top))
        low, high = doc[run[0]].idx, doc[run[1] - 1].idx + len(doc[run[1] - 1])
        inside = any(start < high and low < end for start, end in content)
        if not inside and not run[0] <= head < run[1] and run[1] - run[0] <= _MAX_TOKENS:
            return Occasion(run, None if noun is None else _told(noun))
    return None


def _phrases(cue: Token) -> Iterator[tuple[Token, Token | None]]:
    """Yield the top of each phrase at a cue that may tell an occasion, with its noun."""
    words = _words()
    subject = child(cue, "nsubj")
    thing = child(cue, "dobj", "dative")
    near = [*cue.children, *(subject.rights if subject is not None else ())]
    near += list(thing.rights) if thing is not None else []
    for each in near:
        opens = each.lower_ in words.prepositions and each.head != subject
        noun = child(each, "pobj") if opens else None
        if noun is not None and noun.lemma_.lower() in words.nouns:
            yield each, noun
        elif _is_doing(each) and each.lemma_.lower() in words.participles:
            yield each, None
    if thing is not None and thing.lemma_.lower() in words.nouns:
        yield thing, None


def _is_doing(token: Token) -> bool:
    return token.tag_ == "VBG" and token.dep_ in {"advcl", "acl", "conj"}


def _end(top: Token) -> int:
    """Return where a phrase ends: before a comma that opens another clause, else with its last token."""
    clauses = (
        each for each in top.subtree if each.dep_ in {"relcl", "ccomp", "parataxis"} and each.i > top.i
    )
    return min((each.left_edge.i for each in clauses), default=top.right_edge.i + 1)


def _told(noun: Token) -> tuple[Run, int] | None:
    """Return whom an occasion names as told; those met only when they come to listen."""
    words, lemma = _words(), noun.lemma_.lower()
    for each in noun.rights:
        named = child(each, "pobj")
        if named is None:
            continue
        listens = named.lemma_.lower() in words.listeners and each.lower_ == words.met.get(lemma)
        if listens or each.lower_ == words.told.get(lemma):
            return noun_phrase(named), named.i
    return None
