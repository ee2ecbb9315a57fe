"""Do two reports tell of the same event: a score for a pair on its own, without the days between them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from tacitus.records.coded import CodedReport
from tacitus.stories.features import dot
from tacitus.stories.likeness import fold
from tacitus.stories.profile import Profile, make_profile
from tacitus.stories.rarity import Rarity

ALIKE = 1.45
"""What the likeness of the texts counts, in steps of the four that people judge by."""
TOLD = 2.1
"""What counts how much of each title, or first words, the other report tells."""
MIDDLE = 1.2
"""Sum at which a pair is as likely one event as not."""
STEEPNESS = 2.5
"""ALIKE and TOLD are a linear regression of people's judgments of the English development pairs of
SemEval-2022 task 8 (November 2026); MIDDLE stands where they divide best."""
_PLAIN = Rarity({}, 0)


def same_event(a: CodedReport, b: CodedReport) -> float:
    """Return how likely two reports tell of the same event, 0 to 1; 0.5 divides yes from no."""
    mine, yours = make_profile(a), make_profile(b)
    alike = (_root(mine.lead, yours.lead) + _root(mine.body, yours.body)) / 2
    told = (_told(mine, yours) + _told(yours, mine)) / 2
    return 1.0 / (1.0 + math.exp(STEEPNESS * (MIDDLE - ALIKE * alike - TOLD * told)))


def _root(a: Mapping[str, int], b: Mapping[str, int]) -> float:
    """Return the likeness of two bags of words, synonyms as one, under a square root."""
    return math.sqrt(min(1.0, dot(_PLAIN.vector(fold(a)), _PLAIN.vector(fold(b)))))


def _told(a: Profile, b: Profile) -> float:
    """Return the share of the weight of one report's title that the other's text has, 0 to 1."""
    title = _PLAIN.vector(fold(dict.fromkeys(sorted(a.title), 1)))
    there = fold(b.body).keys()
    whole = math.fsum(title.values())
    return math.fsum(title[word] for word in title.keys() & there) / whole if whole else 0.0
