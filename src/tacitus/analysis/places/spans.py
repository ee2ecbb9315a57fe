"""Where in a parse a place's name may stand; the gazetteer decides whether it is one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from tacitus.analysis.places.gazetteer import Gazetteer
from tacitus.analysis.places.table import fold
from tacitus.analysis.places.words import place_words
from tacitus.analysis.tokens import Doc, Token

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
_LONGEST = 4
"""Tokens in a name that the gazetteer alone can find."""
_OPENS = frozenset({"--", "—", "–", "-", "(", ":"})

Tokens = tuple[int, int]
"""First token, and one past the last."""


def likely_spans(doc: Doc, gazetteer: Gazetteer) -> Iterator[Tokens]:
    """Yield the spans that may name a place, the surest kinds first; they may overlap."""
    yield from _divisions(doc, gazetteer)
    yield from _entities(doc)
    yield from _behind_preposition(doc, gazetteer)
    yield from _modifiers(doc, gazetteer)
    yield from _landmarks(doc, gazetteer)
    yield from _opening(doc, gazetteer)


def repeats(doc: Doc, names: set[str]) -> Iterator[Tokens]:
    """Yield further uses of names that were read as places elsewhere in the report."""
    firsts = {name.split()[0] for name in names}
    for place in [place for place, text in enumerate(doc.texts) if text in firsts]:
        token = doc[place]
        if _inside_longer_name(token):
            continue
        for end in range(min(len(doc), token.i + _LONGEST), token.i, -1):
            if doc.text_of(token.i, end) in names:
                yield token.i, end
                break


def surnames(doc: Doc) -> set[str]:
    """Return the last words of persons' full names: "Shelton" after "Mark Shelton" is no town."""
    return {entity[-1].text for entity in doc.ents if entity.label_ == "PERSON" and len(entity) > 1}


def _inside_longer_name(token: Token) -> bool:
    """Tell whether a token is part of a name of several words that is no place's."""
    if not token.ent_type_ or token.ent_type_ in PLACE_LABELS:
        return False
    after = token.nbor() if token.i + 1 < len(token.doc) else None
    return token.ent_iob_ == "I" or (after is not None and after.ent_iob_ == "I" and after.text[:1].isupper())


def _entities(doc: Doc) -> Iterator[Tokens]:
    """Yield the parser's places, cut at commas ("Grand Prairie, Texas")."""
    for entity in doc.ents:
        if entity.label_ not in PLACE_LABELS:
            continue
        start = entity.start
        for token in entity:
            if token.text == ",":
                if token.i > start:
                    yield start, token.i
                start = token.i + 1
        if start < entity.end:
            yield start, entity.end


def _divisions(doc: Doc, gazetteer: Gazetteer) -> Iterator[Tokens]:
    """Yield "Levy County", whatever the parser makes of it."""
    for token in map(doc.__getitem__, doc.places_of(place_words("divisions"))):
        if not token.text[0].isupper():
            continue
        for start in range(max(0, token.i - 3), token.i):
            if is_name(doc[start]) and gazetteer.rows(doc.text_of(start, token.i + 1)):
                yield start, token.i + 1
                break


def _behind_preposition(doc: Doc, gazetteer: Gazetteer) -> Iterator[Tokens]:
    """Yield capitalized names behind a locative preposition, and those behind a place and a comma."""
    leading = place_words("leading")
    for before in doc.places_of(place_words("locative") | {","}):
        comma = doc.texts[before] == ","
        start = before + 1
        while start < len(doc) and doc.lowers[start] in leading and start - before < 3:
            start += 1
        if start >= len(doc) or not is_name(doc[start]):
            continue
        for end in range(min(len(doc), start + _LONGEST), start, -1):
            if _stands_alone(doc, start, end) and _known(doc, start, end, gazetteer, comma=comma):
                yield start, end
                break


