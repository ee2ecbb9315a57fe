"""One act, one mention: precedence between acts of one sentence, and the same act told again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tacitus.analysis.tokens import Token
from tacitus.events.codes import quad_of
from tacitus.events.match import Match
from tacitus.events.path import Step
from tacitus.events.status import Outcome
from tacitus.records.event import EventMention, Participant, PloverType

_VERBAL_ACTS = frozenset(
    {PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST, PloverType.THREATEN, PloverType.SUPPORT}
)


@dataclass(frozen=True)
class Act:
    """A deed with its code and participants, before it becomes a record."""

    match: Match
    outcome: Outcome
    steps: tuple[Step, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    also: tuple[Match, ...] = ()
    """Further triggers that tell the same act: "killed nine and wounded twenty"."""
    codable: bool = True
    """False when too little is told of the parties, or only private people act."""
    lost: tuple[str, ...] = ()
    """In words: other readings of the act that lost, acts that it holds, and why it is no row."""

    @property
    def covers(self) -> frozenset[int]:
        """Tokens of the further triggers."""
        return frozenset(match.trigger.i for match in self.also)

    @property
    def trigger(self) -> Token:
        """The word that tells the deed."""
        return self.match.trigger

    @property
    def outer(self) -> Token:
        """The outermost word of the act: the promise when a deed is promised, else the trigger."""
        return self.outcome.outer.trigger if self.outcome.outer else self.trigger


def one_act_each(acts: list[Act]) -> list[Act]:
    """Return the acts of one sentence without those that another act holds (PLOVER manual).

    Material conflict beats verbal conflict of the same doer in one act; MOBILIZE inside ASSAULT is not coded;
    a deed told only as the object of a verbal act ("condemned the attack") is that act's content; two
    triggers of one type with the same parties are one act.
    """
    held: dict[int, list[str]] = {}
    kept: list[Act] = []
    for act in acts:
        holder = next((other for other in acts if other is not act and swallows(other, act)), None)
        if holder is None:
            kept.append(act)
        else:
            held.setdefault(holder.trigger.i, []).append(_told_within(holder, act))
    kept = [replace(act, lost=(*act.lost, *held.get(act.trigger.i, ()))) for act in kept]
    merged: list[Act] = []
    for act in sorted(kept, key=rank):
        same = next((index for index, other in enumerate(merged) if same_act(other, act)), None)
        if same is None:
            merged.append(act)
        else:
            merged[same] = _joined(merged[same], act)
    return merged


def _told_within(holder: Act, act: Act) -> str:
    """Return in words why an act is no act of its own beside the one that holds it."""
    if _is_content(holder, act):
        why = "is what this deed is about"
    elif act.outcome.type is PloverType.MOBILIZE:
        why = "is part of the attack"
    else:
        why = "goes behind the material deed of the same doer"
    return f"“{act.trigger.text}” ({act.outcome.type}) {why}"


def rank(act: Act) -> tuple[int, int, int]:
    """Sort key: main clause first, folded acts at their outer word, then reading order."""
    return depth_of(act.outer), 0 if quad_of(act.outcome.type) in {2, 4} else 1, act.trigger.i


def depth_of(token: Token) -> int:
    """Return how many subordinate clauses a word stands in; one under a verb of saying counts as main."""
    depth = 0
    while token.head.i != token.i:
        if token.dep_ in {"relcl", "advcl", "acl", "pcomp"}:
            depth += 1
        token = token.head
    return depth


def swallows(other: Act, act: Act) -> bool:
    """Tell whether another act holds this one, so that it is no act of its own."""
    if other.trigger.i == act.trigger.i:
        return False
    if _is_content(other, act):
        return True
    types = other.outcome.type, act.outcome.type
    if types == (PloverType.ASSAULT, PloverType.MOBILIZE):
        return bool(_keys(other.actors) & _keys(act.actors))
    if types[1] is PloverType.THREATEN and quad_of(act.match.rule.type) == 4:
        return False  # a deed that lies ahead or is only possible is another act than the one done
    material = quad_of(types[0]) == 4 and types[1] in _VERBAL_ACTS
    return material and bool(_keys(other.actors) & _keys(act.actors)) and other.trigger.is_ancestor(act.outer)


def _is_content(other: Act, act: Act) -> bool:
    """Tell whether `act` is a noun inside the object of another act, or already folded into it."""
    if act.trigger.pos_ not in {"NOUN", "PROPN"} or act.match.frame.support is not None:
        return False
    heads = [
        head
        for slot in ("obj", "for", "of", "to", "on", "over", "against", "with")
        for head in other.match.frame.at(slot)
    ]
    return any(head.i == act.trigger.i or head.is_ancestor(act.trigger) for head in heads)


def same_act(first: Act, second: Act) -> bool:
    """Tell whether two triggers of a sentence tell one act."""
    if first.outcome.type is not second.outcome.type or first.outcome.status is not second.outcome.status:
        return False
    actors = _agree(first.actors, second.actors)
    recipients = _agree(first.recipients, second.recipients)
    related = first.trigger.is_ancestor(second.trigger) or second.trigger.is_ancestor(first.trigger)
    return actors and (recipients or related)


def _agree(first: tuple[Participant, ...], second: tuple[Participant, ...]) -> bool:
    return not first or not second or bool(_keys(first) & _keys(second))


def _joined(first: Act, second: Act) -> Act:
    return replace(
        first,
        actors=first.actors or second.actors,
        recipients=first.recipients or second.recipients,
        also=(*first.also, second.match, *second.also),
    )


def _keys(parties: tuple[Participant, ...]) -> set[str]:
    return {str(party.actor_id or party.name) for party in parties}


def told_once(mentions: list[EventMention]) -> tuple[EventMention, ...]:
    """Join mentions of one report that tell the same act again in the same word, keeping every evidence.

    Two mentions are the same act when type, status, asserter, trigger word, parties and time agree.
    """
    found: dict[tuple[object, ...], EventMention] = {}
    for mention in mentions:
        key = (
            mention.type,
            mention.status,
            mention.statement_id is None,
            mention.trigger.text.lower(),
            frozenset(_keys(mention.actors)),
            frozenset(_keys(mention.recipients)),
            mention.when.value,
        )
        known = found.get(key)
        if known is None or not (mention.actors and mention.recipients):
            found[key if known is None else (*key, mention.id)] = mention
        else:
            evidence = tuple(sorted({*known.evidence, *mention.evidence}))
            found[key] = replace(known, evidence=evidence, counts=known.counts or mention.counts)
    return tuple(found.values())
