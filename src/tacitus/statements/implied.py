"""The act that the words themselves do when the cue is plain: "We will rebuild it," he said, is a promise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from tacitus.analysis.tokens import Doc, Token
from tacitus.data import read_toml
from tacitus.records.statement import Act
from tacitus.statements.clause import Clause, deeds
from tacitus.statements.lexicon import Lexicon
from tacitus.statements.match import match, site
from tacitus.statements.tree import child, has_to

ACTS_FILE = "lexicon/acts.toml"
_PLAIN = frozenset({Act.ASSERT, Act.ANNOUNCE, Act.DESCRIBE, Act.ATTITUDE})
"""Acts that a verb in the first person adds nothing to: "I say", "I think"."""
_LEADS = frozenset({"want", "like", "wish", "have", "must", "need", "let"})
"""Verbs that lead to the first person's own word: "I want to thank them"."""
_SPEAKING = frozenset({"VBP", "VB", "VBG"})
_NOW = frozenset({"do", "am", "are", "'m", "’m", "'re", "’re", "would", "must"})
_EDGES = " .,!?…“”\"'‘’"
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd"})


@dataclass(frozen=True, slots=True)
class ActRule:
    """One rule of `acts.toml`; the file tells what each condition means."""

    id: str
    act: Act
    reason: str
    fires: tuple[str, ...]
    silent: tuple[str, ...]
    side: str = ""
    somebody: bool = False
    helpers: frozenset[str] = frozenset()
    without: frozenset[str] = frozenset()
    polarity: str = "plain"
    verbs: frozenset[str] = frozenset()
    chain: bool = False
    not_verbs: frozenset[str] = frozenset()
    not_subjects: frozenset[str] = frozenset()
    is_: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    passive: bool | None = None
    quoted: bool = False
    asks: bool = False
    orders: bool = False
    begins: str = ""
    ends: str = ""

    def fits(self, clause: Clause) -> bool:
        """Tell whether a clause of a near form meets the other conditions."""
        return self._fits_subject(clause) and self._fits_deed(clause) and self._fits_form(clause)

    def _fits_subject(self, clause: Clause) -> bool:
        if self.somebody and not clause.animate:
            return False
        return (
            not self.not_subjects or clause.subject is None or _lemma(clause.subject) not in self.not_subjects
        )

    def _fits_deed(self, clause: Clause) -> bool:
        main = _lemma(clause.main)
        if self.verbs and not self.chain and main not in self.verbs:
            return False
        if main in self.not_verbs or (self.passive is not None and self.passive != _is_passive(clause.main)):
            return False
        if self.chain and all(_lemma(each) not in self.verbs for each in deeds(clause)):
            return False
        if self.objects and self.objects.isdisjoint(_objects(clause.main)):
            return False
        return not self.is_ or not self.is_.isdisjoint(_complements(clause))

    def _fits_form(self, clause: Clause) -> bool:
        if self.orders and not is_order(clause):
            return False
        if not self.begins and not self.ends:
            return True
        words = clause.verb.doc.text_of(clause.verb.left_edge.i, clause.last + 1).casefold().strip(_EDGES)
        return words.startswith(self.begins) and words.endswith(self.ends)


@cache
def act_rules() -> tuple[ActRule, ...]:
    """Read the rules, in the order in which they are tried."""
    return tuple(_rule(row) for row in read_toml(ACTS_FILE)["rule"])


@cache
def claims() -> frozenset[str]:
    """Return the nouns that name a claim: to reject one is to deny it."""
    return frozenset(read_toml(ACTS_FILE)["claims"])


def _rule(row: Mapping[str, Any]) -> ActRule:
    known = {each.name for each in fields(ActRule)}
    values: dict[str, Any] = {}
    for name, value in row.items():
        field = "is_" if name == "is" else name
        if field not in known:
            raise ValueError(f"the rule {row['id']!r} of {ACTS_FILE} has an unknown condition {name!r}")
        listed = tuple if field in {"fires", "silent"} else frozenset
        values[field] = listed(value) if isinstance(value, list) else value
    return ActRule(**{**values, "act": Act(values["act"])})


def implied_act(clause: Clause, lexicon: Lexicon) -> tuple[Act, str] | None:
    """Return what is done by saying a clause, and why; None when it is only asserted."""
    if not clause.asks and (own := _own_word(clause, lexicon)) is not None:
        return own
    side = "" if clause.subject is None else "own" if clause.own else "other"
    near = _near_rules(side, clause.helpers, negated=clause.negated, quoted=clause.quoted, asks=clause.asks)
    return next(((rule.act, rule.reason) for rule in near if rule.fits(clause)), None)


@cache
def _near_rules(
    side: str, helpers: frozenset[str], *, negated: bool, quoted: bool, asks: bool
) -> tuple[ActRule, ...]:
    """Return the rules that a clause of this form may fit, in order; few forms occur."""
    return tuple(
        rule
        for rule in act_rules()
        if rule.polarity in {"any", "negated" if negated else "plain"}
        and rule.side in {"", side}
        and quoted >= rule.quoted
        and asks >= rule.asks
        and not (rule.helpers and rule.helpers.isdisjoint(helpers))
        and rule.without.isdisjoint(helpers)
    )


def _own_word(clause: Clause, lexicon: Lexicon) -> tuple[Act, str] | None:
    """Read the speaker's own word for what is done: "We condemn the raid", "I want to thank them"."""
    subject, verb = clause.subject, clause.verb
    if subject is None or subject.lower_ not in {"i", "we"} or clause.negated or clause.helpers - _NOW:
        return None
    below = child(verb, "xcomp", "ccomp")
    if verb.lemma_.lower() in _LEADS and below is not None and has_to(below):
        verb = below
    if verb.tag_ not in _SPEAKING:
        return None
    for cue in lexicon.of("verb", verb.lemma_.lower()):
        place = site(verb, cue) if cue.act not in _PLAIN else None
        if place is not None and match(place) is not None:
            return cue.act, f"the speaker says “{subject.text} {verb.text}”"
    return None


def is_order(clause: Clause) -> bool:
    """Tell whether a clause has the form of an order: a bare verb that opens it, without a subject."""
    verb = clause.verb
    if verb.tag_ != "VB" or has_to(verb) or clause.subject is not None or clause.helpers - {"do"}:
        return False
    return all(each.dep_ in {"neg", "aux", "intj", "punct", "advmod"} for each in verb.lefts)


def claim_noun(doc: Doc, first: int, last: int) -> bool:
    """Tell whether the main word of some tokens names a claim."""
    return doc.root_of(first, last).lemma_.lower() in claims()


def _lemma(token: Token) -> str:
    return token.lemma_.lower()


def _is_passive(verb: Token) -> bool:
    return child(verb, "auxpass") is not None


def _objects(verb: Token) -> set[str]:
    holders = [verb, *(each for each in verb.children if each.dep_ in {"prep", "agent"})]
    found = (child(holder, "dobj", "pobj") for holder in holders)
    return {each.lemma_.lower() for each in found if each is not None}


def _complements(clause: Clause) -> set[str]:
    found: set[str] = set()
    for verb in (clause.verb, clause.main):
        if _is_passive(verb):
            found.add(verb.lower_)
        told = [each for each in verb.children if each.dep_ in _COMPLEMENTS]
        found.update(word for each in told for word in (each.lemma_.lower(), each.lower_))
    return found
