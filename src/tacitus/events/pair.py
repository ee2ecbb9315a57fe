"""The type of what one marked party does to another, for texts whose parties are already known."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.analysis.parse import load_pipeline
from tacitus.analysis.tokens import Doc, Token
from tacitus.events.codes import event_codes, older_name
from tacitus.events.frames import subjects
from tacitus.events.match import Match, matches
from tacitus.events.path import steps_above
from tacitus.events.rulebook import Rulebook, rulebook
from tacitus.events.status import Outcome, resolve
from tacitus.records.event import Status
from tacitus.settings import DEFAULT_MODEL

_MOST_FREQUENT = "ACCUSE"
"""What is answered when no word of the text tells a deed: the most common verbal act of the news."""


@dataclass(frozen=True)
class _Reading:
    match: Match
    outcome: Outcome
    score: float


def event_type_of_pair(text: str, source: str, target: str, model: str = DEFAULT_MODEL) -> str:
    """Return the type of what the source does to the target.

    Args:
        text: A sentence.
        source: Words of the sentence that name the doer.
        target: Words of the sentence that name the one it is done to.
        model: Name of the spaCy pipeline.

    Returns:
        A type of the 15 that fold CONCEDE and RETREAT into `YIELD`, by the table CAMEO2PLOVER of 2021.
    """
    doc = Doc(load_pipeline(model)(" ".join(text.split())))
    return type_of_pair(doc, source, target, rulebook())


def type_of_pair(doc: Doc, source: str, target: str, book: Rulebook) -> str:
    """Return the type of what the source does to the target in a parsed sentence."""
    sources, targets = _tokens_of(doc, source), _tokens_of(doc, target)
    readings = _readings(doc, sources, targets, book)
    if not readings:
        return _MOST_FREQUENT
    best = max(readings, key=lambda reading: (reading.score, -reading.match.trigger.i))
    code = event_codes().get(best.outcome.cameo)
    event_type = best.outcome.type
    if code is not None and code.type_2021 is not None:
        event_type = code.type_2021
    return older_name(event_type)


def _tokens_of(doc: Doc, words: str) -> frozenset[int]:
    """Return the tokens that hold the first place of `words`."""
    start = doc.text.find(" ".join(words.split()))
    if start < 0:
        return frozenset()
    end = start + len(" ".join(words.split()))
    return frozenset(token.i for token in doc if token.idx < end and token.idx + len(token) > start)


def _readings(doc: Doc, sources: frozenset[int], targets: frozenset[int], book: Rulebook) -> list[_Reading]:
    found = {place: match for place, match in matches(doc, book).items() if not match.faint}
    folds = {place: match for place, match in found.items() if match.rule.fold is not None}
    steps = {place: steps_above(match, folds) for place, match in found.items()}
    used = {step.token.i for path in steps.values() for step in path if step.effect == "fold"}
    readings = []
    for place, match in found.items():
        outcome = resolve(match, steps[place])
        score = _fit(match, sources, targets) + (0.0 if outcome.status is not Status.HYPOTHETICAL else -1.0)
        if outcome.outer is not None and outcome.outer is not match:
            score = max(score, _fit(outcome.outer, sources, targets)) + 1.0
        if match.rule.fold is not None and place in used:
            score -= 2.0
        readings.append(_Reading(match, outcome, score + match.rule.weight * 0.25))
    return readings


def _fit(match: Match, sources: frozenset[int], targets: frozenset[int]) -> float:
    """Return how well the source stands for the rule's doer, and the target for its recipient."""
    rule, frame = match.rule, match.frame
    score = 0.0
    if _stands_at(match, rule.actor, sources):
        score += 3.0
    elif _stands_at(match, rule.recipient, sources):
        score += 1.0
    if _stands_at(match, rule.recipient, targets):
        score += 2.0
    elif any(_overlap(head, targets) for heads in frame.slots.values() for head in heads):
        score += 1.5
    if frame.trigger.i in sources or frame.trigger.i in targets:
        score -= 2.0
    return score - _depth(frame.trigger) * 0.2


def _stands_at(match: Match, slots: tuple[str, ...], tokens: frozenset[int]) -> bool:
    return any(_overlap(head, tokens) for slot in slots for head in match.frame.at(slot))


def _overlap(head: Token, tokens: frozenset[int]) -> bool:
    if head.pos_ == "PRON" and head.head.dep_ == "ccomp":
        return any(
            speaker.pos_ != "PRON" and _overlap(speaker, tokens) for speaker in subjects(head.head.head)
        )
    return head.i in tokens or any(token.i in tokens for token in head.subtree)


def _depth(token: Token) -> int:
    return sum(1 for _ in token.ancestors)
