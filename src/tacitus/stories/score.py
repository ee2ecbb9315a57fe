"""The score of a pair of reports: a table of weights over features, with reasons in words."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml
from tacitus.stories.features import FEATURES, Weighed


@dataclass(frozen=True, slots=True)
class Weight:
    """A row of the score table: a feature and what it counts."""

    name: str
    weight: float
    reason: str
    """A template with `{words}`."""


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
    days: tuple[DayWeight, ...]


@dataclass(frozen=True, slots=True)
class Ground:
    """A feature that spoke for a link: how much, in which words."""

    share: float
    reason: str
    words: tuple[str, ...] = ()
    """Stems, for `{words}` in the reason."""


@cache
def score_table() -> ScoreTable:
    """Return the table that ships with Tacitus."""
    raw = read_toml("stories/score.toml")
    return ScoreTable(
        bias=raw["bias"],
        link=raw["thresholds"]["link"],
        window_days=raw["thresholds"]["window_days"],
        span_days=raw["thresholds"]["span_days"],
        features=tuple(Weight(**row) for row in raw["feature"]),
        days=tuple(DayWeight(**row) for row in raw["days"]),
    )


def score(a: Weighed, b: Weighed, table: ScoreTable) -> float:
    """Return how likely two reports tell of one happening, 0 to 1."""
    total = table.bias + sum(row.weight * FEATURES[row.name](a, b).value for row in table.features)
    apart = _apart(a, b, table)
    return 1.0 / (1.0 + math.exp(-(total + (apart.weight if apart else 0.0))))


def grounds(a: Weighed, b: Weighed, table: ScoreTable) -> list[Ground]:
    """Return what spoke for a link, strongest first."""
    found = []
    for row in table.features:
        feature = FEATURES[row.name](a, b)
        if feature.value * row.weight > 0 and feature.words:
            found.append(Ground(feature.value * row.weight, row.reason, feature.words))
    apart = _apart(a, b, table)
    if apart and apart.weight > 0:
        found.append(Ground(apart.weight, apart.reason))
    return sorted(found, key=lambda ground: (-ground.share, ground.reason))


def _apart(a: Weighed, b: Weighed, table: ScoreTable) -> DayWeight | None:
    """Return the row for the days between two reports, or None when one is undated."""
    if a.profile.day is None or b.profile.day is None:
        return None
    gap = abs((a.profile.day - b.profile.day).days)
    return next(row for row in table.days if gap <= row.most)
