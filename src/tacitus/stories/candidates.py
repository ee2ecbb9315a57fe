"""Candidate pairs: which reports are worth comparing, found through an index of their telling words.

Never all pairs: a word that few reports use brings them together whenever they appeared; a word that many
use does so only within a window of days; a word that nearly all use never does.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import nsmallest

from tacitus.stories.features import Weighed

KEY_WORDS = 40
"""Weightiest words of a report that stand in the index, of its lead and of its whole text each."""
FEW = 60
"""A word in so many reports or fewer brings them together at any distance in time, and undated ones too."""
MANY = 400
"""A word in more reports than this within the window brings nobody together."""
PARTNERS = 60
"""Candidates kept a report: a bound on work, wider than nearly all stories."""
_UNDATED = 4_000_000
"""Day number of undated reports: after every dated one, and no window reaches it."""


def candidate_pairs(reports: Sequence[Weighed], window_days: int) -> list[tuple[int, int]]:
    """Return the pairs worth comparing, as ascending index pairs, sorted.

    Args:
        reports: In order of publication, undated ones last.
        window_days: Days between publications within which common words count.
    """
    days = [each.profile.day.toordinal() if each.profile.day else _UNDATED for each in reports]
    keys = [_keys(each) for each in reports]
    index: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(keys):
        for word in words:
            index[word].append(place)
    pairs: set[tuple[int, int]] = set()
    for place, words in enumerate(keys):
        shared: dict[int, float] = defaultdict(float)
        for word, weight in words.items():
            for other in _near(index[word], days, place, window_days):
                if other != place:
                    shared[other] += weight * keys[other][word]
        best = nsmallest(PARTNERS, shared.items(), key=lambda item: (-item[1], item[0]))
        pairs.update((min(place, other), max(place, other)) for other, _ in best)
    return sorted(pairs)


def _keys(report: Weighed) -> Mapping[str, float]:
    """Return the words that index a report, sorted, with their weights in its text."""
    best = {
        word
        for vector in (report.lead, report.body)
        for word in nsmallest(KEY_WORDS, vector, key=lambda word: (-vector[word], word))
    }
    return {word: report.body[word] for word in sorted(best)}


def _near(posting: list[int], days: list[int], place: int, window_days: int) -> list[int]:
    if len(posting) <= FEW:
        return posting
    if days[place] == _UNDATED:
        return []
    first = bisect_left(posting, days[place] - window_days, key=lambda other: days[other])
    last = bisect_right(posting, days[place] + window_days, key=lambda other: days[other])
    return posting[first:last] if last - first <= MANY else []
