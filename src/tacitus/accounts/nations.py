"""Which country a thing is told to be of: a French general, the flag of Liberia."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tacitus.accounts.lexicon import meaning, stop_concepts
from tacitus.data import read_rows
from tacitus.records.span import Span
from tacitus.words import concept, function_stems, stem, words

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
        for near in (
            *told[at + 1 : at + 1 + _NEAR],
            *(told[max(0, at - _NEAR) : at] if _is_of(span.text, word.start) else ()),
        ):
            thing = meaning(near.stem)
            if near.capital or thing in stop_concepts() or near.stem[0].isdigit():
                continue
            start, end = min(word.start, near.start), max(word.end, near.end)
            shown = Span(span.report_id, span.start + start, span.start + end, span.text[start:end])
            if found.setdefault(thing, (country, shown))[0] != country:
                several.add(thing)
    return {thing: told_of for thing, told_of in found.items() if thing not in several}


def may_name(words_told: frozenset[str]) -> bool:
    """Tell whether a country may be named among the words of a text in lower case."""
    return any(map(_may_name, words_told))


@cache
def _may_name(word: str) -> bool:
    return word in {"us", "u", "united"} or concept(stem(word)) in _keys()


def _is_of(text: str, start: int) -> bool:
    return text[:start].rstrip().endswith((" of", " of the"))
