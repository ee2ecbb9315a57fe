"""Do two reports tell of the same event: a score for a pair on its own, without the days between them."""

from __future__ import annotations

import math
from collections.abc import Mapping

from tacitus.records.coded import CodedReport
from tacitus.stories.features import dot
from tacitus.stories.likeness import fold
from tacitus.stories.profile import Profile, make_profile
from tacitus.stories.rarity import Rarity

ALIKE = 2.16
"""What the likeness of the texts counts, in steps of the four that people judge by."""
TOLD = 2.18
"""What counts how much of each title, or first words, the other report tells."""
NAMED = -0.91
"""What counts how many of its names the other tells, of the report that shares fewer: texts on one person
or town share names whatever they tell, so their likeness says less."""
NUMBERED = -0.4
"""What the likeness of numbers counts: form letters and tables share them."""
MIDDLE = 1.32
"""Sum at which a pair is as likely one event as not."""
STEEPNESS = 3.0
"""The first four are a linear regression of judgments of the English development pairs of SemEval-2022
task 8 (November 2026; ridge 0.3), MIDDLE stands where they divide best. In ten folds F1 is 85, without names
and numbers 81."""
_PLAIN = Rarity({}, 0)


def same_event(a: CodedReport, b: CodedReport) -> float:
    """Return how likely two reports tell of the same event, 0 to 1; 0.5 divides yes from no."""
    mine, yours = make_profile(a), make_profile(b)
    alike = (_root(mine.lead, yours.lead) + _root(mine.body, yours.body)) / 2
    told = (_told(_once(mine.title), yours) + _told(_once(yours.title), mine)) / 2
    named = min(_told(mine.names, yours), _told(yours.names, mine))
    numbered = _root(_once(mine.numbers), _once(yours.numbers))
    total = ALIKE * alike + TOLD * told + NAMED * named + NUMBERED * numbered
    return 1.0 / (1.0 + math.exp(STEEPNESS * (MIDDLE - total)))


def _root(a: Mapping[str, int], b: Mapping[str, int]) -> float:
    """Return the likeness of two bags of words, synonyms as one, under a square root."""
    return math.sqrt(min(1.0, dot(_PLAIN.vector(fold(a)), _PLAIN.vector(fold(b)))))


def _told(words: Mapping[str, int], other: Profile) -> float:
    """Return the share of the weight of words that the text of the other report has, 0 to 1."""
    weights = _PLAIN.vector(fold(words))
    there = fold(other.body).keys()
    whole = math.fsum(weights.values())
    return math.fsum(weights[word] for word in weights.keys() & there) / whole if whole else 0.0


def _once(words: frozenset[str]) -> Mapping[str, int]:
    return dict.fromkeys(sorted(words), 1)
