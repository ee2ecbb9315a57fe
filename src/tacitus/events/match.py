"""Triggers and the rule that fits each best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tacitus.analysis.tokens import Token
from tacitus.events.frames import VERBS, Frame, add_prepositions, is_gerund_object, noun_frame, verb_frame
from tacitus.events.phrases import NOMINALS, lemma_of
from tacitus.events.rulebook import Rule, Rulebook, rulebook

_CLAUSES = frozenset({"xcomp", "ccomp"})
_OPEN = frozenset({"VERB", "AUX", "NOUN", "PROPN", "ADJ"})
"""Parts of speech of which a trigger may be."""
_VERBAL = frozenset({"VERB", "AUX"})
_NOT_DUE = frozenset({"might", "may", "could", "would", "yet", "still"})
"""Words beside "have to" by which nobody demands anything."""
_DATES = frozenset({"DATE", "TIME"})
_BESIDE = frozenset({"advmod", "prep", "acomp", "oprd", "ccomp", "xcomp"})
"""Labels under which the parse hides a particle ("handed over", "found guilty")."""


@dataclass(frozen=True)
class Match:
    """A rule that fits a trigger."""

    rule: Rule
    frame: Frame
    others: tuple[Rule, ...] = ()
    """Rules that fitted too, the next best first."""
    faint: bool = False
    """True when the noun stands without the light verb that its rule wants ("their talks ended")."""

    @property
    def trigger(self) -> Token:
        """The word that triggered the rule."""
        return self.frame.trigger


def matches(tokens: Iterable[Token], book: Rulebook) -> dict[int, Match]:
    """Return the best match of each trigger among `tokens`, by token index."""
    found: dict[int, Match] = {}
    for token in tokens:
        if token.pos_ in _OPEN:
            match = match_at(token, book)
            if match is not None:
                found[token.i] = match
    return found


def match_at(token: Token, book: Rulebook) -> Match | None:
    """Return the best match at a token, or None. The rule with more constraints wins; ties go by its id."""
    rules = [rule for rule in _rules_at(token, book) if _may_fit(rule, token)]
    if not rules:
        return None
    frame = frame_at(token)
    fitting = [rule for rule in rules if fits(rule, frame)]
    is_carried = token.pos_ not in NOMINALS or frame.support is not None
    full = [rule for rule in fitting if is_carried or not rule.light]
    best = full or fitting
    return Match(best[0], frame, tuple(best[1:4]), faint=not full) if best else None


def why_lost(chosen: Rule, other: Rule) -> str:
    """Return in words why one rule that fits comes before another: the order of the rulebook."""
    if other.weight < chosen.weight:
        why = "asks for less in the sentence"
    elif other.cameo.endswith("0") and not chosen.cameo.endswith("0"):
        why = "has a coarser code"
    else:
        why = "comes later by its id"
    return f"{other.id} ({other.type} {other.cameo}) fits too, but {why}"


def _rules_at(token: Token, book: Rulebook) -> tuple[Rule, ...]:
    lemma = lemma_of(token)
    if token.pos_ in _VERBAL:
        rules = book.by_verb.get(lemma, ()) if token.dep_ != "amod" or is_gerund_object(token) else ()
    elif token.pos_ == "ADJ":
        rules = book.by_adjective.get(lemma, ())
    else:
        rules = book.by_noun.get(lemma, ())
        rules = () if rules and token.dep_ in {"compound", "nmod"} else rules
    return () if rules and token.ent_type_ in _DATES else rules  # "March" is a month


def frame_at(token: Token) -> Frame:
    """Return the frame of a trigger: verb, noun or adjective."""
    if token.pos_ in VERBS:
        return verb_frame(token)
    if token.pos_ in NOMINALS:
        return noun_frame(token, rulebook().words("light"))
    copula = verb_frame(_copula_of(token))
    slots = {**copula.slots, "comp": _complement_of(token)}
    add_prepositions(slots, token)
    return Frame(token, slots, support=copula.trigger)


def _copula_of(adjective: Token) -> Token:
    return adjective.head if adjective.dep_ in {"acomp", "attr"} else adjective


def _complement_of(adjective: Token) -> tuple[Token, ...]:
    own = [child for child in adjective.children if child.dep_ in {"xcomp", "ccomp", "advcl"}]
    own += [
        grand
        for child in adjective.children
        if child.dep_ == "prep"
        for grand in child.children
        if grand.dep_ == "pcomp"
    ]
    return tuple(own)


def _may_fit(rule: Rule, token: Token) -> bool:
    """Tell whether a rule is worth a frame, by what is cheap to see: its complement and its particle."""
    if rule.particle and token.pos_ in _VERBAL:
        return any(child.lower_ in rule.particle for child in token.children)
    if rule.preps and token.lemma_ == "be":  # the most common verb by far
        return any(child.lower_ == rule.preps[0][0] for child in token.children)
    if rule.complement == "must":
        return any(is_obligation(child) for child in token.children if child.dep_ in _CLAUSES)
    return True


def fits(rule: Rule, frame: Frame) -> bool:
    """Tell whether a rule's constraints hold in a frame."""
    is_noun = frame.trigger.pos_ in NOMINALS
    if not (_noun_fits(rule, frame) if is_noun else _verb_fits(rule, frame)):
        return False
    if rule.subject and not _holds(frame, "subj", rule.subject):
        return False
    if any(not frame.at(prep) or (words and not _holds(frame, prep, words)) for prep, words in rule.preps):
        return False
    if rule.sentence and not _stands_in_sentence(rule.sentence, frame.trigger):
        return False
    return not rule.complement or _complement_fits(rule, frame)


def _verb_fits(rule: Rule, frame: Frame) -> bool:
    if not _particle_fits(rule, frame.trigger) or (rule.object and not _holds(frame, "obj", rule.object)):
        return False
    if not rule.without:
        return True
    return not any(_holds(frame, slot, rule.without) for slot in ("obj", "subj", "in", "comp"))


def _stands_in_sentence(words: frozenset[str], trigger: Token) -> bool:
    text = trigger.sent.text.lower()
    return any(word in text for word in words)


def _noun_fits(rule: Rule, frame: Frame) -> bool:
    words = frame.own_words()
    if rule.object and not words & rule.object:
        return False
    return bool(words & rule.nouns) and not words & rule.without


def _particle_fits(rule: Rule, verb: Token) -> bool:
    particles = {child.lower_ for child in verb.children if child.dep_ == "prt"}
    if not rule.particle:
        return not particles
    beside = {child.lower_ for child in verb.children if child.dep_ in _BESIDE and child.i > verb.i}
    return bool(rule.particle & (particles | beside))


def _holds(frame: Frame, slot: str, words: frozenset[str]) -> bool:
    return slot in frame.slots and not frame.words(slot).isdisjoint(words)


def _complement_fits(rule: Rule, frame: Frame) -> bool:
    clauses = frame.at("comp")
    if rule.complement == "infinitive":
        return any(clause.dep_ == "xcomp" for clause in clauses)
    if rule.complement == "must":
        return any(is_obligation(clause) for clause in clauses)
    return bool(clauses)


def is_obligation(verb: Token) -> bool:
    """Tell whether a verb is told as someone's duty: "must leave", "had to leave"."""
    told = {child.dep_ for child in verb.children}
    if "neg" in told:
        return False
    if any(child.dep_ == "aux" and child.lower_ == "must" for child in verb.children):
        return True
    if any(child.lower_ in _NOT_DUE for child in verb.children):  # "might have to", "has yet to"
        return False
    return verb.lemma_ == "have" and "xcomp" in told and "dobj" not in told
