"""Candidate pairs: which reports are worth comparing, found through an index of their telling words.

Never all pairs: a word that few reports use brings them together whenever they appeared; a word that many
use does so only within a window of days; a word that nearly all use never does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

import numpy as np
from numpy.typing import NDArray

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
    count = len(reports)
    keys = [_keys(each) for each in reports]
    near = closest(keys, [each.profile.day for each in reports], window_days)
    found = [
        np.minimum(others, place) * count + np.maximum(others, place)
        for place, (others, _) in enumerate(near)
    ]
    pairs = np.unique(np.concatenate(found)).tolist() if found else []
    return [divmod(pair, count) for pair in pairs]


def closest(
    vectors: Sequence[Mapping[str, float]],
    published: Sequence[date | None],
    window_days: int,
    most: int = PARTNERS,
) -> Iterator[tuple[NDArray[np.int64], NDArray[np.float64]]]:
    """Yield for each bag of words those that share most with it: their places, and how much they share.

    Args:
        vectors: Weights of words, in order of publication, undated ones last.
        published: Day of each.
        window_days: Days between publications within which common words count.
        most: How many are given for each, at most.
    """
    days = [day.toordinal() if day else _UNDATED for day in published]
    postings = _postings(vectors, days)
    for place, words in enumerate(vectors):
        if not words:
            yield np.empty(0, np.int64), np.empty(0)
            continue
        near = [postings[word].near(days[place], window_days) for word in words]
        others = np.concatenate([each.places for each in near])
        mine = np.repeat(list(words.values()), [len(each.places) for each in near])
        weights = mine * np.concatenate([each.weights for each in near])
        shared = np.asarray(np.bincount(others, weights, len(vectors)), np.float64)
        best = _best(shared, place, most)
        yield best, shared[best]


@dataclass(frozen=True, slots=True)
class _Posting:
    """The reports that a word indexes, ascending, with its weight in each."""

    places: NDArray[np.int64]
    weights: NDArray[np.float64]
    days: NDArray[np.int64]

    def near(self, day: int, window_days: int) -> _Posting:
        """Return the part that the word brings together with a report of a day."""
        if len(self.places) <= FEW:
            return self
        if day == _UNDATED:
            return _NONE
        first = int(self.days.searchsorted(day - window_days))
        last = int(self.days.searchsorted(day + window_days, "right"))
        if last - first > MANY:
            return _NONE
        return _Posting(self.places[first:last], self.weights[first:last], self.days[first:last])


_NONE = _Posting(np.empty(0, np.int64), np.empty(0), np.empty(0, np.int64))


def _postings(keys: Sequence[Mapping[str, float]], days: Sequence[int]) -> Mapping[str, _Posting]:
    listed: dict[str, list[int]] = defaultdict(list)
    for place, words in enumerate(keys):
        for word in words:
            listed[word].append(place)
    all_days = np.array(days, np.int64)
    return {
        word: _Posting(at := np.array(places), np.array([keys[each][word] for each in places]), all_days[at])
        for word, places in listed.items()
    }


def _keys(report: Weighed) -> Mapping[str, float]:
    """Return the words that index a report, sorted, with their weights in its text."""
    best = {
        word
        for vector in (report.lead, report.body)
        for word in nsmallest(KEY_WORDS, vector, key=lambda word: (-vector[word], word))
    }
    return {word: report.body[word] for word in sorted(best)}


def _best(shared: NDArray[np.float64], place: int, most: int) -> NDArray[np.int64]:
    """Return those that share most with one of them, the earlier of equals."""
    shared[place] = 0.0
    others = np.flatnonzero(shared)
    if len(others) <= most:
        return others
    weights = shared[others]
    least = np.partition(weights, -most)[-most]
    above = others[weights > least]
    return np.concatenate([above, others[weights == least][: most - len(above)]])
