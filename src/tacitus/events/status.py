"""Whether a deed is told as done: the words above its trigger, read from the inside out.

Each word that bears on it becomes a `Step`; the steps, folded in order, give the status and, where PLOVER has
a type for it, the type ("agreed to send" is AGREE). Source: PLOVER manual 2.0, auxiliary modes; the scope of
negation and modality follows the parse.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Token

from tacitus.data import read_toml
from tacitus.events.codes import FOLDED_TYPE, Fold, fold_code, quad_of
from tacitus.events.frames import NOMINALS, VERBS, lemma_of
from tacitus.events.match import Match
from tacitus.records.event import PloverType, Status

_MODALS = {
    "will": "future", "'ll": "future", "wo": "future", "shall": "future", "would": "would", "'d": "would",
    "may": "possible", "might": "possible", "could": "possible", "can": "possible", "ca": "possible",
    "should": "possible", "must": "possible", "ought": "possible",
}  # fmt: skip
_CONDITIONS = frozenset({"if", "unless", "until", "lest", "whether"})
_HAPPEN = frozenset({"take", "begin", "start", "happen", "occur", "continue", "resume", "follow"})
_TOPIC = frozenset({"over", "about", "of", "against", "toward", "towards"})
"""Prepositions before a gerund that is only spoken or thought of ("pessimism over holding talks")."""
_STEPS = 12
"""Words climbed at most; a longer path is a parse error."""
_VERBAL_CONFLICT = frozenset({PloverType.ACCUSE, PloverType.REJECT, PloverType.REQUEST, PloverType.THREATEN})
_FOLD_STATUS = {
    Fold.PROMISE: Status.PLANNED,
    Fold.DEMAND: Status.DEMANDED,
    Fold.APPEAL: Status.DEMANDED,
    Fold.ORDER: Status.DEMANDED,
    Fold.REFUSAL: Status.ACTUAL,
    Fold.THREAT: Status.THREATENED,
}


@dataclass(frozen=True)
class Step:
    """A word that bears on whether the deed is done."""

    token: Token
    effect: str
    """`fold`, or a flag: `future`, `negated`, `possible`, `condition`, `ongoing`, `attempt`, `failed`, …"""
    match: Match | None = None
    """The match of the folding rule."""

    def __str__(self) -> str:
        return f"“{self.token.text}” {self.effect if self.match is None else self.match.rule.fold}"


@dataclass(frozen=True)
class Outcome:
    """What a deed is coded as, given the words above it."""

    type: PloverType
    cameo: str
    mode: str
    status: Status
    outer: Match | None = None
    """The folding match whose subject is the doer ("agreed" in "agreed to send"); None for a plain deed."""


@cache
def _effects() -> dict[tuple[str, str], str]:
    """Return the effect of each governing word by its kind (`verbs`, `nouns`, `adjectives`) and lemma."""
    found: dict[tuple[str, str], str] = {}
    for effect, lists in read_toml("rules/status.toml").items():
        if effect == "attributes":
            found.update((("attributes", word), name) for name, words in lists.items() for word in words)
        else:
            found.update(((kind, word), effect) for kind, words in lists.items() for word in words)
    return found


def steps_above(trigger: Match, folds: Mapping[int, Match]) -> tuple[Step, ...]:
    """Return the words that bear on a deed, from the innermost out.

    Args:
        trigger: The deed's match.
        folds: Matches of folding rules by token index.
    """
    steps: list[Step] = []
    token = trigger.trigger
    if token.pos_ in NOMINALS:
        steps += _attributes(token)
        if trigger.frame.support is not None:
            token = trigger.frame.support
            if token.i in folds:
                return (*steps, *_fold_and_above(token, folds))
            steps += _governor(token, folds)
    return (*steps, *_climb(token, folds))


def _fold_and_above(token: Token, folds: Mapping[int, Match]) -> tuple[Step, ...]:
    return (Step(token, "fold", folds[token.i]), *_climb(token, folds))


def _climb(token: Token, folds: Mapping[int, Match]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for _ in range(_STEPS):
        if token.pos_ not in NOMINALS:
            steps += _own(token)
        above = _above(token, folds)
        if above is None:
            break
        kind, governor = above
        if kind == "condition":
            steps.append(Step(governor, "condition"))
            break
        if kind == "purpose":
            steps.append(Step(token, "purpose"))
            break
        if kind != "share":
            told = _governor(governor, folds)
            steps += told or ([Step(governor, "topic")] if kind == "topic" else [])
        token = governor
    return tuple(steps)


def _own(verb: Token) -> list[Step]:
    """Return the steps of a verb's own negation and modal verbs."""
    steps: list[Step] = []
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "advmod" and child.lower_ == "never"):
            steps.append(Step(child, "negated"))
        elif child.dep_ == "aux" and child.lower_ in _MODALS:
            effect = _MODALS[child.lower_]
            if effect == "would":
                effect = "future" if verb.dep_ == "ccomp" or _reported(verb) else "possible"
            steps.append(Step(child, effect))
        elif child.dep_ == "nsubj" and any(grand.lower_ in {"no", "neither"} for grand in child.children):
            steps.append(Step(child, "negated"))
    return steps


def _reported(verb: Token) -> bool:
    return verb.dep_ == "conj" and verb.head.dep_ == "ccomp"


