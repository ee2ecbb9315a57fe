"""A report's events: who did what to whom, with status and asserter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeAlias

from tacitus.analysis.document import Analysis, Sentence
from tacitus.analysis.tokens import Token
from tacitus.events.codes import Fold
from tacitus.events.countries import with_countries, with_senders
from tacitus.events.match import Match, matches, why_lost
from tacitus.events.merge import Act, one_act_each, same_act, swallows, told_once
from tacitus.events.path import Step, steps_above
from tacitus.events.phrases import NOMINALS, lemma_of
from tacitus.events.record import accusation_of, mention_of
from tacitus.events.reference import answered, gives_aid, helped
from tacitus.events.roles import first_filled, participants, places_at, unnamed_people, unnamed_states, within
from tacitus.events.rulebook import Rulebook, rulebook
from tacitus.events.speech import Charge, charges
from tacitus.events.sport import is_sport, stands_in_sport
from tacitus.events.status import Outcome, resolve
from tacitus.events.worth import is_bare_noun, is_political, is_told, objection
from tacitus.records.event import EventMention, Participant, PloverType
from tacitus.records.report import BlockKind
from tacitus.records.statement import Statement

_Roles: TypeAlias = tuple[tuple[Participant, ...], tuple[Participant, ...]]
_OF_PLACES = frozenset({PloverType.ASSAULT, PloverType.COERCE, PloverType.MOBILIZE, PloverType.CONSULT})
"""Types whose recipient may be a place: "shelled the town", "visited the capital"."""
_AIMED = frozenset({PloverType.PROTEST, PloverType.AID})
"""Types whose recipient is often told only as the aim: "blocked roads to demand reforms by X"."""
_READ = (BlockKind.PARAGRAPH, BlockKind.PULL_QUOTE)
"""Kinds of block that tell events; a heading or title names what the paragraphs tell."""


def find_events(
    analysis: Analysis, statements: Sequence[Statement], book: Rulebook | None = None
) -> tuple[EventMention, ...]:
    """Return the events that a report tells, in reading order, the best of a sentence first.

    Args:
        analysis: The report, analyzed.
        statements: Its statements: an event inside one is the speaker's, not the narrator's.
        book: Rules to use; the shipped rulebook when None.
    """
    book = book or rulebook()
    found: list[EventMention] = []
    for sentence in analysis.sentences(*_READ):
        told = [
            mention_of(analysis, sentence, act, statements, book)
            for act in sentence_acts(analysis, sentence, book, found)
        ]
        found += told
        for charge in charges(analysis, sentence, statements, book):
            if not any(_repeats(charge, event) for event in told):
                accusation = accusation_of(analysis, sentence, charge, book)
                # Read at the same cue, it knows its speaker better than syntax alone.
                found = [event for event in found if event.id != accusation.id]
                found.append(accusation)
    if is_sport(analysis, book):
        found = [event for event in found if stands_in_sport(event)]
    return told_once(found)


def sentence_acts(
    analysis: Analysis, sentence: Sentence, book: Rulebook, before: Sequence[EventMention] = ()
) -> list[Act]:
    """Return the acts told in a sentence: those with known parties, the best first, then the others.

    Args:
        analysis: The report.
        sentence: The sentence.
        book: The rules.
        before: The events told so far.
    """
    told, rest = _read(analysis, sentence, book, before)
    acts = one_act_each(told)
    if not acts and not rest:
        return []
    tokens = analysis.doc[sentence.start : sentence.end] if acts else ()
    words = frozenset(map(lemma_of, tokens))
    acts = [_judged(act, words, book) for act in acts]
    spoken = {place for act in acts for place in (act.trigger.i, act.outer.i, *act.covers)}
    others = [
        replace(act, codable=False, lost=(*act.lost, "no row: too little is told of its parties"))
        for act in one_act_each(rest)
        if not {act.trigger.i, act.outer.i} & spoken
        and not any(swallows(each, act) or same_act(each, act) for each in told)
    ]
    return acts + others


def _judged(act: Act, words: frozenset[str], book: Rulebook) -> Act:
    """Return an act with what keeps it from being a row, if anything does."""
    against = objection(act, words, book)
    if not against and act.outcome.outer is None:
        told = next((step for step in act.steps if step.effect in {"charged", "duty"}), None)
        if told is not None:
            what = "laid to somebody" if told.effect == "charged" else "held to be due"
            against = f"it is only {what} (“{told.token.text}”)"
    return replace(act, codable=False, lost=(*act.lost, f"no row: {against}")) if against else act


def told_acts(
    analysis: Analysis, sentence: Sentence, book: Rulebook, before: Sequence[EventMention] = ()
) -> list[Act]:
    """Return an act for each trigger of a sentence whose participants are known."""
    return _read(analysis, sentence, book, before)[0]


def _read(
    analysis: Analysis, sentence: Sentence, book: Rulebook, before: Sequence[EventMention]
) -> tuple[list[Act], list[Act]]:
    """Return the acts whose participants are known, and those of which too little is told."""
    found = matches(analysis.doc.with_lemmas(book.called, sentence.start, sentence.end), book)
    folds = {
        place: match for place, match in found.items() if match.rule.fold is not None and not match.faint
    }
    told: list[Act] = []
    rest: list[Act] = []
    for best in (match for match in found.values() if not match.faint):
        act = _first_act(analysis, sentence, best, folds, before)
        (told if _is_codable(act) else rest).append(act)
    if not told:  # else what is told faintly is the background of what is told
        faint = (match for match in found.values() if match.faint)
        rest += [_first_act(analysis, sentence, best, folds, before) for best in faint]
    used = {step.token.i for act in told for step in act.steps if step.effect == "fold"}
    folded = used | {step.token.i for act in rest for step in act.steps if step.effect == "fold"}
    return (
        [act for act in told if act.match.rule.fold is None or not (act.trigger.i in used or _is_aside(act))],
        [act for act in rest if act.match.rule.fold is None or act.trigger.i not in folded],
    )


def _is_aside(act: Act) -> bool:
    """Tell whether a promise or the like is only mentioned ("the cooperation that Russia offers")."""
    return act.outcome.outer is act.match and act.trigger.dep_ in {"relcl", "acl"} and not act.recipients


def _first_act(
    analysis: Analysis,
    sentence: Sentence,
    best: Match,
    folds: Mapping[int, Match],
    before: Sequence[EventMention],
) -> Act:
    """Return the act of the best rule whose participants are known; failing that, of the best rule."""
    steps = steps_above(best, folds)
    first = _act(analysis, sentence, best, (resolve(best, steps), steps), before)
    if _is_codable(first):
        return replace(first, lost=tuple(why_lost(best.rule, rule) for rule in best.others))
    passed = [best.rule.id]
    for rule in best.others:
        match = replace(best, rule=rule, others=())
        act = _act(analysis, sentence, match, (resolve(match, steps), steps), before)
        if _is_codable(act):
            return replace(act, lost=tuple(f"{name} asks for parties that are not told" for name in passed))
        passed.append(rule.id)
    return first


def _is_codable(act: Act) -> bool:
    return is_told(act) and not act.match.faint and bool(act.actors or not _is_background(act.match))


def _act(
    analysis: Analysis,
    sentence: Sentence,
    match: Match,
    told: tuple[Outcome, tuple[Step, ...]],
    before: Sequence[EventMention],
) -> Act:
    """Return the act with the participants that are known."""
    outcome, steps = told
    rule, frame = match.rule, match.frame
    actors = first_filled(analysis, frame, rule.actor)
    if len(actors) > 1:
        actors += tuple(unnamed_states(analysis, frame.at("subj")))
    recipients = first_filled(analysis, frame, rule.recipient)
    if outcome.outer is not None:
        actors, recipients = _folded_roles(analysis, match, outcome, (actors, recipients))
    recipients = recipients or _inner_recipients(analysis, match, actors)
    recipients = recipients or answered(analysis, match, actors, before)
    if not recipients and (rule.type is PloverType.AID or (rule.fold is Fold.PROMISE and gives_aid(match))):
        recipients = helped(analysis, sentence, actors)
    if not is_bare_noun(match, outcome):
        actors = with_countries(analysis, sentence, actors)
        recipients = with_countries(analysis, sentence, recipients)
    if rule.abroad:
        actors = with_senders(analysis, sentence, actors, recipients)
    recipients = tuple(party for party in recipients if party not in actors and not _one_of(party, actors))
    if not recipients and any(is_political(party) for party in actors):
        recipients = unnamed_people(analysis, frame, rule.recipient)
    return Act(match, outcome, steps, actors, recipients)


def _inner_recipients(
    analysis: Analysis, match: Match, actors: tuple[Participant, ...]
) -> tuple[Participant, ...]:
    """Return a recipient named deeper down: inside the object, or in the clause of a protest's aim."""
    rule, trigger = match.rule, match.trigger
    if "obj" in rule.recipient and trigger.pos_ not in NOMINALS:
        found = within(analysis, match.frame.at("obj"), actors)
        if found:
            return found
    if rule.type in _AIMED:
        verb = match.frame.support or trigger
        clauses = [
            child for child in verb.children if child.dep_ in {"advcl", "prep"} and child.i > trigger.i
        ]
        found = within(analysis, clauses, actors)
    else:
        found = places_at(analysis, match.frame, rule.recipient) if rule.type in _OF_PLACES else ()
    return found


