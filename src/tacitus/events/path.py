"""The words above a deed that bear on whether it is done, read from the inside out.

Each becomes a `Step`; `status.py` folds them into a status. The scope of negation and modality follows the
parse: a word counts only when the deed hangs on it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tacitus.analysis.tokens import Token
from tacitus.events.clues import clues, shares
from tacitus.events.codes import Fold
from tacitus.events.effects import effects, is_word
from tacitus.events.frames import VERBS, is_gerund_object
from tacitus.events.match import Match
from tacitus.events.phrases import NOMINALS, lemma_of
from tacitus.events.rulebook import rulebook

_HAPPEN = frozenset({"take", "begin", "start", "happen", "occur", "continue", "resume", "follow"})
_TOPIC = frozenset({"over", "about", "of", "against", "toward", "towards"})
"""Prepositions before a gerund that is only spoken or thought of ("pessimism over holding talks")."""
_UNHAPPENED = frozenset({"failed", "ongoing"})
"""Effects of a verb on the deed that is its subject: "the talks failed", "the siege goes on"."""
_BEING = frozenset({"be", "remain", "live", "stay"})
_UNITS_OF_TIME = frozenset({"hour", "day", "week", "month", "year"})
_RANKS = frozenset({"first", "second", "third", "last", "latest", "only", "next"})
"""Words before a noun whose infinitive tells a deed done ("the first country to recognize it")."""
_STEPS = 12
"""Words climbed at most; a longer path is a parse error."""


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
            steps += _governor(token, folds, but=trigger.trigger.i)
    return (*steps, *_climb(token, folds))


def _fold_and_above(token: Token, folds: Mapping[int, Match]) -> tuple[Step, ...]:
    return (Step(token, "fold", folds[token.i]), *_climb(token, folds))


def _climb(token: Token, folds: Mapping[int, Match]) -> tuple[Step, ...]:
    steps: list[Step] = []
    for _ in range(_STEPS):
        if token.pos_ not in NOMINALS:
            steps += [Step(word, effect) for word, effect in clues(token)]
        if any(step.effect in {"condition", "undone"} for step in steps):
            break
        above = _above(token, folds)
        if above is None:
            steps += _asked(token)
            break
        kind, governor = above
        if kind in {"condition", "purpose", "without"}:
            word = token if kind == "purpose" else governor
            steps.append(Step(word, "negated" if kind == "without" else kind))
            break
        if kind != "share":
            told = _told_by(governor, token, folds)
            steps += told or ([Step(governor, "topic")] if kind == "topic" else [])
            if not told and _is_aim(token, governor):
                steps.append(Step(token, "purpose"))
                break
            if not told and token.pos_ in NOMINALS and not _carries(governor):
                break
        token = governor
    return tuple(steps)


def _is_aim(token: Token, noun: Token) -> bool:
    """Tell whether an infinitive behind a noun is only what it is for: "six billion to assist allies"."""
    if noun.pos_ not in NOMINALS or token.dep_ not in {"acl", "relcl"} or token.tag_ != "VB":
        return False
    return not any(child.dep_ == "amod" and child.lower_ in _RANKS for child in noun.children)


def _asked(token: Token) -> list[Step]:
    """Return the step of a question: what it asks is not told."""
    return [Step(token.sent[-1], "condition")] if token.sent[-1].text == "?" else []


def _carries(governor: Token) -> bool:
    """Tell whether what is said of a verb holds of the deed its noun names ("did not hold talks")."""
    lemma = lemma_of(governor)
    return governor.pos_ not in VERBS or lemma in _HAPPEN or lemma in rulebook().words("light")


def _told_by(governor: Token, token: Token, folds: Mapping[int, Match]) -> list[Step]:
    """Return what a governing word says of the deed below it."""
    if _lays_to(governor, token):
        return [Step(governor, "charged")]
    if token.dep_ == "nsubj" and governor.i in folds:  # "the handover failed to happen": nobody refuses
        return [Step(governor, "denied")]
    if lemma_of(governor) in rulebook().words("hearsay") and _is_rejected(governor):
        return [Step(governor.head, "denied")]
    told = _governor(governor, folds, but=token.i)
    if governor.pos_ in NOMINALS and not told:
        told = _attributes(governor)
    if told and told[0].effect == "fold" and _is_of_others(told[0], token):
        return [Step(governor, "possible")]
    return told


def _lays_to(governor: Token, token: Token) -> bool:
    """Tell whether a deed is what somebody is accused of or punished for."""
    if token.dep_ not in {"pcomp", "pobj"} or effects().get(("verbs", lemma_of(governor))) != "charged":
        return False
    return token.head.lower_ in {"of", "for", "with"}


def _is_rejected(noun: Token) -> bool:
    """Tell whether a claim is denied: "rejected claims that it had attacked"."""
    return noun.dep_ == "dobj" and lemma_of(noun.head) in rulebook().words("rejecting")


def _is_of_others(step: Step, token: Token) -> bool:
    """Tell whether somebody only warns of what others may do: "warned that militants could seize the dam"."""
    if step.match is None or step.match.rule.fold is not Fold.THREAT or token.dep_ != "ccomp":
        return False
    return any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in token.children)


def _above(token: Token, folds: Mapping[int, Match]) -> tuple[str, Token] | None:
    """Return how a word hangs on the one that governs it, and that one; None where its clause ends."""
    dep, head = token.dep_, token.head
    found: tuple[str, Token] | None = None
    if dep in {"acl", "relcl"} and token.tag_ != "VB" and _is_content_clause(token):
        found = "complement", head
    elif dep == "ccomp" and is_word("conditions", head.lower_):
        found = "condition", head
    elif dep in {"xcomp", "ccomp"} or (dep in {"acl", "relcl"} and token.tag_ == "VB"):
        found = "complement", head
    elif dep == "pcomp":
        found = ("topic" if head.lower_ in _TOPIC else "complement"), head.head
    elif dep == "amod" and is_gerund_object(token):
        found = "complement", head.head
    elif dep == "conj":
        found = ("share", head) if token.pos_ in NOMINALS or shares(token, head) else None
    elif dep == "advcl":
        found = _above_clause(token, head, folds)
    elif token.pos_ in NOMINALS:
        found = _above_noun(token)
    return found


def _is_content_clause(verb: Token) -> bool:
    """Tell whether a clause tells what a noun holds: "a denial that it had poisoned him"."""
    if any(child.dep_ == "mark" and child.lower_ == "that" for child in verb.children):
        return True
    filled = [child for child in verb.children if child.dep_ in {"nsubj", "dobj"}]
    # A "that" read as an object beside another one opens a clause.
    return any(child.lower_ == "that" and child.dep_ == "dobj" for child in filled) and len(filled) > 2


def _above_clause(token: Token, head: Token, folds: Mapping[int, Match]) -> tuple[str, Token] | None:
    mark = next((child for child in token.children if child.dep_ in {"mark", "advmod"}), None)
    if mark is not None and is_word("conditions", mark.lower_):
        return "condition", mark
    if head.lower_ == "were" and head.i == head.sent.start:
        return "condition", head
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
    if dep == "nsubj" and (
        head.lemma_ in _HAPPEN or head.lemma_ == "be" or _effect_of(head) in _UNHAPPENED or _is_standing(head)
    ):
        return "complement", head
    return _above_preposition(head) if dep == "pobj" and head.dep_ == "prep" else None


def _above_preposition(prep: Token) -> tuple[str, Token] | None:
    """Return what governs a noun behind a preposition that passes the deed on."""
    if prep.lower_ == "without":
        return "without", prep
    passes = prep.lower_ in {"for", "of", "on", "to", "about", "against", "with"}
    passes |= prep.lower_ == "in" and is_word("shares_in", lemma_of(prep.head))
    passes |= prep.lower_ == "under" and prep.head.lemma_ in _BEING
    return ("complement", prep.head) if passes else None


def _effect_of(token: Token) -> str:
    kind = "nouns" if token.pos_ in NOMINALS else "adjectives" if token.pos_ == "ADJ" else "verbs"
    return effects().get((kind, lemma_of(token)), "")


def _governor(token: Token, folds: Mapping[int, Match], but: int = -1) -> list[Step]:
    for told in (token, *(child for child in token.children if child.dep_ == "dobj")):
        if told.i in folds and told.i != but:
            return [Step(told, "fold", folds[told.i])]
    effect = _effect_of(token)
    standing = [Step(token, "ongoing")] if _is_standing(token) else []
    if token.lemma_ == "be" and not any(child.dep_ == "xcomp" for child in token.children):
        return _predicate(token) or standing
    if token.lemma_ == "rule":
        return [Step(token, "excluded")]
    if token.lemma_ == "go":
        return [Step(token, "future")] if token.tag_ == "VBG" else []
    return standing or ([Step(token, effect)] if effect and effect != "done" else [])


def _is_standing(verb: Token) -> bool:
    """Tell whether a deed is the state somebody is in: "are under siege"; or has come to its third week."""
    if verb.lemma_ == "enter":
        return any(child.dep_ == "dobj" and child.lemma_ in _UNITS_OF_TIME for child in verb.children)
    if verb.lemma_ not in _BEING or not any(child.lower_ == "under" for child in verb.children):
        return False
    words = {child.lower_ for child in verb.children}
    return verb.tag_ in {"VBZ", "VBP"} or bool(words & {"has", "have"} and words & {"since", "for"})


def _predicate(copula: Token) -> list[Step]:
    """Return what the word after "is" says of a deed: "it is unclear whether", "an amnesty is possible"."""
    for child in copula.children:
        if child.dep_ in {"acomp", "attr"} and (effect := _effect_of(child)):
            return [Step(child, effect)]
        if child.dep_ == "prep":
            for noun in child.children:
                state = effects().get(("states", f"{child.lower_} {noun.lower_}"))
                if state:
                    return [Step(noun, state)]
    return []


def _attributes(noun: Token) -> list[Step]:
    steps = [
        Step(child, effect)
        for child in noun.children
        if child.dep_ in {"amod", "compound", "nmod", "det", "poss", "npadvmod"}
        and (effect := _attribute_of(child))
    ]
    steps += [Step(child, "future") for child in noun.children if _dates_ahead(child)]
    steps += [
        Step(child, "negated")
        for child in noun.children
        if child.dep_ == "det" and child.lower_ in {"no", "neither"}
    ]
    if noun.i > 1 and noun.nbor(-1).text == "-" and noun.nbor(-2).lower_ == "non":
        steps.append(Step(noun.nbor(-2), "negated"))
    return steps


def _dates_ahead(child: Token) -> bool:
    """Tell whether words behind a noun set it for a day to come: "set for Sunday", "a march for Saturday"."""
    if child.dep_ == "acl" and child.tag_ == "VBN":
        return effects().get(("verbs", lemma_of(child))) == "future"
    if child.dep_ != "prep" or child.lower_ not in {"for", "from"}:
        return False
    return any(is_word("days", word.lower_) for word in child.children)


def _attribute_of(word: Token) -> str:
    """Return the effect of an attribute: by its form, or by its parts ("months-long", "next week's")."""
    if word.dep_ == "poss" and any(child.lower_ in {"next", "coming"} for child in word.children):
        return "future"
    if word.lower_.endswith("long") and any(child.pos_ == "NOUN" for child in word.children):
        return "ongoing"
    return effects().get(("attributes", word.lower_), "")
