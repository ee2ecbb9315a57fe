"""Yes and no: for each plain word of a text, whether it is told as so."""

from __future__ import annotations

import re
from functools import cache

from tacitus.accounts.lexicon import facts, has_opposite, is_negation, meaning, stop_concepts
from tacitus.accounts.match import bases
from tacitus.words import concept, function_stems, stem, words

SCOPE = 8
"""Words that a negation reaches."""
REFUSED = re.compile(
    r"(?:refus|declin)(?:ed|es|ing) to\b"
    r"|(?:reject|resist|refus)(?:ed|s|es|ing) (?:all )?(?:calls|demands|appeals|pressure) to\b",
    re.IGNORECASE,
)
"""Words that tell that somebody does not do what is asked: a deed that the narrator tells, not a claim."""
_UNSURE = re.compile(
    r"\b(?:if|whether|may|might|could|would|should|possibl[ey]|alleged(?:ly)?|potential(?:ly)?|I|we|our|my|you|your)\b|[?@]|http"
)
"""Words of what is not told flatly, and of somebody who speaks of himself."""
_NONE = re.compile(r"(?:^|[,;] )(?:and |but )?(?:no|none|nobody|not one|not a single)\b", re.IGNORECASE)
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
        if is_negation(text[word.start : word.end]) or REFUSED.match(text, word.start):
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
    denied = sum(is_negation(text[word.start : word.end]) or word.stem in _deniers() for word in words(text))
    return denied + len(REFUSED.findall(text))


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


def flatly_parted(one: str, other: str) -> list[str]:
    """Return the meanings of `parted` that are deeds or states, told flatly on both sides.

    A deed is told by a word in its past form, a state by a word that has an opposite. What is asked, doubted,
    possible, or said of oneself is not told flatly.
    """
    if _UNSURE.search(one) or _UNSURE.search(other) or not _like_names(one, other):
        return []
    refused = bool(REFUSED.search(one) or REFUSED.search(other))
    deeds = [(each, _is_deed(each, one), _is_deed(each, other)) for each in parted(one, other)]
    return [each for each, mine, yours in deeds if (mine and yours) or (refused and (mine or yours))]


def denied_subject(one: str, other: str) -> list[str]:
    """Return the meanings that one text denies of its subject ("no talks …") and the other has as its own."""
    if _UNSURE.search(one) or _UNSURE.search(other):
        return []
    found = []
    for denying, telling in ((one, other), (other, one)):
        match = _NONE.search(denying)
        content = (meaning(word.stem) for word in words(telling) if not word.stem[0].isdigit())
        told = [min(bases(frozenset({each}))) for each in content if each not in stop_concepts()]
        if match is None or not told:
            continue
        found += [each for each in parted(one, other) if each in (told[0], told[-1])]
    return found


def _like_names(one: str, other: str) -> bool:
    """Tell whether two texts have a name in common, when both have names at all."""
    mine, yours = (
        {word.stem for word in words(text) if word.capital and word.stem not in function_stems()}
        for text in (one, other)
    )
    return not mine or not yours or bool(mine & yours)


def rival_names(one: str, other: str) -> bool:
    """Tell whether each of two texts names somebody or something that the other does not."""
    mine, yours = (
        {
            concept(word.stem)
            for word in words(text)
            if word.capital and word.start and meaning(word.stem) not in stop_concepts()
        }
        for text in (one, other)
    )
    return bool(mine - yours) and bool(yours - mine)


def _is_deed(base: str, text: str) -> bool:
    return any(
        has_opposite(word.stem) or text[word.start : word.end].endswith(("ed", "en"))
        for word in words(text)
        if min(bases(frozenset({meaning(word.stem)}))) == base
    )
