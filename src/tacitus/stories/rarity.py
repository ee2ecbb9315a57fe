"""How telling a word is: rare words tie reports together, common ones do not."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from tacitus.data import read_rows

BACKGROUND_WEIGHT = 1000.0
"""Reports that the background table counts for beside those at hand."""
UNLISTED = 0.0004
"""Share of reports that use a word missing from the background table."""
NEAR_DAYS = 3
"""Days before and after a report within which others are of the same days."""
NEAR_WEIGHT = 30.0
"""Reports that the whole collection counts for beside those of the same days.

All four were chosen on the development parts of AllSides and Giveme5W1H (November 2026).
"""


@dataclass(frozen=True, slots=True)
class Rarity:
    """Share of reports that use a word: counted in the reports at hand, steadied by a background table.

    With two reports at hand the background decides; with thousands, their own counts do. In days when all
    write of one thing its words tell little: a word that is common among the reports of those days is taken
    as common.
    """

    counts: Mapping[str, int]
    """Reports of the collection that use a word."""
    total: int
    """Reports of the collection."""
    near: Mapping[str, int] = field(default_factory=dict)
    """Reports of the same days that use a word."""
    near_total: int = 0
    weight: float = BACKGROUND_WEIGHT
    """Reports that the background counts for (Dirichlet smoothing of document frequencies)."""

    def of(self, word: str) -> float:
        """Return the weight of a word: the negative log of its share of reports, 0 or more."""
        known = background().get(word, UNLISTED)
        share = (self.counts.get(word, 0) + self.weight * known) / (self.total + self.weight)
        if self.near_total:
            near = (self.near.get(word, 0) + NEAR_WEIGHT * share) / (self.near_total + NEAR_WEIGHT)
            share = max(share, near)
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


def rarities(bags: Sequence[Collection[str]], days: Sequence[int | None]) -> Iterator[Rarity]:
    """Yield for each bag the rarity of words on its day; each must be used before the next is asked for.

    Args:
        bags: Bags of words, ascending by day, undated ones anywhere.
        days: Day number of each bag; None where it is not known: only the whole collection counts then.
    """
    whole = count_rarity(bags)
    dated = [place for place, day in enumerate(days) if day is not None]
    near: Counter[str] = Counter()
    first = last = 0
    for day in days:
        if day is None:
            yield whole
            continue
        while last < len(dated) and (days[dated[last]] or 0) <= day + NEAR_DAYS:
            near.update(set(bags[dated[last]]))
            last += 1
        while (days[dated[first]] or 0) < day - NEAR_DAYS:
            near.subtract(set(bags[dated[first]]))
            first += 1
        yield replace(whole, near=near, near_total=last - first)


@cache
def background() -> Mapping[str, float]:
    """Return the share of news reports that use a word, by stem, for common words."""
    return {row["stem"]: float(row["share"]) for row in read_rows("stories/common.tsv")}
