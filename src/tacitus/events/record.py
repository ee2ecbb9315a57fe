"""Acts and charges to records, each with its evidence, its counts and the whole of its reason."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tacitus.analysis.document import Analysis, Sentence
from tacitus.analysis.places import place_of
from tacitus.analysis.times import time_of
from tacitus.events.codes import event_codes, goldstein_of, quad_of
from tacitus.events.confidence import signs_of, with_confidence
from tacitus.events.counts import counts_of
from tacitus.events.merge import Act
from tacitus.events.rulebook import Rulebook
from tacitus.events.speech import Charge
from tacitus.records.event import Count, EventMention, PloverType, Status
from tacitus.records.span import Span
from tacitus.records.statement import Statement
from tacitus.records.trace import Trace
from tacitus.records.when import NO_TIME


def mention_of(
    analysis: Analysis, sentence: Sentence, act: Act, statements: Sequence[Statement], book: Rulebook
) -> EventMention:
    """Return the record of an act.

    Args:
        analysis: The report.
        sentence: The sentence that tells the act.
        act: The act.
        statements: The report's statements: one around the act is its asserter.
        book: The rules it was found by.
    """
    rule, outcome = act.match.rule, act.outcome
    trigger = analysis.parsed.span(*_trigger_range(act))
    statement = _statement_around(analysis.parsed.span(act.outer.i, act.outer.i + 1), statements)
    status = Status.DENIED if _is_denied(act, statement) else outcome.status
    mention = EventMention(
        id=EventMention.make_id(outcome.type, trigger, status),
        type=outcome.type,
        mode=outcome.mode,
        contexts=rule.contexts,
        cameo=outcome.cameo,
        quad=quad_of(outcome.type),
        goldstein=goldstein_of(outcome.cameo),
        status=status,
        actors=act.actors,
        recipients=act.recipients,
        trigger=trigger,
        evidence=(analysis.parsed.span(sentence.start, sentence.end),),
        trace=_trace(act, statement, book),
        statement_id=None if statement is None else statement.id,
        when=time_of(analysis, act.trigger.i) or NO_TIME,
        place=place_of(analysis, act.trigger.i),
        counts=_counts(analysis, act),
        codable=act.codable,
    )
    only_word = outcome.outer is act.match
    signs = signs_of(mention, act.outer, sentence.end - sentence.start, only_word=only_word)
    return with_confidence(mention, signs)


def _counts(analysis: Analysis, act: Act) -> tuple[Count, ...]:
    """Return the numbers told of an act by any of its triggers, each once."""
    told = (
        count
        for match in (act.match, *act.also)
        for count in counts_of(analysis, match.frame, *match.rule.count)
    )
    return tuple({(count.unit, count.span): count for count in told}.values())


def _is_denied(act: Act, statement: Statement | None) -> bool:
    """Tell whether an act stands in a denial, and its own words have not told that yet ("will not")."""
    told = any(step.effect in {"negated", "denied", "failed"} for step in act.steps)
    return statement is not None and statement.negated and not told


def accusation_of(analysis: Analysis, sentence: Sentence, charge: Charge, book: Rulebook) -> EventMention:
    """Return the event that a speaker laid a wrong to somebody; the wrong stays in the statement."""
    word = charge.wrong
    trigger = charge.statement.cue or analysis.parsed.span(word.i, word.i + 1)
    accused = ", ".join(party.name for party in charge.accused)
    reason = f"{charge.speaker.name} says of {accused} that they “{word.text}”"
    mention = EventMention(
        id=EventMention.make_id(PloverType.ACCUSE, trigger, Status.ACTUAL),
        type=PloverType.ACCUSE,
        mode="allege",
        contexts=("diplomatic",),
        cameo="112",
        quad=quad_of(PloverType.ACCUSE),
        goldstein=goldstein_of("112"),
        status=Status.ACTUAL,
        actors=(charge.speaker,),
        recipients=charge.accused,
        trigger=trigger,
        evidence=(analysis.parsed.span(sentence.start, sentence.end),),
        trace=Trace("accuse.by-saying", book.version, reason),
        when=charge.statement.when,
    )
    signs = signs_of(mention, word, sentence.end - sentence.start, only_word=False)
    return with_confidence(mention, signs)


def _trigger_range(act: Act) -> tuple[int, int]:
    """Return the tokens of the trigger with its particle, when they stand side by side."""
    token = act.trigger
    particle = next(
        (child for child in token.children if child.dep_ == "prt" and child.i == token.i + 1), None
    )
    return token.i, (particle.i if particle is not None else token.i) + 1


def _statement_around(trigger: Span, statements: Iterable[Statement]) -> Statement | None:
    """Return the innermost statement whose content holds the trigger, or None when the narrator tells it."""
    around = [
        (len(span), index, statement)
        for index, statement in enumerate(statements)
        for span in statement.evidence
        if span.covers(trigger)
    ]
    return min(around, key=lambda each: each[:2])[2] if around else None


def _trace(act: Act, statement: Statement | None, book: Rulebook) -> Trace:
    rule, outcome = act.match.rule, act.outcome
    parts = [f"{rule.meaning} (“{act.trigger.text}”)"]
    if act.steps:
        path = ", ".join(str(step) for step in act.steps)
        parts.append(
            f"{path} make it {outcome.type} {outcome.cameo} ({event_codes()[outcome.cameo].name}), "
            f"{outcome.status}"
        )
    if statement is not None:
        parts.append(f"said by {statement.speaker.name}")
    parts += [f"told by “{match.trigger.text}” too ({match.rule.id})" for match in act.also]
    parts += dict.fromkeys(act.lost)
    return Trace(rule.id, book.version, "; ".join(parts))
