"""Words of a report that may name a place: what the parser calls one, and known names behind "in"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from tacitus.analysis.places.gazetteer import Gazetteer
from tacitus.analysis.places.words import place_words

_PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 4
"""Tokens in a name that the gazetteer alone can find."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that may name a place, with what the gazetteer has for them."""

    start: int
    """First token."""
    end: int
    name: str
    """The name looked up, such as `Lebanon` for "southern Lebanon"."""
    rows: tuple[int, ...]
    inside: int
    """Row of the country or division named behind the comma, or -1."""
    near: bool
    """True for "near X"."""


def find_candidates(doc: Doc, gazetteer: Gazetteer) -> list[Candidate]:
    """Return the candidates in token order, without overlaps."""
    found: dict[int, Candidate] = {}
    taken: set[int] = set()
    for start, end in [*_entity_spans(doc), *_name_spans(doc, gazetteer)]:
        if any(token in taken for token in range(start, end)):
            continue
        made = _look_up(doc, start, end, gazetteer)
        if made is None:
            continue
        found[made.start] = made
        taken.update(range(made.start, made.end))
    return [_with_container(doc, found[start], gazetteer) for start in sorted(found)]


def _entity_spans(doc: Doc) -> Iterator[tuple[int, int]]:
    for entity in doc.ents:
        if entity.label_ in _PLACE_LABELS:
            yield entity.start, entity.end


def _name_spans(doc: Doc, gazetteer: Gazetteer) -> Iterator[tuple[int, int]]:
    """Yield capitalised names behind a locative preposition, and those behind a place and a comma."""
    for token in doc:
        if token.i + 1 >= len(doc) or not (token.lower_ in place_words("locative") or token.text == ","):
            continue
        start = token.i + 1
        while start < len(doc) and doc[start].lower_ in place_words("leading") and start - token.i < 3:
            start += 1
        for end in range(min(len(doc), start + _LONGEST), start, -1):
            words = doc[start:end]
            if not (_is_name(words[0]) and _is_name(words[-1])) or words[0].ent_type_ in {"DATE", "PERSON"}:
                continue
            if end < len(doc) and _is_name(doc[end]) and doc[end].pos_ == "PROPN":
                continue
            rows = gazetteer.rows(words.text)
            if token.text == ",":
                if gazetteer.container(words.text):
                    yield start, end
                    break
            elif rows and (words[0].ent_type_ in {"", *_PLACE_LABELS} or _is_known(rows, gazetteer)):
                yield start, end
                break


def _is_known(rows: tuple[int, ...], gazetteer: Gazetteer) -> bool:
    return any(gazetteer.kinds[row] == "country" or gazetteer.population[row] >= 100_000 for row in rows)


def _is_name(token: Token) -> bool:
    return (token.text[:1].isupper() and token.is_alpha) or (token.text[:1].isupper() and "." in token.text)


def _look_up(doc: Doc, start: int, end: int, gazetteer: Gazetteer) -> Candidate | None:
    """Try the words as they stand, then without leading and trailing words that are no part of the name."""
    near = start > 0 and doc[start - 1].lower_ == "near"
    while end - start > 1 and doc[end - 1].text in {"'s", "’s", "'", "’", ",", "."}:
        end -= 1
    first = start
    while first < end:
        text = doc[first:end].text
        rows = gazetteer.rows(text)
        if rows:
            return Candidate(first, end, text, rows, -1, near)
        if doc[first].lower_ not in place_words("leading"):
            break
        first += 1
    return None


def _with_container(doc: Doc, candidate: Candidate, gazetteer: Gazetteer) -> Candidate:
    end = candidate.end
    if end + 1 >= len(doc) or doc[end].text != ",":
        return candidate
    for last in range(min(len(doc), end + 4), end + 1, -1):
        words = doc[end + 1 : last].text
        if not words[:1].isupper():
            continue
        holders = gazetteer.container(words) or gazetteer.container(words + ".")
        fitting = [
            holder for holder in holders if any(gazetteer.within(row, holder) for row in candidate.rows)
        ]
        if fitting:
            rows = tuple(
                row for row in candidate.rows if any(gazetteer.within(row, holder) for holder in fitting)
            )
            return Candidate(candidate.start, candidate.end, candidate.name, rows, fitting[0], candidate.near)
    return candidate
