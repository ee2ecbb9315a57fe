"""The score of a pair of reports: a table of weights over features, with reasons in words."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml
from tacitus.stories.cluster import Pair
from tacitus.stories.features import FEATURES, Feature, Weighed
from tacitus.stories.surroundings import (
    Surroundings,
    closest,
    other_companions,
    same_companions,
    stands_out,
    stands_out_for_one,
)


@dataclass(frozen=True, slots=True)
class Weight:
    """A row of the score table: a feature and what it counts."""

    name: str
    weight: float
    reason: str
    """A template with `{words}`; empty for a feature that only speaks against."""


@dataclass(frozen=True, slots=True)
class DayWeight:
    """A row of the score table: what a distance in days counts."""

    most: int
    weight: float
    reason: str


@dataclass(frozen=True, slots=True)
class ScoreTable:
    """The whole table, as in `data/stories/score.toml`."""

    bias: float
    link: float
    """Score from which two reports may stand in one story."""
    window_days: int
    span_days: int
    features: tuple[Weight, ...]
    """Those that cost little to work out first, then the weightier first: see `score`."""
    days: tuple[DayWeight, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A feature that spoke for a link: how much, in which words."""

    share: float
    reason: str
    words: tuple[str, ...] = ()
    """Stems, for `{words}` in the reason."""


AROUND: Mapping[str, Callable[[Pair, Surroundings], Feature]] = {
    each.__name__: each
    for each in (closest, stands_out, stands_out_for_one, same_companions, other_companions)
}
"""The features of a pair among all others, by the names that the score table uses."""

_CHEAP = frozenset({*AROUND, "same_year", "outlet"})
_ROUNDING = 1e-9
"""More than rounding can add to a sum of a dozen shares."""


@cache
def score_table() -> ScoreTable:
    """Return the table that ships with Tacitus."""
    raw = read_toml("stories/score.toml")
    return ScoreTable(
        bias=raw["bias"],
        link=raw["thresholds"]["link"],
        window_days=raw["thresholds"]["window_days"],
        span_days=raw["thresholds"]["span_days"],
        features=tuple(sorted((Weight(**row) for row in raw["feature"]), key=_dear)),
        days=tuple(DayWeight(**row) for row in raw["days"]),
    )


def score(
    pair: Pair, reports: Sequence[Weighed], around: Surroundings, table: ScoreTable, floor: float = 0.0
) -> float:
    """Return how likely two reports tell of one happening, 0 to 1.

    Args:
        pair: Places of the two reports.
        reports: All reports.
        around: What surrounds each of them; `pair` is one of its candidates.
        table: The weights.
        floor: Score that matters, below 1. Most pairs lie far below it, which is seen before all features are
            worked out; 0 is given for them.
    """
    days = _apart(pair, reports, table)
    apart = days.weight if days else 0.0
    hope = table.bias + apart + sum(row.weight for row in table.features if row.weight > 0)
    enough = math.log(floor / (1.0 - floor)) - _ROUNDING if floor else -math.inf
    shares = []
    for row in table.features:
        share = row.weight * _feature(row.name, pair, reports, around).value
        shares.append(share)
        hope += share - row.weight if row.weight > 0 else share
        if hope < enough:
            return 0.0
    total = table.bias + math.fsum(shares)
    return 1.0 / (1.0 + math.exp(-(total + apart)))


def grounds(pair: Pair, reports: Sequence[Weighed], around: Surroundings, table: ScoreTable) -> list[Ground]:
    """Return what spoke for a link, strongest first, without a reason whose words were given before."""
    found = []
    for row in table.features:
        feature = _feature(row.name, pair, reports, around)
        if row.reason and feature.value * row.weight > 0 and (words := feature.words):
            found.append(Ground(feature.value * row.weight, row.reason, words))
    apart = _apart(pair, reports, table)
    if apart and apart.weight > 0:
        found.append(Ground(apart.weight, apart.reason))
    told: dict[tuple[str, ...], Ground] = {}
    for ground in sorted(found, key=lambda ground: (-ground.share, ground.reason)):
        told.setdefault(ground.words, ground)
    return list(told.values())


def feature_values(
    pair: Pair, reports: Sequence[Weighed], around: Surroundings
) -> Iterator[tuple[str, float]]:
    """Yield every feature of a pair by name with its value, 0 to 1: what weights are fitted on."""
    for name in (*AROUND, *FEATURES):
        yield name, _feature(name, pair, reports, around).value


def _dear(row: Weight) -> tuple[bool, float]:
    """Return what orders features: words are dearer to compare than what is known of a report or pair."""
    return row.name not in _CHEAP, -row.weight


def _feature(name: str, pair: Pair, reports: Sequence[Weighed], around: Surroundings) -> Feature:
    if name in AROUND:
        return AROUND[name](pair, around)
    return FEATURES[name](reports[pair[0]], reports[pair[1]])


def _apart(pair: Pair, reports: Sequence[Weighed], table: ScoreTable) -> DayWeight | None:
    """Return the row for the days between two reports, or None when one is undated."""
    one, other = (reports[place].profile.day for place in pair)
    if one is None or other is None:
        return None
    gap = abs((one - other).days)
    return next(row for row in table.days if gap <= row.most)
