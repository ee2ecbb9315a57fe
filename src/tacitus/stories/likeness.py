"""How alike two wordings are: weighted overlap of concepts, whatever their order."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import cache, lru_cache

from tacitus.data import read_toml
from tacitus.stories.rarity import Rarity
from tacitus.words import concept, function_stems, stem, stems, words

_KEPT = 20_000
"""Results kept of what is asked of the same statement for each other statement of a story."""
_CLOSE_SPELLING = re.compile(r"[iy]+|j")
_PLAIN = Rarity({}, 0)
CLOSE_NAMES = 0.85
"""Share of letters in common from which two names may be spellings of one."""
_SHORTEST_CLOSE = 6
RAREST = 4.5
"""Weight from which a word counts no more: what one in ninety reports has, and any name."""
TURN = 3
"""Words in a row that make a turn of speech, such as `as never before`."""


def concepts(texts: Iterable[str]) -> frozenset[str]:
    """Return what the content words of texts stand for."""
    told = (each for text in texts for each in stems(text))
    return frozenset(map(concept, {each for each in told if each not in function_stems()}))


def named(text: str) -> frozenset[str]:
    """Return what the words that a text writes with a capital inside a sentence stand for."""
    inside = (word for word in words(text)[1:] if word.capital)
    return frozenset(concept(word.stem) for word in inside if word.stem not in function_stems())


def fold(bag: Mapping[str, int]) -> Counter[str]:
    """Return a bag of stems with synonyms, and a country's words, counted as one."""
    counts: Counter[str] = Counter()
    for each, count in bag.items():
        counts[concept(each)] += count
    return counts


def overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of both sides' weight that is shared (Dice), 0 to 1; rare concepts weigh more."""
    both = weight(a) + weight(b)
    return 2 * weight(a & b) / both if both else 0.0


def containment(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of the smaller side's weight that the other has too, 0 to 1."""
    smaller = min(weight(a), weight(b))
    return weight(a & b) / smaller if smaller else 0.0


@lru_cache(_KEPT)
def weight(meaning: frozenset[str]) -> float:
    """Return how much a set of concepts tells: the sum of their rarities in news at large."""
    return sum(_weight_of(word) for word in sorted(meaning))


@lru_cache(_KEPT)
def _weight_of(word: str) -> float:
    return min(RAREST, _PLAIN.of(word))


def same_turn(a: str, b: str) -> bool:
    """Tell whether two texts share a turn of speech: `TURN` words in a row, none of them capitalized."""
    return bool(_turns(a) & _turns(b))


@lru_cache(_KEPT)
def _turns(text: str) -> frozenset[tuple[str, ...]]:
    said = re.findall(r"\w+", text)
    small = [word.islower() for word in said]
    starts = (at for at in range(len(said) - TURN + 1) if all(small[at : at + TURN]))
    return frozenset(tuple(said[at : at + TURN]) for at in starts)


@lru_cache(_KEPT)
def concepts_of_name(name: str) -> frozenset[str]:
    """Return what the content words of a name stand for."""
    return concepts([name])


@lru_cache(_KEPT)
def plain_name(name: str) -> str:
    """Return a person's last name as it sounds: `Ryabkov` and `Riabkov` fall together.

    Empty when the words name no person, but a post or a body: `the deputy minister`, `Foreign Ministry`.
    """
    said = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name)
    if not said or not said[-1][0].isupper() or stem(said[-1]) in _roles():
        return ""
    plain = unicodedata.normalize("NFKD", said[-1].lower())
    return _CLOSE_SPELLING.sub("i", "".join(letter for letter in plain if letter.isalpha()))


@lru_cache(_KEPT)
def close_names(a: str, b: str) -> bool:
    """Tell whether two plain names may be spellings of one: `grinevich` and `hrinevich`."""
    if min(len(a), len(b)) < _SHORTEST_CLOSE:
        return False
    matcher = SequenceMatcher(None, min(a, b), max(a, b), autojunk=False)
    return bool(matcher.ratio() >= CLOSE_NAMES)


@cache
def _roles() -> frozenset[str]:
    return frozenset(stem(word) for word in read_toml("stories/roles.toml")["roles"])