def _stands_alone(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words are a name, and no longer name goes on behind them."""
    if not (is_name(doc[start]) and is_name(doc[end - 1])):
        return False
    kind = doc[start].ent_type_
    if kind == "DATE" or (kind == "PERSON" and doc[start - 1].lower_ not in place_words("leading")):
        return False
    return not (end < len(doc) and is_name(doc[end]) and doc[end].pos_ == "PROPN")


def _known(doc: Doc, start: int, end: int, gazetteer: Gazetteer, *, comma: bool) -> bool:
    text = doc.text_of(start, end)
    if comma:
        return bool(gazetteer.container(text))
    rows = gazetteer.rows(text)
    if doc[start].ent_type_ in {"", *PLACE_LABELS}:
        return bool(rows)
    return any(
        gazetteer.kind(row) == "country" or gazetteer.number("population", row) >= 100_000 for row in rows
    )


def _landmarks(doc: Doc, gazetteer: Gazetteer) -> Iterator[Tokens]:
    """Yield names of landmarks and countries that the parser takes for no place and no longer name holds."""
    for place in doc.capitals:
        words = _plain_words(gazetteer, doc.texts[place])
        if not words or (place and _is_part(doc[place - 1])):
            continue
        token = doc[place]
        for end in range(min(len(doc), token.i + 2 * words), token.i, -1):
            if end < len(doc) and _is_part(doc[end]):
                continue
            if _may_be_plain(doc, token.i, end) and gazetteer.is_plain(doc.text_of(token.i, end)):
                yield token.i, end
                break


@lru_cache(maxsize=16_384)
def _plain_words(gazetteer: Gazetteer, word: str) -> int:
    """Return the most words of a landmark's or country's name that begins with a word; 0 for none."""
    return gazetteer.plain.get(fold(word).split(" ")[0], 0)


def _is_part(token: Token) -> bool:
    """Tell whether a word may make a longer name of the one beside it."""
    return token.text[:1].isupper() and token.pos_ == "PROPN" and not token.is_sent_start


def _may_be_plain(doc: Doc, start: int, end: int) -> bool:
    """Tell whether words of one token stand as a noun by themselves; longer names are sure enough."""
    if end - start > 1:
        return is_name(doc[end - 1])
    token = doc[start]
    if token.is_upper:  # a short name of something else: the SWAT team
        return False
    return token.pos_ in {"PROPN", "NOUN"} and token.ent_type_ in {"", *PLACE_LABELS, "NORP", "ORG"}


def _modifiers(doc: Doc, gazetteer: Gazetteer) -> Iterator[Tokens]:
    """Yield names before a noun that a place modifies: "Ohio Department of Health", "Oxford police"."""
    for token in map(doc.__getitem__, doc.places_of(place_words("modified"))):
        for start in range(max(0, token.i - 3), token.i):
            fresh = start == 0 or not is_name(doc[start - 1]) or doc[start - 1].is_sent_start
            if fresh and all(is_name(doc[at]) for at in range(start, token.i)):
                if gazetteer.rows(doc.text_of(start, token.i)):
                    yield start, token.i
                break


def _opening(doc: Doc, gazetteer: Gazetteer) -> Iterator[Tokens]:
    """Yield a name in capitals before a dash or comma, first in a sentence: a dateline left in the text."""
    for sentence in doc.sents:
        first = sentence.start
        if not (doc[first].is_upper and len(doc[first]) > 2):
            continue
        end = first + 1
        while end < len(doc) and end - first < _LONGEST and doc[end].is_upper and doc[end].is_alpha:
            end += 1
        if end < len(doc) and doc[end].text in {*_OPENS, ","} and gazetteer.rows(doc.text_of(first, end)):
            yield first, end


def is_name(token: Token) -> bool:
    """Tell whether a token can be a word of a name: a capital letter first, then letters or points."""
    return token.text[:1].isupper() and (token.is_alpha or "." in token.text)
