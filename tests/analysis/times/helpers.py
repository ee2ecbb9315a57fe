"""Reads the times of a sentence without a model: the tests in context that need tags are left out."""

from __future__ import annotations

from datetime import date

import spacy

from tacitus.analysis.times.checks import Words, passes
from tacitus.analysis.times.combine import combine
from tacitus.analysis.times.context import Context, Tense
from tacitus.analysis.times.grammar import find_hits, load_grammar, longest
from tacitus.analysis.times.resolve import Timex, resolve
from tacitus.analysis.tokens import Doc

NLP = spacy.blank("en")
FRIDAY = "2019-07-05"
"""A Friday, as publication date."""

NEED_TAGS = {"season", "weekday", "unit_rel", "set_word", "present_word"}


def timexes(text: str, published: str = FRIDAY, tense: Tense = Tense.PAST) -> list[Timex]:
    """The expressions of a text whose verbs all have one tense."""
    grammar = load_grammar()
    words = Words.of(Doc(NLP(text)))
    context = Context(date.fromisoformat(published) if published else None, tense=tense)
    found: list[Timex] = []
    hits = find_hits(text, grammar)
    kept = [hit for hit in hits if hit.rule.check in NEED_TAGS or passes(hit, words, grammar)]
    for hit in combine(longest(kept), text):
        found.extend(resolve(hit, context, grammar))
    return found


def values(text: str, published: str = FRIDAY, tense: Tense = Tense.PAST) -> list[str]:
    """The TIMEX3 values of `timexes`."""
    return [timex.value for timex in timexes(text, published, tense)]
