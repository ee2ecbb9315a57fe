"""Surroundings: how alike two reports are next to what else is about.

In a week when all write of one trial, two reports may share many words and yet tell of different hearings;
in a quiet archive a few shared words are enough. So a pair's likeness is measured against the likeness that
each report has to its usual company, and against its closest companion.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tacitus.stories.cluster import Pair
from tacitus.stories.features import Feature, Weighed, likeness

COMPANY = (15, 45)
"""Ranks among a report's candidates that are taken as its usual company: past nearly all its own story."""
LOWEST = 0.05
"""Likeness below which company tells nothing: unrelated reports of a large archive."""
UNKNOWN = 0.09
"""Likeness taken for company that a small collection does not have: unrelated reports of one field."""
UNKNOWN_CLOSEST = 0.3
"""Likeness that the closest companion of a report is taken to have in a collection too small to tell."""
COMPANIONS = 12
"""Reports most like a report, its companions. Reports of one happening have much the same companions; those
of a like happening of another year or place have others, however alike the two happenings."""
_CROWD_RANK = 8
_CROWD_MOST = math.log(4.0)
"""A report is in a crowd when its eighth companion is still much more like it than its usual company, fully
when four times. Outside a crowd the companions are chance."""
_MOST = 3.0
"""Natural log of the ratio of likeness to company at which a pair stands out fully (twenty times)."""
_FADE = ((0, 1.0), (1, 0.9), (3, 0.75), (7, 0.6), (1_000_000, 0.5))
"""How far a companion counts by days apart."""
_FADE_UNDATED = 0.8
_FADE_OUTLET = 0.7


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known of the reports around each report."""

    alike: Mapping[Pair, Feature]
    """Likeness of each candidate pair, with its words."""
    near: Mapping[Pair, float]
    """The same, fading with days apart and within one outlet."""
    company: tuple[float, ...]
    """Likeness of each report to its usual company."""
    closest: tuple[float, ...]
    """The highest `near` of each report."""
    companions: tuple[frozenset[int], ...]
    """Each report with the `COMPANIONS` most like it."""
    crowd: tuple[float, ...]
    """How far each report stands in a crowd of like ones, 0 to 1."""


def survey(reports: Sequence[Weighed], pairs: Sequence[Pair]) -> Surroundings:
    """Look at all candidate pairs together."""
    alike = {(a, b): likeness(reports[a], reports[b]) for a, b in pairs}
    near = {(a, b): each.value * _fade(reports[a], reports[b]) for (a, b), each in alike.items()}
    around: list[list[tuple[float, int]]] = [[] for _ in reports]
    others = len(reports) - 1
    closest = [UNKNOWN_CLOSEST * _unknown(others) for _ in reports]
    for pair, each in alike.items():
        for place, other in (pair, pair[::-1]):
            around[place].append((-each.value, other))
            closest[place] = max(closest[place], near[pair])
    for ranked in around:
        ranked.sort()
    company = tuple(_company([-value for value, _ in ranked], others) for ranked in around)
    return Surroundings(
        alike=alike,
        near=near,
        company=company,
        closest=tuple(closest),
        companions=tuple(
            frozenset((place, *(other for _, other in ranked[:COMPANIONS])))
            for place, ranked in enumerate(around)
        ),
        crowd=tuple(_crowd(ranked, usual) for ranked, usual in zip(around, company, strict=True)),
    )


def stands_out(pair: Pair, around: Surroundings) -> Feature:
    """Return how far a pair's likeness exceeds the usual company of both its reports, 0 to 1."""
    return _above(around.alike[pair], max(around.company[pair[0]], around.company[pair[1]]))


def stands_out_for_one(pair: Pair, around: Surroundings) -> Feature:
    """Return how far a pair's likeness exceeds the usual company of one of its reports, 0 to 1."""
    return _above(around.alike[pair], min(around.company[pair[0]], around.company[pair[1]]))


def closest(pair: Pair, around: Surroundings) -> Feature:
    """Return how near a pair comes to the closest companion that either report has: 1 for the closest."""
    best = min(around.closest[pair[0]], around.closest[pair[1]])
    alike = around.alike[pair]
    return Feature(min(1.0, around.near[pair] / best) if best else 0.0, alike.a, alike.b)


def same_companions(pair: Pair, around: Surroundings) -> Feature:
    """Return the share of companions that two reports in a crowd have in common, 0 to 1."""
    shared, crowd = _in_common(pair, around)
    alike = around.alike[pair]
    return Feature(crowd * shared, alike.a, alike.b)


def other_companions(pair: Pair, around: Surroundings) -> Feature:
    """Return the share of companions that only one of two reports in a crowd has, 0 to 1."""
    shared, crowd = _in_common(pair, around)
    return Feature(crowd * (1.0 - shared))


def _in_common(pair: Pair, around: Surroundings) -> tuple[float, float]:
    """Return the share of companions in common, and how far both reports stand in a crowd, each 0 to 1."""
    a, b = (around.companions[place] for place in pair)
    return len(a & b) / len(a | b), min(around.crowd[place] for place in pair) ** 2


def _crowd(ranked: Sequence[tuple[float, int]], company: float) -> float:
    """Return how far a report stands in a crowd, 0 to 1.

    Args:
        ranked: Likeness to its candidates, negative, with their places, ascending.
        company: Likeness to its usual company.
    """
    if len(ranked) < _CROWD_RANK:
        return 0.0
    ratio = -ranked[_CROWD_RANK - 1][0] / company
    return min(1.0, math.log(ratio) / _CROWD_MOST) if ratio > 1.0 else 0.0


def _above(alike: Feature, company: float) -> Feature:
    if alike.value <= company:
        return Feature(0.0)
    return Feature(min(1.0, math.log(alike.value / company) / _MOST), alike.a, alike.b)


def _company(values: Sequence[float], others: int) -> float:
    """Return the mean likeness at the ranks of usual company.

    Args:
        values: Likeness to the report's candidates, descending.
        others: How many other reports there are; those that are no candidates are not alike at all, but
            ranks that a small collection does not have are unknown.
    """
    first, last = COMPANY
    return max(LOWEST, math.fsum(values[first:last]) / (last - first) + UNKNOWN * _unknown(others))


def _unknown(others: int) -> float:
    """Return the share of the ranks of usual company that a collection is too small to have."""
    first, last = COMPANY
    return 1.0 - (min(max(others, first), last) - first) / (last - first)


def _fade(a: Weighed, b: Weighed) -> float:
    same_outlet = bool(a.profile.outlet) and a.profile.outlet == b.profile.outlet
    share = _FADE_OUTLET if same_outlet else 1.0
    if a.profile.day is None or b.profile.day is None:
        return share * _FADE_UNDATED
    gap = abs((a.profile.day - b.profile.day).days)
    return share * next(factor for most, factor in _FADE if gap <= most)
