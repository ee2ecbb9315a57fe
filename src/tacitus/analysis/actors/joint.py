"""Phrases that name several actors: "Russian and Belarusian soldiers", "Israeli-Palestinian talks"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from tacitus import data
from tacitus.analysis.actors.coreference import REACH, Said
from tacitus.analysis.actors.match import NameMatch
from tacitus.analysis.actors.reading import Candidate, Reading, Sort, written
from tacitus.analysis.actors.registry import Form
from tacitus.analysis.tokens import Token
from tacitus.records.actor import MentionKind

_JOINS = frozenset({"and", "or"})
_BOTH = frozenset({"both", "two"})


@cache
def _relations() -> frozenset[str]:
    return frozenset(data.read_toml("actors/groups.toml")["relations"])


@cache
def _pair_nouns() -> frozenset[str]:
    return frozenset(data.read_toml("actors/groups.toml")["pair_nouns"])


def sharing(reading: Reading, candidate: Candidate) -> Iterator[Candidate]:
    """Yield the actors told before a group with whom it shares its noun, the nearest first.

    "Russian" in "Russian and Belarusian soldiers" are soldiers of Russia. Only adjectives and names used as
    such ("US") share; their words are taken.
    """
    by_start, by_end = reading.lands
    if candidate.sort not in {Sort.GROUP, Sort.BODY} or candidate.start not in by_start:
        return
    noun = written(reading.doc, by_start[candidate.start][1], candidate.end)
    place, joined = candidate.start, False
    while True:
        back = place
        while back > 0 and (
            reading.texts[back - 1] in _JOINS or (reading.texts[back - 1] == "," and back > 1)
        ):
            back -= 1
            joined = joined or reading.texts[back] in _JOINS
        found = by_end.get(back)
        if back == place or not joined or found is None:
            return
        start, match = found
        if not any(term.form is Form.ADJECTIVE for term in match.terms) or not reading.free(start, back):
            return
        reading.take(start, back)
        owner = written(reading.doc, start, back)
        yield replace(
            candidate,
            start=start,
            end=back,
            head=back - 1,
            name=f"{owner} {noun}",
            country=match.terms[0].entry.country,
            rule="joint-phrase",
            reason=f"shares {noun!r} with {candidate.name!r}; {candidate.reason}",
        )
        place = start


def parties(reading: Reading) -> Iterator[Candidate]:
    """Yield both countries of "Israeli-Palestinian talks": joined by a hyphen before a noun of relations.

    Before other nouns the two tell one person's nationality ("a British-Iranian teacher").
    """
    by_start, by_end = reading.lands
    for end, (start, match) in sorted(by_end.items()):
        if end + 1 >= len(reading.doc) or reading.texts[end] not in {"-", "–"} or end + 1 not in by_start:
            continue
        other_end, other = by_start[end + 1][1], by_start[end + 1][0]
        if not _before_relation(reading.doc[other_end - 1]):
            continue
        for first, last, land in ((start, end, match), (end + 1, other_end, other)):
            if reading.free(first, last):
                reading.take(first, last)
                yield _party(first, last, land)


def pairs(reading: Reading) -> Iterator[Candidate]:
    """Yield "both sides", "the two countries" and the like, in order; their words are taken."""
    for place in reading.doc.places_of(_BOTH):
        if place + 1 == len(reading.doc):
            continue
        text, noun = reading.lowers[place], reading.doc[place + 1]
        if noun.lemma_.lower() not in _pair_nouns() or noun.tag_ != "NNS":
            continue
        start = (
            place - 1 if place and reading.texts[place - 1].lower() in {"the", "these", "those"} else place
        )
        if text == "both" or start < place:
            found = Candidate(start, place + 2, place + 1, Sort.GROUP, MentionKind.EPITHET, noun.text)
            found.title, found.rule = "both", "pair"
            reading.take(start, place + 2)
            yield found


def pair_of(reading: Reading, candidate: Candidate, said: Sequence[Said]) -> tuple[Said, Said] | None:
    """Return the two countries that "both sides" takes up: the last two, when no third is near.

    Sentences are gone back through till two countries are told, three at most. A third with them, and nobody
    can say which two are meant.
    """
    sentence = reading.parsed.sentence_index(candidate.head)
    found: dict[str, Said] = {}
    for back in range(REACH + 1):
        for each in said:
            country = each.identity.country
            here = each.sentence == sentence - back and each.candidate.start < candidate.start
            if here and country in reading.registry.countries:
                found.setdefault(country, each)
        if len(found) > 1:
            break
    if len(found) != 2:
        return None
    first, second = sorted(found.values(), key=lambda each: each.candidate.start)
    return first, second


def _before_relation(token: Token) -> bool:
    after = token.doc[token.i + 1 : token.i + 4]
    return any(word.lemma_.lower() in _relations() for word in after)


def _party(start: int, end: int, match: NameMatch) -> Candidate:
    entry, sector = match.terms[0].entry, match.terms[0].sector
    found = Candidate(
        start, end, end - 1, Sort.COUNTRY, MentionKind.NAME, entry.name, entry.country, sector, entry=entry
    )
    found.rule, found.reason = "joint-phrase", "one of two parties joined by a hyphen"
    return found
