"""Do two reports tell of the same event: a score for a pair on its own, without the days between them."""

from __future__ import annotations

import math

from tacitus.records.coded import CodedReport
from tacitus.stories.features import dot, weigh
from tacitus.stories.profile import make_profile
from tacitus.stories.rarity import Rarity

STEEPNESS = 12.0
MIDDLE = 0.41
"""Likeness at which a pair is as likely one event as not.

STEEPNESS and MIDDLE were set on the English development pairs of SemEval-2022 task 8 (November 2026).
"""


def same_event(a: CodedReport, b: CodedReport) -> float:
    """Return how likely two reports tell of the same event, 0 to 1; 0.5 divides yes from no."""
    words = Rarity({}, 0)
    mine, yours = (weigh(make_profile(coded), words, words) for coded in (a, b))
    likeness = (math.sqrt(dot(mine.lead, yours.lead)) + math.sqrt(dot(mine.body, yours.body))) / 2
    return 1.0 / (1.0 + math.exp(STEEPNESS * (MIDDLE - likeness)))