def _above(token: Token, folds: Mapping[int, Match]) -> tuple[str, Token] | None:
    """Return how a word hangs on the one that governs it, and that one; None where its clause ends."""
    dep, head = token.dep_, token.head
    found: tuple[str, Token] | None = None
    if dep in {"xcomp", "ccomp"} or (dep == "acl" and token.tag_ == "VB"):
        found = "complement", head
    elif dep == "pcomp":
        found = ("topic" if head.lower_ in _TOPIC else "complement"), head.head
    elif dep == "conj":
        found = ("share", head) if _shares(token, head) else None
    elif dep == "advcl":
        found = _above_clause(token, head, folds)
    elif token.pos_ in NOMINALS:
        found = _above_noun(token)
    return found


def _shares(token: Token, head: Token) -> bool:
    """Tell whether a joined word stands under the same words as its head."""
    if token.pos_ in NOMINALS:
        return True
    return head.pos_ in VERBS and not any(child.dep_ == "nsubj" for child in token.children)


def _above_clause(token: Token, head: Token, folds: Mapping[int, Match]) -> tuple[str, Token] | None:
    mark = next((child for child in token.children if child.dep_ in {"mark", "advmod"}), None)
    if mark is not None and mark.lower_ in _CONDITIONS:
        return "condition", mark
    is_infinitive = token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children)
    if not is_infinitive or head.pos_ not in {"ADJ", "VERB", "AUX"}:
        return None
    takes_it = _effect_of(head) or (head.i in folds and not has_content(head))
    return ("complement", head) if takes_it else ("purpose", head)


def has_content(verb: Token) -> bool:
    """Tell whether a verb of promising or asking has its content as an object or clause of its own."""
    return any(child.dep_ in {"dobj", "xcomp", "ccomp", "auxpass"} for child in verb.children)


def _above_noun(noun: Token) -> tuple[str, Token] | None:
    dep, head = noun.dep_, noun.head
    if dep in {"dobj", "nsubjpass"} and head.pos_ in VERBS:
        return "complement", head
    if dep == "pobj" and head.dep_ == "prep":
        if head.lower_ in {"for", "of", "on", "to", "about", "against", "with"}:
            return "complement", head.head
        return None
    if dep == "nsubj" and head.lemma_ in _HAPPEN:
        return "complement", head
    return None


def _effect_of(token: Token) -> str:
    kind = "nouns" if token.pos_ in NOMINALS else "adjectives" if token.pos_ == "ADJ" else "verbs"
    return _effects().get((kind, lemma_of(token)), "")


def _governor(token: Token, folds: Mapping[int, Match]) -> list[Step]:
    for told in (token, *(child for child in token.children if child.dep_ == "dobj")):
        if told.i in folds:
            return [Step(told, "fold", folds[told.i])]
    effect = _effect_of(token)
    if token.lemma_ == "be" and not any(child.dep_ == "xcomp" for child in token.children):
        return []
    if token.lemma_ == "go" and token.tag_ != "VBG":
        return []
    if token.lemma_ == "go":
        return [Step(token, "future")]
    return [Step(token, effect)] if effect and effect != "done" else []


def _attributes(noun: Token) -> list[Step]:
    steps = [
        Step(child, effect)
        for child in noun.children
        if child.dep_ in {"amod", "compound"} and (effect := _effects().get(("attributes", child.lower_)))
    ]
    steps += [
        Step(child, "negated")
        for child in noun.children
        if child.dep_ == "det" and child.lower_ in {"no", "neither"}
    ]
    return steps


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
        elif step.effect == "negated" and "negated" in state.flags:
            state = replace(state, flags=state.flags - {"negated"})
        else:
            state = replace(state, flags=state.flags | {step.effect})
    verb = match.frame.support or match.trigger
    if (rule.state and verb.tag_ in {"VBZ", "VBP"}) or _is_going_on(verb):
        state = replace(state, flags=state.flags | {"state"})
    return _settle(state)


def _is_going_on(verb: Token) -> bool:
    """Tell whether a verb is in the present progressive: "are holding talks"."""
    if verb.tag_ != "VBG":
        return False
    return any(
        child.dep_ == "aux" and child.lower_ in {"is", "are", "am", "'s", "'re"} for child in verb.children
    )


def _folded(state: _State, outer: Match, fold: Fold) -> Outcome:
    """Return the outcome of a promise, demand, refusal or threat that holds the deed."""
    inner = state.outcome
    if _stands_as_it_is(inner, fold):
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


def _stands_as_it_is(inner: Outcome, fold: Fold) -> bool:
    """Tell whether a deed keeps its type under a fold: ordered coercion, "offered criticism"."""
    if fold is Fold.ORDER:
        return quad_of(inner.type) == 4 or inner.type is PloverType.ACCUSE
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
    elif flags & {"condition", "purpose", "topic"} or (
        "attempt" in flags and outcome.type is not PloverType.ASSAULT
    ):
        outcome = replace(outcome, status=Status.HYPOTHETICAL)
    elif flags & {"negated", "failed"}:
        outcome = _not_done(outcome, flags, quad)
    elif flags & {"future", "possible"}:
        outcome = _ahead(outcome, quad, Status.PLANNED if "future" in flags else Status.HYPOTHETICAL)
    elif flags & {"ongoing", "state"} and outcome.status is Status.ACTUAL:
        outcome = replace(outcome, status=Status.ONGOING)
    return outcome


def _not_done(outcome: Outcome, flags: frozenset[str], quad: int) -> Outcome:
    cooperates = quad in {1, 2}
    if cooperates and (flags & {"future", "failed"}):
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
    return replace(outcome, status=status if outcome.status is Status.ACTUAL else outcome.status)
