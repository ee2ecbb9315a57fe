"""Recipients that the sentence does not name, because the report has named them before.

News tells a decision once and lets others answer to it: "Bern welcomed the decision. Oslo condemned it." The
noun says which acts it may stand for (`rules/referring.toml`); the last such act before is taken. Help goes
to the one foreign place of its sentence, else to the country that the report is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tacitus.analysis.document import Analysis, Sentence
from tacitus.analysis.tokens import Token
from tacitus.data import read_toml
from tacitus.events.countries import home_of
from tacitus.events.match import Match
from tacitus.events.phrases import lemma_of, phrase_words
from tacitus.events.rulebook import rulebook
from tacitus.records.actor import ActorKind
from tacitus.records.event import EventMention, Participant, PloverType, Status

_ANSWERS = frozenset({PloverType.ACCUSE, PloverType.SUPPORT, PloverType.REJECT})
_PRONOUNS = frozenset({"it", "this", "that"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_OWNING = frozenset({"of", "by", "from"})
"""Words after a noun that tell whose deed it is: then it does not point back."""
_UNDONE = frozenset({Status.DENIED, Status.HYPOTHETICAL})


@cache
def _acts_of_nouns() -> dict[str, frozenset[PloverType]]:
    groups = read_toml("rules/referring.toml")["group"]
    return {noun: frozenset(map(PloverType, group["types"])) for group in groups for noun in group["nouns"]}


def answered(
    analysis: Analysis, match: Match, actors: Sequence[Participant], before: Sequence[EventMention]
) -> tuple[Participant, ...]:
    """Return whom an answer is to, when its object only points back at a deed told before.

    Args:
        analysis: The report.
        match: The answer: praise, blame or refusal.
        actors: Who answers; nobody answers to his own deed.
        before: The events told so far, in reading order.
    """
    if match.rule.type not in _ANSWERS:
        return ()
    for head in match.frame.at("obj"):
        found = _doers(analysis, head, before)
        if found and not {party.country for party in found} & {party.country for party in actors}:
            span = analysis.parsed.span(head.left_edge.i, head.i + 1)
            return tuple(replace(party, span=span) for party in found)
    return ()


def _doers(analysis: Analysis, head: Token, before: Sequence[EventMention]) -> tuple[Participant, ...]:
    if head.lower_ in _PRONOUNS and head.pos_ == "PRON":
        last = before[-1] if before else None
        if last is None or last.type not in _ANSWERS or not _is_next(analysis, last, head):
            return ()
        return last.recipients
    types = _acts_of_nouns().get(lemma_of(head), frozenset())
    pointing = any(child.dep_ == "det" and child.lower_ in _POINTING for child in head.children)
    owned = any(child.dep_ == "amod" or child.lower_ in _OWNING for child in head.children)
    if not types or not pointing or owned:
        return ()
    for event in reversed(before):
        if event.type in types and event.status not in _UNDONE and event.actors and event.actors[0].country:
            return event.actors
    return ()


def _is_next(analysis: Analysis, event: EventMention, head: Token) -> bool:
    """Tell whether an event was told in the sentence right before the one of a word, in its paragraph."""
    start = analysis.parsed.span(head.sent.start, head.sent.start + 1).start
    end = event.evidence[-1].end
    between = analysis.report.text[end:start]
    return end <= start and not between.strip() and "\n\n" not in between


def gives_aid(match: Match) -> bool:
    """Tell whether what is given or promised is money or help."""
    wanted = rulebook().words("aid") | rulebook().words("money")
    return any(phrase_words(head) & wanted for head in match.frame.at("obj"))


def helped(analysis: Analysis, sentence: Sentence, givers: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return whom help goes to when its sentence names no recipient; empty when nothing tells."""
    own = {party.country for party in givers}
    places = {
        located.record.place.country: located.record
        for located in analysis.places
        if sentence.start <= located.start and located.end <= sentence.end and located.record.place.country
    }
    abroad = [record for country, record in places.items() if country not in own]
    if len(abroad) == 1:
        place = abroad[0].place
        return (Participant(None, place.name, place.country, "", place.country, abroad[0].span),)
    home = home_of(analysis)
    if abroad or not own or "" in own or home in own | {""}:
        return ()
    for located in analysis.mentions:
        actor = analysis.actor(located.record.actor_id)
        if actor.kind is ActorKind.COUNTRY and actor.country == home:
            span = located.record.span
            return (Participant(actor.id, actor.name, actor.country, actor.sector, actor.cameo, span),)
    return ()
