"""Which country a thing is told to be of: a French general, the flag of Liberia."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from tacitus.accounts.lexicon import facts, meaning
from tacitus.data import read_rows
from tacitus.records.span import Span
from tacitus.words import Word, concept, function_stems, stem, words

_BACK = frozenset({"the ", "this ", "that ", "his ", "her ", "its ", "their ", "both "})
"""Words that point back to a thing told before."""
_NEAR = 2
"""Words between a thing and the country it is of, at most."""


@cache
def _keys() -> frozenset[str]:
    return frozenset(row["key"].lower() for row in read_rows("actors/countries.tsv"))


def nations_in(span: Span) -> Mapping[str, tuple[str, Span]]:
    """Return for each thing beside the name of a country that country, with the words of both.

    A thing beside two countries is left out.
    """
    found: dict[str, tuple[str, Span]] = {}
    several: set[str] = set()
    told = words(span.text)
    for at, word in enumerate(told):
        country = concept(word.stem)
        if not word.capital or country not in _keys() or word.stem in function_stems():
            continue
        if told_as_owner(span.text[word.start : word.end]):
            continue
        for near in (
            *_following(span.text, told, at),
            *(told[max(0, at - _NEAR) : at] if _is_of(span.text, word.start) else ()),
        ):
            thing = meaning(near.stem)
            if near.capital or near.stem not in _things():
                continue
            start, end = min(word.start, near.start), max(word.end, near.end)
            shown = Span(span.report_id, span.start + start, span.start + end, span.text[start:end])
            if found.setdefault(thing, (country, shown))[0] != country:
                several.add(thing)
    return {thing: told_of for thing, told_of in found.items() if thing not in several}


def told_as_owner(word: str) -> bool:
    """Tell whether a name stands as an owner's: China's main index is not the one index that is Chinese."""
    return word.endswith(("'s", "’s", "s'", "s’"))


def brings_up(text: str, thing: str) -> bool:
    """Tell whether a text has a thing without pointing back to it: "a frigate", not "the frigate"."""
    told = words(text)
    return any(
        meaning(word.stem) == thing
        and (
            at == 0
            or text[told[at - 1].start : word.start].lower() not in _BACK
            or text.startswith(" of ", word.end)
        )
        for at, word in enumerate(told)
    )


def _following(text: str, told: Sequence[Word], at: int) -> Iterator[Word]:
    """Yield the words after a country's name that may be things of it: up to a mark or a function word."""
    for before, word in pairwise(told[at : at + 1 + _NEAR]):
        if word.stem in function_stems() or text[before.end : word.start].strip(" -"):
            return
        yield word


@cache
def _things() -> frozenset[str]:
    return frozenset(stem(word) for word in facts("meanings")["nationed"])


def may_name(words_told: frozenset[str]) -> bool:
    """Tell whether a country may be named among the words of a text in lower case."""
    return any(map(_may_name, words_told))


@lru_cache(maxsize=16_384)
def _may_name(word: str) -> bool:
    return word in {"us", "u", "united"} or concept(stem(word)) in _keys()


def _is_of(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith((" of", " of the"))
