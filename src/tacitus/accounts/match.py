"""Clauses of different reports that tell of one thing: likeness by shared meanings, rare ones most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log, sqrt

from tacitus.accounts.clauses import Clause
from tacitus.accounts.lexicon import opposite

RARE = 3
"""Clauses of a story in which a rare meaning stands at most."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two clauses of different reports, and how alike they are."""

    a: Clause
    b: Clause
    likeness: float
    """Cosine of their weighted meanings, 0 to 1; numbers, days and negations do not count against them."""
    mutual: bool
    """True when neither has a closer clause in the other's report."""


class Weights:
    """How much each meaning tells in one story: the rarer, the more. What is weighed once is remembered."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        """Count in how many clauses each meaning stands."""
        told = list(clauses)
        self._bases: dict[frozenset[str], frozenset[str]] = {}
        self._totals: dict[frozenset[str], float] = {}
        self._count = Counter(each for clause in told for each in self.bases(clause.meanings))
        whole = max(2, len(told))
        self._weights = {each: log(1 + whole / count) for each, count in self._count.items()}
        self._unheard = log(1 + whole)

    def bases(self, meanings: frozenset[str]) -> frozenset[str]:
        """Return meanings with a word and its opposite as one."""
        known = self._bases.get(meanings)
        if known is None:
            known = self._bases[meanings] = bases(meanings)
        return known

    def weight(self, base: str) -> float:
        """Return the weight of one meaning."""
        return self._weights.get(base, self._unheard)

    def total(self, meanings: Iterable[str]) -> float:
        """Return the weight of meanings together, summed in a fixed order."""
        total = 0.0
        for each in sorted(meanings):
            total += self._weights.get(each, self._unheard)
        return total

    def rare(self, meaning: str) -> bool:
        """Tell whether a meaning stands in few clauses of the story."""
        return self._count[meaning] <= RARE

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the weighted cosine of two sets of meanings, 0 to 1."""
        mine, yours = self.bases(one), self.bases(other)
        both = mine & yours
        if not both:
            return 0.0
        return self.total(both) / sqrt(self._whole(mine) * self._whole(yours))

    def _whole(self, bases: frozenset[str]) -> float:
        known = self._totals.get(bases)
        if known is None:
            known = self._totals[bases] = self.total(bases)
        return known


def bases(meanings: frozenset[str]) -> frozenset[str]:
    """Return meanings with a word and its opposite as one: `open` and `shut` are told of one thing."""
    return frozenset(min(each, opposite(each) or each) for each in meanings)


def matches(told: Sequence[Sequence[Clause]], weights: Weights, least: float) -> list[Match]:
    """Return the pairs of clauses of different reports that are alike, the most alike first.

    Args:
        told: The clauses of each report.
        weights: How much each meaning tells.
        least: Likeness from which a pair is given.
    """
    clauses = [(place, clause) for place, each in enumerate(told) for clause in each]
    scores = list(_alike(clauses, weights, least))
    best: dict[tuple[int, int], float] = {}
    for value, one, other in scores:
        for key in ((one, clauses[other][0]), (other, clauses[one][0])):
            best[key] = max(value, best.get(key, 0.0))
    return sorted(
        (
            Match(
                clauses[one][1],
                clauses[other][1],
                value,
                value >= best[one, clauses[other][0]] and value >= best[other, clauses[one][0]],
            )
            for value, one, other in scores
        ),
        key=lambda each: (-each.likeness, each.a.span, each.b.span),
    )


def _alike(
    clauses: Sequence[tuple[int, Clause]], weights: Weights, least: float
) -> Iterator[tuple[float, int, int]]:
    """Yield the likeness and the places of two clauses of different reports, found through their meanings."""
    index: dict[str, list[int]] = {}
    waiting: list[int] = []
    report = -1
    wholes = [weights.total(weights.bases(clause.meanings)) for _, clause in clauses]
    for place, (home, clause) in enumerate(clauses):
        if home != report:
            for other in waiting:
                for each in weights.bases(clauses[other][1].meanings):
                    index.setdefault(each, []).append(other)
            waiting, report = [], home
        waiting.append(place)
        shared: dict[int, float] = {}
        for each in sorted(weights.bases(clause.meanings)):
            weight = weights.weight(each)
            for other in index.get(each, ()):
                shared[other] = shared.get(other, 0.0) + weight
        for other, weight in shared.items():
            value = weight / sqrt(wholes[place] * wholes[other])
            if value >= least:
                yield value, other, place