def _one_of(party: Participant, parties: tuple[Participant, ...]) -> bool:
    return party.actor_id is not None and any(party.actor_id == other.actor_id for other in parties)


def _folded_roles(analysis: Analysis, match: Match, outcome: Outcome, own: _Roles) -> _Roles:
    """Return the roles of a folded deed: the doer speaks, the asked one receives."""
    (actors, recipients), outer = own, outcome.outer or match
    speakers = first_filled(analysis, outer.frame, outer.rule.actor)
    told = first_filled(analysis, outer.frame, outer.rule.recipient)
    if outer.rule.fold is Fold.ORDER and outcome.type is not PloverType.REQUEST:
        receivers = recipients or told
    elif outer.rule.fold in {Fold.DEMAND, Fold.APPEAL, Fold.ORDER}:
        if outer is match:
            asked = tuple(head for clause in outer.frame.at("comp") for head in _subject_of(clause))
            receivers = told or participants(analysis, asked)
            if not receivers and outer.rule.fold is Fold.DEMAND:
                receivers = within(analysis, outer.frame.at("comp"))
        else:
            others = tuple(party for party in actors if not _one_of(party, speakers))
            receivers = others or told or recipients
    elif outer is match:
        receivers = told or within(analysis, outer.frame.at("comp"))
    else:
        receivers = recipients or told
    if not receivers and outer.rule.fold is Fold.THREAT:
        receivers = _conditioned(analysis, outer)
    return speakers, receivers


def _conditioned(analysis: Analysis, threat: Match) -> tuple[Participant, ...]:
    """Return who is threatened by being named in the condition: "a strike if parliament passes the bill"."""
    verb = threat.frame.support or threat.trigger
    for clause in verb.children:
        if clause.dep_ == "advcl" and any(child.lower_ in {"if", "unless"} for child in clause.children):
            named = [head for head in _subject_of(clause) if head.pos_ != "PRON"]
            found = participants(analysis, named)
            if found:
                return found
    return ()


def _subject_of(clause: Token) -> Iterator[Token]:
    return (child for child in clause.children if child.dep_ in {"nsubj", "nsubjpass"})


def _is_background(match: Match) -> bool:
    """Tell whether a deed only describes somebody ("paid respect to a soldier killed there")."""
    return match.trigger.dep_ in {"acl", "relcl"}


def _repeats(charge: Charge, event: EventMention) -> bool:
    """Tell whether an accusation by the same speaker was found by its own word ("accused")."""
    speakers = {party.actor_id for party in event.actors}
    return event.type is PloverType.ACCUSE and charge.speaker.actor_id in speakers
