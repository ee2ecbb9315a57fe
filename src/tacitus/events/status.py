"""Whether a deed is told as done.

The steps above a deed (`path.py`), folded in order, give its status and, where PLOVER has a type for it, the
type ("agreed to send" is AGREE). Source: PLOVER manual 2.0, auxiliary modes; definitions of the statuses in
`evals/gold/status/README.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from tacitus.events.clues import lasts
from tacitus.events.codes import FOLDED_TYPE, Fold, fold_code, quad_of
from tacitus.events.forms import is_perfect
from tacitus.events.frames import VERBS
from tacitus.events.match import Match
from tacitus.events.path import Step
from tacitus.events.phrases import lemma_of
from tacitus.records.event import PloverType, Status

_VERBAL_CONFLICT = frozenset({PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST, PloverType.THREATEN})
_BY_NATURE = {
    PloverType.AGREE: Status.PLANNED,
    PloverType.REQUEST: Status.DEMANDED,
    PloverType.THREATEN: Status.THREATENED,
}
"""Types whose content is never done yet: what is agreed to, asked for or threatened."""
_FOLD_STATUS = {
    Fold.PROMISE: Status.PLANNED,
    Fold.DEMAND: Status.DEMANDED,
    Fold.APPEAL: Status.DEMANDED,
    Fold.ORDER: Status.DEMANDED,
    Fold.REFUSAL: Status.ACTUAL,
    Fold.THREAT: Status.THREATENED,
}


@dataclass(frozen=True)
class Outcome:
    """What a deed is coded as, given the words above it."""

    type: PloverType
    cameo: str
    mode: str
    status: Status
    outer: Match | None = None
    """The folding match whose subject is the doer ("agreed" in "agreed to send"); None for a plain deed."""


@dataclass(frozen=True)
class _State:
    outcome: Outcome
    flags: frozenset[str] = frozenset()


def resolve(match: Match, steps: tuple[Step, ...]) -> Outcome:
    """Return what the deed is coded as after all steps."""
    rule = match.rule
    state = _State(Outcome(rule.type, rule.cameo, rule.mode, Status.ACTUAL, match if rule.fold else None))
    if rule.fold:
        state = replace(state, outcome=replace(state.outcome, status=_FOLD_STATUS[rule.fold]))
    for step in steps:
        if step.effect == "fold" and step.match is not None and step.match.rule.fold is not None:
            state = _State(_folded(state, step.match, step.match.rule.fold))
        elif step.effect == "undone":
            state = replace(state, flags=state.flags - {"future"} | {"negated"})
        elif step.effect == "negated" and "excluded" in state.flags:
            state = replace(state, flags=state.flags - {"excluded"} | {"possible"})
        elif step.effect == "negated" and state.flags & {"negated", "failed"}:
            state = replace(state, flags=state.flags - {"negated", "failed", "possible"})
        else:
            state = replace(state, flags=state.flags | {step.effect})
    verb = match.frame.support or match.trigger
    if is_perfect(verb):
        state = replace(state, flags=state.flags | {"past"})
    is_standing = match.frame.support is not None and verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"}
    if is_standing or (verb.pos_ in VERBS and lasts(verb, is_state=rule.state)):
        state = replace(state, flags=state.flags | {"state"})
    return _settle(state)


def _folded(state: _State, outer: Match, fold: Fold) -> Outcome:
    """Return the outcome of a promise, demand, refusal or threat that holds the deed."""
    inner = state.outcome
    if _stands_as_it_is(inner, fold, outer):
        if fold is Fold.PROMISE and outer.frame.at("comp"):  # "ready to complain", not "offered criticism"
            return _ahead(inner, quad_of(inner.type), Status.PLANNED)
        return replace(inner, outer=outer) if fold is Fold.ORDER else inner
    conflict = quad_of(inner.type) == 4 and inner.type is not PloverType.MOBILIZE
    if fold is Fold.PROMISE and conflict and not state.flags & {"negated", "failed"}:
        fold = Fold.THREAT
    elif fold is Fold.REFUSAL and state.flags & {"negated", "failed"}:
        fold = Fold.PROMISE
    rule = outer.rule
    kept = inner.type not in _VERBAL_CONFLICT and inner.type is not PloverType.AGREE
    cameo = (
        fold_code(inner.cameo, fold) if kept else (rule.cameo if rule.fold is fold else fold_code("", fold))
    )
    if rule.type is not FOLDED_TYPE.get(rule.fold or fold):
        return Outcome(rule.type, rule.cameo, rule.mode, Status.ACTUAL, outer)
    return Outcome(FOLDED_TYPE[fold], cameo, "", _FOLD_STATUS[fold], outer)


def _stands_as_it_is(inner: Outcome, fold: Fold, outer: Match) -> bool:
    """Tell whether a deed keeps its type under a fold: ordered coercion, offered criticism or thanks."""
    if fold is Fold.ORDER:
        return quad_of(inner.type) == 4 or inner.type is PloverType.ACCUSE
    if fold is Fold.PROMISE and inner.type is PloverType.SUPPORT and not outer.frame.at("comp"):
        is_offer = lemma_of(outer.trigger) in {"offer", "extend"} and outer.trigger.pos_ in VERBS
        return is_offer and not outer.frame.words("obj") & {"support", "backing"}  # which may be material
    return fold is Fold.PROMISE and inner.type in _VERBAL_CONFLICT


def _settle(state: _State) -> Outcome:
    """Return the outcome with the flags that stand above its last fold taken in; the gravest decides."""
    outcome, flags = state.outcome, state.flags
    quad = quad_of(outcome.type)
    if "attempt" in flags and outcome.type is PloverType.ASSAULT:
        flags -= {"failed"}
        outcome = replace(outcome, cameo="185" if outcome.cameo == "186" else outcome.cameo)
    if "denied" in flags:
        outcome = replace(outcome, status=Status.DENIED)
    elif flags & {"condition", "topic"} or ("attempt" in flags and outcome.type is not PloverType.ASSAULT):
        outcome = replace(outcome, status=Status.HYPOTHETICAL)
    elif flags & {"negated", "failed", "excluded"}:
        outcome = _not_done(outcome, flags, quad)
    elif "possible" in flags and "past" in flags:  # "may have killed": nobody threatens
        outcome = replace(outcome, status=Status.HYPOTHETICAL)
    elif "possible" in flags:
        outcome = _ahead(outcome, quad, Status.HYPOTHETICAL)
    elif flags & {"duty", "demanded"}:
        outcome = replace(outcome, status=Status.DEMANDED)
    elif "future" in flags:
        outcome = _ahead(outcome, quad, Status.PLANNED)
    elif "purpose" in flags:
        outcome = (
            outcome if outcome.type is PloverType.REQUEST else replace(outcome, status=Status.HYPOTHETICAL)
        )
    elif flags & {"ongoing", "state"} and outcome.status is Status.ACTUAL:
        outcome = replace(outcome, status=Status.ONGOING)
    if outcome.status is Status.ACTUAL:
        outcome = replace(outcome, status=_BY_NATURE.get(outcome.type, Status.ACTUAL))
    return outcome


def _not_done(outcome: Outcome, flags: frozenset[str], quad: int) -> Outcome:
    cooperates = quad in {1, 2}
    if cooperates and (flags & {"future", "failed", "excluded"}):
        return replace(
            outcome,
            type=PloverType.REJECT,
            cameo=fold_code(outcome.cameo, Fold.REFUSAL),
            mode="",
            status=Status.ACTUAL,
        )
    if not cooperates and quad == 4 and "future" in flags and "negated" in flags:
        return replace(outcome, type=PloverType.AGREE, cameo="030", mode="", status=Status.PLANNED)
    return replace(outcome, status=Status.DENIED)


def _ahead(outcome: Outcome, quad: int, status: Status) -> Outcome:
    if quad == 4:
        status = Status.THREATENED if status is Status.PLANNED else status
        cameo = fold_code(outcome.cameo, Fold.THREAT)
        return replace(outcome, type=PloverType.THREATEN, cameo=cameo, mode="", status=status)
    if quad in {1, 2} and outcome.type is not PloverType.AGREE:
        cameo = fold_code(outcome.cameo, Fold.PROMISE)
        return replace(outcome, type=PloverType.AGREE, cameo=cameo, mode="", status=status)
    if outcome.type is PloverType.THREATEN and status is Status.PLANNED:
        status = Status.THREATENED
    return replace(outcome, status=status)
