"""The country of a party whose own words do not tell it: "the rebels" beside "the Sudanese government".

News names the country once and then speaks of its army, its rebels or its people. A group takes the country
of its own phrase, else the one country that the sentence names; when the sentence names several, the country
stays unknown; when it names none, an office or union is of the country in which the report was written,
provided the report is about that country. Source: the default of TABARI and PETRARCH, which code bare group
nouns as domestic actors.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from tacitus.analysis.document import Analysis, Sentence
from tacitus.records.actor import ActorKind
from tacitus.records.event import Participant
from tacitus.records.report import BlockKind

_DOMESTIC = frozenset({"GOV", "LEG", "JUD", "COP", "LAB", "OPP"})
"""Sectors told without their country in a report from home; armies and rebels act abroad too."""
_OBSERVERS = frozenset({"JRN", "MED", "NGO"})
"""Sectors of those who report on others: where they are from tells nothing of those they speak of."""
_STATES = frozenset({ActorKind.COUNTRY, ActorKind.GOVERNMENT})
"""Actors that stand for a state; a person or group of it may only be speaking."""
_NO_COUNTRY = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})


def with_countries(
    analysis: Analysis, sentence: Sentence, parties: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Return the parties, each without a country given the one that its phrase or its sentence tells."""
    if all(party.country for party in parties):
        return parties
    return tuple(_settled(analysis, sentence, party) for party in parties)


def with_senders(
    analysis: Analysis,
    sentence: Sentence,
    arrived: tuple[Participant, ...],
    hosts: tuple[Participant, ...],
) -> tuple[Participant, ...]:
    """Return who came from abroad, as of the one other state that the sentence names.

    Args:
        analysis: The report.
        sentence: The sentence.
        arrived: The doers of a deed done abroad, such as soldiers who land.
        hosts: Where they came.

    Returns:
        The same parties; unchanged where the sentence names no other state, or several.
    """
    told = {
        actor.country
        for located in analysis.mentions
        if sentence.start <= located.start and located.end <= sentence.end
        for actor in (analysis.actor(located.record.actor_id),)
        if actor.kind in _STATES and actor.country not in _NO_COUNTRY
    }
    sender = _only(told - {party.country for party in hosts} - {""})
    if not sender:
        return arrived
    return tuple(
        replace(party, country=sender, cameo=sender + party.sector)
        if not party.country and party.sector
        else party
        for party in arrived
    )


def _settled(analysis: Analysis, sentence: Sentence, party: Participant) -> Participant:
    if party.country or not _may_be_domestic(analysis, party):
        return party
    whole = sentence.start, sentence.end
    told = _told(analysis, whole)
    country = _only(_told(analysis, _phrase_range(analysis, whole, party))) or _only(told)
    if not told and party.sector in _DOMESTIC:
        country = home_of(analysis)
    return replace(party, country=country, cameo=country + party.sector) if country else party


def home_of(analysis: Analysis) -> str:
    """Return the country of the dateline when no other is named more often in the report, else empty."""
    lines = [block for block in analysis.report.blocks if block.kind is BlockKind.DATELINE]
    told: Counter[str] = Counter()
    written: set[str] = set()
    for located in analysis.places:
        country, start = located.record.place.country, located.record.span.start
        if any(block.start <= start < block.end for block in lines):
            written.add(country)
        else:
            told[country] += 1
    told.update(analysis.actor(located.record.actor_id).country for located in analysis.mentions)
    home = _only(written - {""})
    others = [number for country, number in told.items() if country not in {"", home, *_NO_COUNTRY}]
    return home if home and told[home] > max(others, default=1) else ""


def _may_be_domestic(analysis: Analysis, party: Participant) -> bool:
    """Tell whether a party is a group or office of a country that its own words do not tell."""
    if party.actor_id is None:
        return bool(party.sector)
    actor = analysis.actor(party.actor_id)
    return bool(party.sector) and not actor.country and actor.kind is not ActorKind.COUNTRY


def _phrase_range(analysis: Analysis, whole: tuple[int, int], party: Participant) -> tuple[int, int]:
    """Return the tokens of the phrase in which the party's words stand."""
    offsets = analysis.parsed.normal.offsets
    tokens = [
        token
        for token in analysis.doc[whole[0] : whole[1]]
        if party.span.start <= offsets[token.idx] < party.span.end
    ]
    if not tokens:
        return 0, 0
    head = next((token for token in tokens if token.head not in tokens), tokens[0])
    return head.left_edge.i, head.right_edge.i + 1


def _told(analysis: Analysis, tokens: tuple[int, int]) -> set[str]:
    start, end = tokens
    inside = [each for each in analysis.mentions if start <= each.start and each.end <= end]
    observers = [
        range(analysis.doc[each.start].left_edge.i, each.end)
        for each in inside
        if analysis.actor(each.record.actor_id).sector in _OBSERVERS
    ]
    parties = [each for each in inside if analysis.actor(each.record.actor_id).sector not in _OBSERVERS]
    actors = (analysis.actor(each.record.actor_id).country for each in parties)
    places = (
        located.record.place.country
        for located in analysis.places
        if start <= located.start
        and located.end <= end
        and not any(located.start in each for each in observers)
        and not _is_seat(analysis, located.end)
    )
    return {country for country in (*actors, *places) if country and country not in _NO_COUNTRY}


def _is_seat(analysis: Analysis, after: int) -> bool:
    """Tell whether a place is only the seat of somebody: "the London-based monitor"."""
    return any(token.lower_ in {"based", "-based"} for token in analysis.doc[after : after + 2])


def _only(countries: Iterable[str]) -> str:
    found = sorted(countries)
    return found[0] if len(found) == 1 else ""
