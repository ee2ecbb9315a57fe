"""Which country "his country", "this country" or "the South American nation" is, and whose "the army" is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from tacitus import data
from tacitus.analysis.actors.coreference import REACH, Said, resolve
from tacitus.analysis.actors.home import NATIONAL
from tacitus.analysis.actors.identities import Identity
from tacitus.analysis.actors.reading import Candidate, Reading, Sort
from tacitus.analysis.actors.registry import Registry
from tacitus.analysis.tokens import Token
from tacitus.records.actor import MentionKind

_BEFORE = frozenset({"JJ", "NNP", "NN", "HYPH", "PRP$", "DT"})
_POINTING = frozenset({"the", "this", "that", "his", "her", "their"})
_OWNERS = frozenset({"his", "her", "their"})
_BARE = frozenset({"state", "power", "island"})
"""Nouns that point at a country only with a word before them ("the island nation", not "the state")."""


@cache
def _country_nouns() -> frozenset[str]:
    return frozenset(data.read_toml("actors/regions.toml")["epithets"]["nouns"])


def country_epithets(reading: Reading) -> Iterator[Candidate]:
    """Yield "his country", "the South American nation" and the like, in order."""
    doc = reading.doc
    nouns = _country_nouns() | {"there"}
    for place, word in enumerate(reading.words):
        if word.text not in nouns:
            continue
        token = doc[reading.token_of(place)]
        start = token.i
        while start > token.sent.start and token.i - start < 4 and doc[start - 1].tag_ in _BEFORE:
            start -= 1
            if doc[start].tag_ in {"PRP$", "DT"}:
                break
        words = " ".join(each.lower_ for each in doc[start + 1 : token.i]).replace(" - ", "-")
        if word.text == "there":
            if token.tag_ == "RB" and token.dep_ == "advmod":
                yield _there(token)
        elif (
            token.pos_ == "NOUN"
            and doc[start].lower_ in _POINTING
            and not (token.lower_ in _BARE and not words)
        ):
            yield Candidate(
                start,
                token.i + 1,
                token.i,
                Sort.COUNTRY,
                MentionKind.EPITHET,
                words,
                title=doc[start].lower_,
                rule="country-epithet",
            )


def _there(token: Token) -> Candidate:
    place = token.i
    return Candidate(
        place, place + 1, place, Sort.COUNTRY, MentionKind.EPITHET, "", title="there", rule="country-adverb"
    )


def resolve_epithet(reading: Reading, candidate: Candidate, said: Sequence[Said]) -> tuple[str, str]:
    """Return the code of the country an epithet points at, and why; both empty when none fits.

    "His country" is that of the person last named. "This country", mostly in a speaker's mouth, is the
    country most spoken of that is not the speaker's. A part of the world ("the Latin American nation") takes
    the last country there. Else the last country named that is not the subject of the same clause; "there" is
    no country where a town or region was named since.
    """
    sentence = reading.parsed.sentence_index(candidate.head)
    spoken = [each for each in said if each.identity.country in reading.registry.countries]
    people = [each for each in spoken if each.identity.sort in {Sort.PERSON, Sort.ROLE}]
    owner = people[-1].identity if people and sentence - people[-1].sentence <= REACH else None
    if candidate.title in _OWNERS:
        owner = _owner(reading, candidate, said)
    others = [each for each in spoken if each not in people]
    found = ("", "")
    if candidate.title in _OWNERS and not candidate.name:
        if owner and owner.country in reading.registry.countries:
            found = owner.country, f"the country of {owner.name}"
    elif candidate.name:
        there = [
            each for each in others if candidate.name in _regions(reading.registry, each.identity.country)
        ]
        if there:
            found = _parallel(reading, candidate, there), f"last {candidate.name} country named before"
    elif candidate.title == "this":
        found = _topic(others, owner.country if owner else "")
    else:
        near = [each for each in others if sentence - each.sentence <= REACH]
        last = last_country(reading, candidate, [e for e in near if e.identity.sort is Sort.COUNTRY])
        if last and not (candidate.title == "there" and _town_between(reading, last, candidate, said)):
            found = last.country, "last country named before that is not the subject"
    return found


def _parallel(reading: Reading, candidate: Candidate, there: Sequence[Said]) -> str:
    """Return the country that a subject takes up: the last sentence's subject, else the one named last."""
    sentence = reading.parsed.sentence_index(candidate.head)
    if reading.doc[candidate.head].dep_ == "nsubj":
        for each in reversed(there):
            head = reading.doc[each.candidate.head]
            if each.sentence == sentence - 1 and head.dep_ == "nsubj" and head.head.dep_ == "ROOT":
                return each.identity.country
    return there[-1].identity.country


