"""How telling a word is: rare words tie reports together, common ones do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_rows


@dataclass(frozen=True, slots=True)
class Rarity:
    """Share of reports that use a word: counted in the reports at hand, steadied by a background table.

    With two reports at hand the background decides; with thousands, their own counts do. Each background
    share counts like `weight` reports (Dirichlet smoothing of document frequencies).
    """

    counts: Mapping[str, int]
    total: int
    weight: float = 400.0
    default: float = 0.0004
    """Share of reports that use a word missing from the background table."""

    def of(self, word: str) -> float:
        """Return the weight of a word: the negative log of its share of reports, 0 or more."""
        share = (self.counts.get(word, 0) + self.weight * background().get(word, self.default)) / (
            self.total + self.weight
        )
        return max(0.0, -math.log(share))

    def vector(self, counts: Mapping[str, int]) -> dict[str, float]:
        """Return a unit vector of a bag of words: (1 + log count) × rarity. Empty for an empty bag."""
        raw = {word: (1.0 + math.log(count)) * self.of(word) for word, count in counts.items()}
        length = math.sqrt(sum(value * value for value in raw.values()))
        return {word: value / length for word, value in raw.items()} if length else {}


def count_rarity(bags: Iterable[Iterable[str]]) -> Rarity:
    """Return the rarity of words in a collection of bags; each bag counts a word once."""
    counts: Counter[str] = Counter()
    total = 0
    for bag in bags:
        counts.update(set(bag))
        total += 1
    return Rarity(counts, total)


@cache
def background() -> Mapping[str, float]:
    """Return the share of news reports that use a word, by stem, for common words."""
    return {row["stem"]: float(row["share"]) for row in read_rows("stories/common.tsv")}
