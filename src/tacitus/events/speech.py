"""Accusations made by saying so: "Russia says that the US is strangling Venezuela" is an ACCUSE by Russia.

What is said stays the speaker's; the event is that the speaker said it of somebody. Source: PLOVER manual
2.0, ACCUSE; CAMEO 112.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tacitus.analysis.document import Analysis, Sentence
from tacitus.analysis.tokens import Token
from tacitus.events.frames import subjects
from tacitus.events.phrases import lemma_of, lemmas_for
from tacitus.events.roles import participants
from tacitus.events.rulebook import Rulebook
from tacitus.records.event import Participant
from tacitus.records.statement import Act as SpeechAct
from tacitus.records.statement import Statement

_VERBAL = frozenset({"VERB", "AUX"})
_BY = frozenset({"of", "by"})
"""Prepositions before the doer of a wrong that a noun names."""
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
    found: set[str] = set()
    wrongs = lemmas_for(book.words("wrongdoing"), book.words("named_wrong"))
    for token in analysis.doc.with_lemmas(wrongs, sentence.start, sentence.end):
        doers = _doers(token, book)
        if not doers or _is_negated(token):
            continue
        statement = _around(analysis, token, statements)
        if statement is None or statement.id in found:
            continue
        speaker = _speaker(analysis, statement)
        accused = participants(analysis, doers)
        if speaker is not None and accused and all(_others(speaker, party) for party in accused):
            found.add(statement.id)
            yield Charge(statement, token, speaker, accused)
        elif speaker is not None and (labelled := _labelled(analysis, doers, book)):
            found.add(statement.id)
            yield Charge(statement, token, speaker, labelled)


def _doers(word: Token, book: Rulebook) -> tuple[Token, ...]:
    """Return who does the wrong that a word tells: "the US is strangling", "the coup attempt of traitors"."""
    if word.pos_ in _VERBAL:
        return subjects(word) if lemma_of(word) in book.words("wrongdoing") else ()
    if word.pos_ != "NOUN" or lemma_of(word) not in book.words("named_wrong"):
        return ()
    noun = word.head if word.dep_ == "compound" else word
    behind = (child for child in noun.children if child.dep_ in {"prep", "agent"} and child.lower_ in _BY)
    owners = [child for child in noun.children if child.dep_ == "poss"]
    return (*owners, *(head for prep in behind for head in prep.children if head.dep_ == "pobj"))


def _labelled(analysis: Analysis, heads: tuple[Token, ...], book: Rulebook) -> tuple[Participant, ...]:
    """Return people whom the speaker only calls by a name of contempt: "traitors", "mercenaries"."""
    named = (head for head in heads if lemma_of(head) in book.words("contempt") and head.tag_ == "NNS")
    spans = (analysis.parsed.span(head.i, head.i + 1) for head in named)
    return tuple(Participant(None, span.text, "", "", "", span) for span in spans)


def _is_negated(word: Token) -> bool:
    return any(
        child.dep_ == "neg" or (child.dep_ == "det" and child.lower_ == "no") for child in word.children
    )


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
