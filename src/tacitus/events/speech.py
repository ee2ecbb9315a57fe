"""Accusations made by saying so: "Russia says that the US is strangling Venezuela" is an ACCUSE by Russia.

What is said stays the speaker's; the event is that the speaker said it of somebody. Source: PLOVER manual
2.0, ACCUSE; CAMEO 112.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.symbols import AUX, VERB
from spacy.tokens import Token

from tacitus.analysis.document import Analysis, Sentence
from tacitus.events.frames import lemma_of, subjects
from tacitus.events.roles import participants
from tacitus.events.rulebook import Rulebook
from tacitus.records.event import Participant
from tacitus.records.statement import Act as SpeechAct
from tacitus.records.statement import Statement

_VERBAL = frozenset({VERB, AUX})
_SPOKEN = frozenset(
    {SpeechAct.ASSERT, SpeechAct.ACCUSE, SpeechAct.WARN, SpeechAct.ANNOUNCE, SpeechAct.DESCRIBE}
)
"""Acts by which a speaker holds something for true; whatever is told behind a plain cue counts too."""


@dataclass(frozen=True)
class Charge:
    """A wrong that a speaker lays to somebody."""

    statement: Statement
    wrong: Token
    """The word that tells the wrong, inside the statement."""
    speaker: Participant
    accused: tuple[Participant, ...]


def charges(
    analysis: Analysis, sentence: Sentence, statements: Sequence[Statement], book: Rulebook
) -> Iterator[Charge]:
    """Yield the wrongs told in a sentence as somebody's words about another, at most one a statement."""
    if not statements:
        return
    wrongs = book.words("wrongdoing")
    found: set[str] = set()
    for token in analysis.doc[sentence.start : sentence.end]:
        if token.pos not in _VERBAL or lemma_of(token) not in wrongs or _is_negated(token):
            continue
        statement = _around(analysis, token, statements)
        if statement is None or statement.id in found:
            continue
        speaker = _speaker(analysis, statement)
        accused = participants(analysis, subjects(token))
        if speaker is not None and accused and all(_others(speaker, party) for party in accused):
            found.add(statement.id)
            yield Charge(statement, token, speaker, accused)


def _is_negated(verb: Token) -> bool:
    return any(child.dep_ == "neg" for child in verb.children)


def _around(analysis: Analysis, token: Token, statements: Sequence[Statement]) -> Statement | None:
    """Return the statement by somebody, not denied, whose content holds a token."""
    span = analysis.parsed.span(token.i, token.i + 1)
    for statement in statements:
        if not (statement.act in _SPOKEN or statement.implied) or statement.negated:
            continue
        if any(content.covers(span) for content in statement.content):
            return statement
    return None


def _speaker(analysis: Analysis, statement: Statement) -> Participant | None:
    if statement.speaker.actor_id is None:
        return None
    actor = analysis.actor(statement.speaker.actor_id)
    if not actor.country:
        return None
    span = statement.speaker.span or statement.cue or statement.content[0]
    return Participant(actor.id, actor.name, actor.country, actor.sector, actor.cameo, span)


def _others(speaker: Participant, party: Participant) -> bool:
    """Tell whether a party is known, and other than the speaker and its country."""
    return bool(party.country) and party.actor_id != speaker.actor_id and party.cameo != speaker.cameo
