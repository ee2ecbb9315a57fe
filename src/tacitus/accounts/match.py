"""Clauses of different reports that tell of one thing: likeness by shared meanings, rare ones most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log, sqrt

from tacitus.accounts.clauses import Clause
from tacitus.accounts.lexicon import opposite
from tacitus.records.ids import ReportId

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
    """How much each meaning tells in one story: the rarer, the more."""

    def __init__(self, clauses: Iterable[Clause]) -> None:
        """Count in how many clauses each meaning stands."""
        told = list(clauses)
        self._count = Counter(each for clause in told for each in bases(clause.meanings))
        self._whole = max(2, len(told))

    def total(self, meanings: Iterable[str]) -> float:
        """Return the weight of meanings together, summed in a fixed order."""
        return sum(log(1 + self._whole / max(1, self._count[each])) for each in sorted(meanings))

    def rare(self, meaning: str) -> bool:
        """Tell whether a meaning stands in few clauses of the story."""
        return self._count[meaning] <= RARE

    def likeness(self, one: frozenset[str], other: frozenset[str]) -> float:
        """Return the weighted cosine of two sets of meanings, 0 to 1."""
        mine, yours = bases(one), bases(other)
        both = mine & yours
        if not both:
            return 0.0
        return self.total(both) / sqrt(self.total(mine) * self.total(yours))


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
    scores: list[tuple[float, Clause, Clause]] = []
    index: dict[str, list[Clause]] = {}
    for clauses in told:
        for clause in clauses:
            near = {
                id(other): other for each in sorted(bases(clause.meanings)) for other in index.get(each, ())
            }
            for other in near.values():
                value = weights.likeness(other.meanings, clause.meanings)
                if value >= least:
                    scores.append((value, other, clause))
        for clause in clauses:
            for each in bases(clause.meanings):
                index.setdefault(each, []).append(clause)
    best = _best(scores)
    return sorted(
        (
            Match(
                a,
                b,
                value,
                value >= best[_key(a, b.span.report_id)] and value >= best[_key(b, a.span.report_id)],
            )
            for value, a, b in scores
        ),
        key=lambda each: (-each.likeness, each.a.span, each.b.span),
    )


def _key(clause: Clause, report_id: ReportId) -> tuple[ReportId, int, ReportId]:
    return clause.span.report_id, clause.span.start, report_id


def _best(scores: Iterable[tuple[float, Clause, Clause]]) -> dict[tuple[ReportId, int, ReportId], float]:
    found: dict[tuple[ReportId, int, ReportId], float] = {}
    for value, a, b in scores:
        for key in (_key(a, b.span.report_id), _key(b, a.span.report_id)):
            found[key] = max(value, found.get(key, 0.0))
    return found
