"""Sagas: stories that belong together over weeks, such as one conflict or one trial.

A saga is held together by who and where, not by one happening: names count beside words, synonyms fall
together, and the days between tellings do not matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.stories.candidates import candidate_pairs
from tacitus.stories.cluster import cluster
from tacitus.stories.features import dot, weigh
from tacitus.stories.likeness import fold
from tacitus.stories.profile import make_profile
from tacitus.stories.rarity import Rarity, count_rarity

NAMES = 0.25
"""What shared names count; the rest is for all words."""
CLOSE = 0.14
"""Mean score from which items stand in one saga.

NAMES and CLOSE were chosen on ten days of Wikipedia's current events (November 2026).
"""
_WINDOW_DAYS = 10_000
_BACKGROUND = 100.0
"""Reports that the background counts for: items are short, so their own counts soon decide."""


def group_sagas(items: Sequence[CodedReport]) -> tuple[tuple[ReportId, ...], ...]:
    """Return which reports or dated sentences belong to one long-running story.

    Args:
        items: Reports, each a sentence or more, in any order.

    Returns:
        Groups of report ids, sorted; every item is in one group.
    """
    profiles = sorted((make_profile(item) for item in items), key=lambda profile: profile.report_id)
    bodies = [fold(profile.body) for profile in profiles]
    counted = count_rarity(bodies)
    rarity = Rarity(counted.counts, counted.total, weight=_BACKGROUND)
    words = [rarity.vector(bag) for bag in bodies]
    names = [rarity.vector(fold(profile.names)) for profile in profiles]
    weighed = [weigh(profile, rarity, rarity) for profile in profiles]
    scores = {}
    for a, b in candidate_pairs(weighed, _WINDOW_DAYS):
        score = (1 - NAMES) * dot(words[a], words[b]) + NAMES * dot(names[a], names[b])
        if score > 0:
            scores[a, b] = score
    found = cluster(len(profiles), scores, CLOSE)
    return tuple(sorted(tuple(profiles[place].report_id for place in each) for each in found))
