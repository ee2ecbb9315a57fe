"""Whose people without a country are: those of the land where they act, or that a report is all about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache, lru_cache

from tacitus import data
from tacitus.analysis.actors.coreference import Said
from tacitus.analysis.actors.identities import Identity
from tacitus.analysis.actors.match import match_names
from tacitus.analysis.actors.reading import Reading, Sort
from tacitus.analysis.actors.registry import Form, Registry
from tacitus.analysis.actors.towns import town_country
from tacitus.analysis.actors.words import fold, tokenize, words_of_tokens
from tacitus.analysis.tokens import Token
from tacitus.records.actor import ActorKind
from tacitus.records.report import BlockKind

HOME_SHARE = 0.75
"""Share of the mentions with a country that make it the report's home."""

NATIONAL = frozenset({"GOV", "MIL", "COP", "LEG", "JUD", "OPP", "SPY"})
"""Sectors of which each country has one, so that "the army" is some country's."""

_LOCAL = frozenset({"CVL", "COP", "LAB", "EDU", "OPP", "CRM", "AGR", "REB", "UAF"})
"""Sectors of people who mostly act at home: crowds, strikers, gangs. Troops and reporters go abroad."""
_ANYWHERE = frozenset({"JRN", "BUS"})
"""Sectors of those who report and trade abroad: their country tells nothing of the report's home."""
_CROWNS = frozenset({"king", "queen"})
"""Offices that few countries have: "the Queen", in a report about the United States, is another's."""
_INSIDE = frozenset({"in", "across", "throughout", "inside"})


def at_place(reading: Reading, said: Sequence[Said]) -> None:
    """Give crowds, police, strikers and rebels without a country that of the place where they act.

    "People blocked streets in Lima": the place stands with the group, its verb, or the verb's object.
    """
    for each in said:
        identity = each.identity
        if (
            identity.country
            or identity.entry
            or identity.sort is not Sort.GROUP
            or identity.sector not in _LOCAL
        ):
            continue
        if _has_possessor(reading, each) or _are_abroad(identity):
            continue
        for place in _places_of(reading.doc[each.candidate.head]):
            country = _country_at(reading, place)
            if country:
                identity.country = country
                identity.reason += f"; inferred: acts in {place.text}"
                break


@cache
def _travelers() -> frozenset[str]:
    return frozenset(data.read_toml("actors/groups.toml")["travelers"])


def _are_abroad(identity: Identity) -> bool:
    return any(not _travelers().isdisjoint(office) for office in identity.offices)


def _places_of(head: Token) -> Iterator[Token]:
    """Yield the places told with a noun, with its verb, and with that verb's object."""
    around = [head]
    verb = head.head.head if head.dep_ == "pobj" else head.head
    if head.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj"} and verb.pos_ == "VERB":
        around += [verb, *(child for child in verb.children if child.dep_ == "dobj")]
    for token in around:
        for child in token.children:
            if child.dep_ == "prep" and child.lower_ in _INSIDE:
                yield from (
                    place for place in child.children if place.dep_ == "pobj" and place.pos_ == "PROPN"
                )


def _country_at(reading: Reading, place: Token) -> str:
    start, match = reading.lands[1].get(place.i + 1, (place.i, None))
    if match is not None:
        return match.terms[0].entry.country
    ent = next((ent for ent in reading.doc.ents if ent.start <= place.i < ent.end), None)
    return town_country(ent.text) if ent is not None and ent.label_ == "GPE" and start >= ent.start else ""


def at_home(reading: Reading, said: Sequence[Said]) -> None:
    """Give officials, soldiers, police and rebels without a country that of a report about one country alone.

    The country must have at least HOME_SHARE of the mentions that tell one, the dateline counting as two, and
    be named twice; else nothing is inferred. Those with a possessor of their own ("Ruritania's minister") are
    left alone. Chosen on the dev reports (2026-11): with less, foreign officials were taken for natives.
    """
    known = reading.registry.countries
    counts = Counter(
        each.identity.country
        for each in said
        if each.identity.country in known and each.identity.sector not in _ANYWHERE
    )
    for code in _dateline(reading):
        counts[code] += 2
    if not counts:
        return
    home, number = max(counts.items(), key=lambda item: (item[1], item[0]))
    if number < 2 or number < HOME_SHARE * counts.total():
        return
    owned = {id(each.identity) for each in said if _has_possessor(reading, each)}
    day = reading.parsed.report.published.day
    for each in said:
        identity = each.identity
        told = identity.country or identity.entry or id(identity) in owned
        foreign = _is_crowned(identity) and home not in _kingdoms(reading.registry, day)
        if not told and not foreign and identity.sector in {*NATIONAL, "REB"}:
            identity.country = home
            identity.reason += f"; inferred: the report is about {known[home].name}"


def _is_crowned(identity: Identity) -> bool:
    return any(not _CROWNS.isdisjoint(office) for office in identity.offices)


@lru_cache(maxsize=64)
def _kingdoms(registry: Registry, day: date | None) -> frozenset[str]:
    """Return the countries in which the registry knows a king or queen on a day, or ever."""
    return frozenset(
        post.country
        for person in registry.people
        for post in (person.posts if day is None else person.held_on(day))
        if fold(post.title) in _CROWNS
    )


def _dateline(reading: Reading) -> set[str]:
    """Return the countries that the dateline names, by name or by capital."""
    report = reading.parsed.report
    text = " ".join(
        report.text[block.start : block.end].title()
        for block in report.blocks
        if block.kind is BlockKind.DATELINE
    )
    matches = match_names(words_of_tokens(tokenize(text)), registry=reading.registry)
    return {
        match.terms[0].entry.country
        for match in matches
        if match.terms[0].entry.kind == ActorKind.COUNTRY and match.terms[0].form in {Form.NAME, Form.CAPITAL}
    }


def _has_possessor(reading: Reading, each: Said) -> bool:
    return any(token.tag_ == "POS" for token in reading.doc[each.candidate.start : each.candidate.end])
