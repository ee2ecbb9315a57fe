"""Yes and no: for each plain word of a text, whether it is told as so."""

from __future__ import annotations

import re
from functools import cache

from tacitus.accounts.lexicon import facts, is_negation, meaning, stop_concepts
from tacitus.accounts.match import bases
from tacitus.words import stem, words

SCOPE = 8
"""Words that a negation reaches."""
REFUSED = re.compile(
    r"(?:refus|declin)(?:ed|es|ing) to\b"
    r"|(?:reject|resist|refus)(?:ed|s|es|ing) (?:all )?(?:calls|demands|appeals|pressure) to\b",
    re.IGNORECASE,
)
"""Words that tell that somebody does not do what is asked: a deed that the narrator tells, not a claim."""
_ENDS = re.compile(r"[,;:()]")


def signs_of(text: str) -> dict[str, bool]:
    """Return for each plain word of a text whether it is told as so, by its meaning.

    A negation reaches a few words on, to the next comma at most. A word counts for its opposite denied.
    Names are left out, and a meaning that the text tells both ways.
    """
    found: dict[str, bool] = {}
    both: set[str] = set()
    reach = last = 0
    for word in words(text):
        if _ENDS.search(text, last, word.start):
            reach = 0
        last = word.end
        if is_negation(word.stem) or REFUSED.match(text, word.start):
            reach = SCOPE
            continue
        reach -= 1
        each = meaning(word.stem)
        if each in stop_concepts() or (word.capital and word.start) or word.stem[0].isdigit():
            continue
        base = min(bases(frozenset({each})))
        sign = (base == each) != (reach > 0)
        if found.setdefault(base, sign) != sign:
            both.add(base)
    return {each: sign for each, sign in found.items() if each not in both}


def negations_in(text: str) -> int:
    """Return how many words of a text deny, by their meaning ("failed", "halted") too."""
    return sum(is_negation(word.stem) or word.stem in _deniers() for word in words(text))


@cache
def _deniers() -> frozenset[str]:
    return frozenset(stem(word) for word in facts("meanings")["deniers"])


def parted(one: str, other: str) -> list[str]:
    """Return the meanings that one of two texts tells as so and the other as not so.

    When both deny something, nothing is said: two denials are seldom about the same word.
    """
    if negations_in(one) and negations_in(other):
        return []
    mine, yours = signs_of(one), signs_of(other)
    return [each for each in sorted(set(mine) & set(yours)) if mine[each] != yours[each]]