def _town_between(reading: Reading, country: Identity, candidate: Candidate, said: Sequence[Said]) -> bool:
    """Tell whether a place that is no mention of an actor was named after a country."""
    told = [each for each in said if each.identity is country and each.candidate.start < candidate.start]
    known = {token for each in said for token in range(each.candidate.start, each.candidate.end)}
    return any(
        ent.label_ in {"GPE", "LOC", "FAC"} and known.isdisjoint(range(ent.start, ent.end))
        for ent in reading.doc.ents
        if told[-1].candidate.end <= ent.start and ent.end <= candidate.start
    )


def _owner(reading: Reading, candidate: Candidate, said: Sequence[Said]) -> Identity | None:
    """Return whom the "his" of "his country" points at."""
    word = candidate.title
    pronoun = replace(candidate, name=word, sort=Sort.PERSON, kind=MentionKind.PRONOUN, head=candidate.start)
    resolved = resolve(reading, pronoun, said)
    return resolved[0] if resolved else None


def _regions(registry: Registry, code: str) -> tuple[str, ...]:
    return registry.countries[code].regions


def _topic(spoken: Sequence[Said], speaker: str) -> tuple[str, str]:
    counts = Counter(each.identity.country for each in spoken if each.identity.country != speaker)
    if not counts:
        return "", ""
    last = {each.identity.country: index for index, each in enumerate(spoken)}
    best = max(counts, key=lambda code: (counts[code], last[code]))
    return best, "the country most spoken of that is not the speaker's own"


def last_country(reading: Reading, candidate: Candidate, countries: Sequence[Said]) -> Identity | None:
    """Return the last of some countries that does not act in the clause in which the candidate stands."""
    token = reading.doc[candidate.head]
    for each in reversed(countries):
        named = each.candidate.kind is not MentionKind.PRONOUN
        if named and each.candidate.start < candidate.start and not _acts_on(reading, each, token):
            return each.identity
    return None


def _acts_on(reading: Reading, each: Said, token: Token) -> bool:
    head = reading.doc[each.candidate.head]
    return head.dep_ in {"nsubj", "nsubjpass", "agent"} and head.head.is_ancestor(token)


def _owner_above(reading: Reading, candidate: Candidate, said: Sequence[Said]) -> Identity | None:
    """Return whose "its troops" are, or "the army" in an officer's words: a subject of a clause around it."""
    token = reading.doc[candidate.head]
    owned = reading.doc[candidate.start].lower_ in {"its", "their"}
    for each in reversed(said):
        identity = each.identity
        if (
            each.candidate.start >= candidate.start
            or not identity.country
            or not _acts_on(reading, each, token)
        ):
            continue
        is_state = identity.sort in {Sort.COUNTRY, Sort.GOVERNMENT}
        is_officer = identity.sort is Sort.PERSON and identity.sector == candidate.sector in {"MIL", "COP"}
        if (owned and is_state) or is_officer:
            return identity
    return None


def reach(reading: Reading, candidate: Candidate) -> int:
    """Return one past the last token of a group with the owner told after "of" ("of this country")."""
    doc, end = reading.doc, candidate.end
    return min(end + 4, len(doc)) if end < len(doc) and doc[end].lower_ == "of" else end


def implied_country(reading: Reading, candidate: Candidate, said: Sequence[Said]) -> tuple[str, str]:
    """Return whose "the army" or "the authorities" is, and why: both empty when nothing tells.

    A possessor or an "of ..." tells it; else the last country or official named in this sentence or the one
    before that is not the subject of the clause.
    """
    end = reach(reading, candidate)
    for each in reversed(said):
        inside = candidate.start <= each.candidate.start and each.candidate.end <= end
        if inside and each.identity.country and each.candidate is not candidate:
            return each.identity.country, f"belongs to {each.identity.name}"
    if not candidate.definite or candidate.sector not in NATIONAL:
        return "", ""
    owner = _owner_above(reading, candidate, said)
    if owner is not None:
        return owner.country, f"inferred: belongs to {owner.name}, whose clause it stands in"
    sentence = reading.parsed.sentence_index(candidate.head)
    sorts = {Sort.COUNTRY, Sort.PERSON, Sort.GOVERNMENT}
    near = [
        each
        for each in said
        if sentence - each.sentence <= 1
        and each.identity.sort in sorts
        and len(each.identity.country) == len("ISO")
        and each.identity.sector in {"", "GOV", "LEG", "PRE"}
    ]
    found = last_country(reading, candidate, near)
    return (found.country, f"inferred: {found.name} is the last named before") if found else ("", "")
