"""Phrases to participants: the actors that the analysis found, coded, with lists and groups opened."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tacitus.analysis.actors import cameo_code, code_phrase
from tacitus.analysis.document import Analysis
from tacitus.analysis.tokens import Token
from tacitus.events.frames import Frame, subjects
from tacitus.events.phrases import NOMINALS, cargo, lemma_of
from tacitus.events.rulebook import rulebook
from tacitus.records.actor import Actor, ActorKind, MentionKind
from tacitus.records.event import Participant
from tacitus.records.place import Place, Precision

_MODIFIERS = frozenset({"compound", "amod", "nmod"})
_OWNED_BY = ("poss", "compound", "amod", "nmod")
_OWNER_PREPS = (
    "of",
    "by",
    "from",
    "in",
    "against",
    "with",
    "to",
    "for",
    "near",
    "at",
    "on",
    "between",
    "into",
)
_INSTITUTIONS = frozenset({"JUD", "GOV", "LEG", "MIL", "COP", "REB"})
"""Sectors whose nouns name a party in the singular too ("a court", "the army")."""
_NAMED = frozenset({"PERSON", "ORG", "NORP"})
"""Kinds of name that people and bodies bear."""
_LONGEST = 6
"""Words before a head that are read for its country."""
_BIG = 100_000
"""People of a place that needs no other word of its country: small ones share their names with much else."""
_DEPTH = 3
"""Phrases inside phrases that are looked into for an actor."""


def participants(analysis: Analysis, heads: Sequence[Token]) -> tuple[Participant, ...]:
    """Return the known participants that stand at the given heads, lists opened, each once, in order."""
    found: dict[str, Participant] = {}
    for head in heads:
        for token in _list_of(head):
            for participant in _shared_noun(analysis, token) or _at(analysis, token, 0):
                found.setdefault(str(participant.actor_id or participant.name), participant)
    return tuple(found.values()) or tuple(unnamed_states(analysis, heads))


def unnamed_states(analysis: Analysis, heads: Iterable[Token]) -> Iterator[Participant]:
    """Yield "54 other countries": a party whose kind and number is told, but not its name."""
    states = rulebook().words("state_words")
    for head in heads:
        for token in _list_of(head):
            if token.tag_ == "NNS" and lemma_of(token) in states:
                span = analysis.parsed.span(token.left_edge.i, token.i + 1)
                yield Participant(None, span.text, "", "", "", span)


def unnamed_people(analysis: Analysis, frame: Frame, slots: Iterable[str]) -> tuple[Participant, ...]:
    """Return who stands in the first slot that names people whose country and sector nothing tells."""
    people = rulebook().words("somebody")
    for slot in slots:
        found = tuple(
            Participant(None, span.text, "", "", "", span)
            for head in frame.at(slot)
            if lemma_of(head) in people or head.ent_type_ in _NAMED
            for span in (analysis.parsed.span(_name_start(head), head.i + 1),)
        )
        if found:
            return found
    return ()


def _name_start(head: Token) -> int:
    """Return where the words before a noun begin, without its article."""
    start = head.left_edge.i
    return start + 1 if start < head.i and head.doc[start].pos_ == "DET" else start


def first_filled(analysis: Analysis, frame: Frame, slots: Iterable[str]) -> tuple[Participant, ...]:
    """Return the participants of the first slot that holds any."""
    for slot in slots:
        found = participants(analysis, frame.at(slot))
        if found:
            return found
    return ()


def within(
    analysis: Analysis, heads: Iterable[Token], but: tuple[Participant, ...] = ()
) -> tuple[Participant, ...]:
    """Return the first known participant anywhere inside the given clauses or phrases.

    Args:
        analysis: The report.
        heads: Heads of the clauses or phrases.
        but: Participants that are not looked for: the doers themselves.
    """
    doers = {party.actor_id or party.name for party in but}
    for head in heads:
        for token in sorted(head.subtree, key=lambda each: each.i):
            if token.pos_ in NOMINALS or token.pos_ == "ADJ":
                found = _own(analysis, token)
                if found and found[0].actor_id not in doers:
                    return found
    return ()


def places_at(analysis: Analysis, frame: Frame, slots: Iterable[str]) -> tuple[Participant, ...]:
    """Return the places that stand in the slots as parties: what is done to a town is done to its people."""
    for slot in slots:
        for head in frame.at(slot):
            start, end = head.left_edge.i, head.right_edge.i + 1
            for located in analysis.places:
                place = located.record.place
                if start <= located.start and located.end <= end and _is_sure(analysis, place):
                    return (
                        Participant(None, place.name, place.country, "", place.country, located.record.span),
                    )
    return ()


def _is_sure(analysis: Analysis, place: Place) -> bool:
    """Tell whether a place is what its name says: it is big, or its country is told by something else too."""
    if not place.country:
        return False
    if place.precision is Precision.COUNTRY or place.kind == "capital" or (place.population or 0) >= _BIG:
        return True
    others = (one.record.place for one in analysis.places)
    told = any(other.country == place.country and other.id != place.id for other in others)
    return told or any(actor.country == place.country for actor in analysis.actors)


def _list_of(head: Token) -> Iterator[Token]:
    """Yield a head and the nouns joined to it."""
    yield head
    for child in head.children:
        if child.dep_ == "conj" and child.pos_ in {"NOUN", "PROPN", "PRON", "NUM"}:
            yield from _list_of(child)


def _at(analysis: Analysis, token: Token, depth: int) -> tuple[Participant, ...]:
    if lemma_of(token) in rulebook().words("strike"):
        return _attackers(analysis, token)
    own = _own(analysis, token)
    if own and own[0].country:
        return own
    if token.pos_ == "PRON" and not own and token.lower_ not in rulebook().words("partitive"):
        return _pronoun(analysis, token)
    if depth > _DEPTH:
        return own
    inner = () if _is_bare_name(analysis, token) else _phrase(analysis, token)
    inner = inner or _inside(analysis, token, depth)
    if own and inner:
        return (_join(own[0], inner[0]),)
    return own or inner


def _is_bare_name(analysis: Analysis, token: Token) -> bool:
    """Tell whether a name of a person stands without a country: its own words are not to be read as one."""
    located = analysis.mention_headed_by(token)
    if located is None or analysis.actor(located.record.actor_id).kind is not ActorKind.PERSON:
        return False
    return not any(child.ent_type_ in {"GPE", "NORP"} for child in token.children)


def _shared_noun(analysis: Analysis, token: Token) -> tuple[Participant, ...]:
    """Return the parties that share a noun: "French and Italian troops" are two; empty when it is one."""
    first = next((child for child in token.children if child.dep_ == "amod"), None)
    if first is None or token.tag_ != "NNS" or not any(child.dep_ == "conj" for child in first.children):
        return ()
    found: dict[str, Participant] = {}
    for word in (first, *(child for child in first.subtree if child.dep_ == "conj")):
        name = f"{word.text} {token.text}"
        country, sector = code_phrase(name, analysis.report.published.day, registry=analysis.registry)
        if country:
            span = analysis.parsed.span(word.i, word.i + 1)
            found[country] = Participant(None, name, country, sector, cameo_code(country, sector), span)
    return tuple(found.values()) if len(found) > 1 else ()


def _attackers(analysis: Analysis, token: Token) -> tuple[Participant, ...]:
    """Return whose attack kills or hits: only its own words tell ("Russian raids"), never where it fell."""
    told = _phrase(analysis, token)
    if told and told[0].country:
        return told
    for child in token.children:
        if child.dep_ in _OWNED_BY and (found := _own(analysis, child)):
            return found
    behind = (_behind(analysis, token, prep, 1) for prep in ("by", "from", "of"))
    return next((found for found in behind if found), ()) or _doers_behind(analysis, token, 1)


def _own(analysis: Analysis, token: Token) -> tuple[Participant, ...]:
    """Return the participant that a mention headed by the token names."""
    located = analysis.mention_headed_by(token)
    if located is None:
        return ()
    actor = analysis.actor(located.record.actor_id)
    if not (actor.country or actor.sector or actor.kind is not ActorKind.GROUP):
        return ()
    if located.record.kind is MentionKind.PRONOUN and not (actor.country or actor.sector):
        return ()
    return (_coded(actor, located.record.span),)


def _coded(actor: Actor, span: object) -> Participant:
    return Participant(actor.id, actor.name, actor.country, actor.sector, actor.cameo, span)  # type: ignore[arg-type]


def _inside(analysis: Analysis, token: Token, depth: int) -> tuple[Participant, ...]:
    """Return the participant that a phrase belongs to: its possessor, or who stands in it."""
    for noun in cargo(token):
        found = _at(analysis, noun, depth + 1)
        if found:
            return found
    partitive = lemma_of(token) in rulebook().words("partitive") or token.pos_ == "NUM"
    for prep in ("of",) if partitive else ():
        found = _behind(analysis, token, prep, depth)
        if found:
            return found
    for dep in _OWNED_BY:
        for child in token.children:
            if child.dep_ == dep:
                found = _own(analysis, child) or (_at(analysis, child, depth + 1) if dep == "poss" else ())
                if found:
                    return found
    for prep in _OWNER_PREPS:
        found = _behind(analysis, token, prep, depth)
        if found:
            return found
    return _doers_behind(analysis, token, depth)


def _doers_behind(analysis: Analysis, token: Token, depth: int) -> tuple[Participant, ...]:
    """Return who does what a clause behind the noun tells: "raids carried out by the Omani army"."""
    for child in token.children:
        if child.dep_ in {"relcl", "acl"}:
            heads = (head for head in subjects(child) if head.i != token.i)
            found = tuple(each for head in heads for each in _at(analysis, head, depth + 1))
            if found:
                return found
    return ()


def _behind(analysis: Analysis, token: Token, prep: str, depth: int) -> tuple[Participant, ...]:
    found: list[Participant] = []
    for child in token.children:
        if child.dep_ in {"prep", "agent"} and child.lower_ == prep:
            for head in child.children:
                if head.dep_ == "pobj":
                    for each in _list_of(head):
                        found += _at(analysis, each, depth + 1)
    return tuple(found)


def _phrase(analysis: Analysis, token: Token) -> tuple[Participant, ...]:
    """Return the participant that a phrase without a mention names ("a Turkish village")."""
    if token.pos_ not in NOMINALS and token.dep_ not in _MODIFIERS:
        return ()
    start = max(token.left_edge.i, token.i - _LONGEST)
    while start < token.i and _is_before_name(analysis.doc[start]):
        start += 1
    if any(word.dep_ == "cc" and word.lower_ == "or" for word in analysis.doc[start : token.i]):
        return ()  # "Syrian or Russian warplanes": it is not told which
    words = analysis.doc.text_of(start, token.i + 1)
    country, sector = code_phrase(words, analysis.report.published.day, registry=analysis.registry)
    if not country and not _names_party(token, sector):
        return ()
    span = analysis.parsed.span(start, token.i + 1)
    return (Participant(None, words, country, sector, cameo_code(country, sector), span),)


def _is_before_name(word: Token) -> bool:
    """Tell whether a word at the start of a phrase is no part of a name: articles, numbers, "more than"."""
    return word.pos_ in {"DET", "PUNCT", "NUM"} or word.tag_ in {"JJR", "RBR", "JJS", "RBS", "IN", "RB"}


def _names_party(token: Token, sector: str) -> bool:
    """Tell whether a noun without a country stands for a party: a plural, an office, a named body."""
    if sector in {"", "UNK"} or code_phrase(token.text, None)[1] in {"", "UNK"}:
        return False
    is_plural = token.tag_ in {"NNS", "NNPS"}
    return is_plural or sector in _INSTITUTIONS or any(child.pos_ == "PROPN" for child in token.children)


def _join(own: Participant, inner: Participant) -> Participant:
    """Return a group with the country of the phrase it stands in ("demonstrators in Baghdad")."""
    return replace(own, country=inner.country, cameo=inner.country + own.sector)


def _pronoun(analysis: Analysis, token: Token) -> tuple[Participant, ...]:
    """Return who an open pronoun stands for, when it repeats the subject of the clause above."""
    if token.dep_ not in {"nsubj", "nsubjpass", "poss"} or token.lower_ in {"i", "we", "you", "there"}:
        return ()
    verb = token.head
    while verb.dep_ in {"dobj", "pobj", "prep", "xcomp"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ not in {"ccomp", "advcl"}:
        return ()
    for head in subjects(verb.head):
        if head.i != token.i and head.pos_ != "PRON":
            return _own(analysis, head) or _inside(analysis, head, 1)
    return ()
