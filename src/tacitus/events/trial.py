"""Rules tried on their own examples: which fire, and what keeps the others from firing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tacitus.analysis.document import Analysis
from tacitus.events.find import told_acts
from tacitus.events.frames import VERBS, Frame
from tacitus.events.match import fits, frame_at
from tacitus.events.merge import Act
from tacitus.events.phrases import NOMINALS, lemma_of
from tacitus.events.rulebook import Rule, Rulebook


@dataclass(frozen=True, slots=True)
class Trial:
    """A rule tried on one sentence."""

    rule: Rule
    sentence: str
    wanted: bool
    """True for a sentence of `fires`, False for one of `not`."""
    fired: bool
    why: str
    """What kept the rule from firing, or what made it fire; one sentence."""

    @property
    def holds(self) -> bool:
        """True when the rule did what its file says."""
        return self.wanted is self.fired


def try_rule(rule: Rule, analysis: Analysis, book: Rulebook, *, wanted: bool) -> Trial:
    """Return how a rule does on a sentence that its file gives as an example.

    Args:
        rule: A rule of the book.
        analysis: The sentence, analyzed.
        book: All rules: those of one trigger compete.
        wanted: Whether the rule should fire.
    """
    acts = [act for sentence in analysis.sentences() for act in told_acts(analysis, sentence, book)]
    fired = any(rule.id in _ids(act, with_others=wanted) for act in acts)
    why = f"it fires at “{_at(rule, acts)}”" if fired else _missed(rule, analysis, acts)
    return Trial(rule, analysis.report.text, wanted, fired, why)


def _ids(act: Act, *, with_others: bool) -> set[str]:
    """Return the rules that an act comes from; those that fitted as well only where firing is wanted."""
    outer = {act.outcome.outer.rule.id} if act.outcome.outer is not None else set()
    others = {other.id for other in act.match.others} if with_others else set()
    return {act.match.rule.id} | outer | others


def _at(rule: Rule, acts: Sequence[Act]) -> str:
    return next(act.trigger.text for act in acts if rule.id in _ids(act, with_others=True))


def _missed(rule: Rule, analysis: Analysis, acts: Sequence[Act]) -> str:
    """Return what kept a rule from firing: no trigger, a constraint, another rule, or unknown parties."""
    frames = list(_frames(rule, analysis))
    if not frames:
        return f"no word of the sentence triggers it; its triggers are {_listed(rule)}"
    for frame in frames:
        wrong = _unfit(rule, frame)
        if not wrong:
            others = sorted({act.match.rule.id for act in acts if act.trigger.i == frame.trigger.i})
            if others:
                return f"another rule is preferred at “{frame.trigger.text}”: {', '.join(others)}"
            return f"it fits “{frame.trigger.text}”, but too few parties are known (needs = {rule.needs!r})"
    return f"at “{frames[0].trigger.text}”, {_unfit(rule, frames[0])}"


def _frames(rule: Rule, analysis: Analysis) -> Iterator[Frame]:
    for token in analysis.doc:
        lemma = lemma_of(token)
        nouns = {noun.split()[-1] for noun in rule.nouns}
        is_verb = token.pos_ in VERBS and lemma in rule.verbs
        is_noun = token.pos_ in NOMINALS and lemma in nouns
        if is_verb or is_noun or (token.pos_ == "ADJ" and lemma in rule.adjectives):
            yield frame_at(token)


def _unfit(rule: Rule, frame: Frame) -> str:
    """Return the first constraint of a rule that a frame does not meet; empty when it meets all."""
    if fits(rule, frame):
        return ""
    slots = {slot: " ".join(head.text for head in heads) for slot, heads in frame.slots.items() if heads}
    seen = ", ".join(f"{slot} = {words}" for slot, words in slots.items()) or "nothing"
    held = {
        "object": rule.object,
        "without": rule.without,
        "subject": rule.subject,
        "particle": rule.particle,
        "sentence": rule.sentence,
        "preps": frozenset(prep for prep, _ in rule.preps),
        "complement": frozenset({rule.complement} - {""}),
    }
    named = " and ".join(f"`{name}`" for name, words in held.items() if words)
    return f"its constraint on {named or 'particles'} does not hold; the words around it are {seen}"


def _listed(rule: Rule) -> str:
    words = sorted({*rule.verbs, *rule.nouns, *rule.adjectives})
    return ", ".join(words[:8]) + (", …" if len(words) > 8 else "")
