"""Average-link clustering of a sparse graph: groups that hold together as a whole, not by a chain."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tacitus.stories.linkage import Linkage

Pair = tuple[int, int]


def cluster(
    count: int,
    scores: Mapping[Pair, float],
    threshold: float,
    may_join: Callable[[list[int], list[int]], bool] = lambda _a, _b: True,
) -> list[list[int]]:
    """Join items while the mean score between two groups reaches the threshold.

    Args:
        count: Number of items, numbered from 0.
        scores: Score of ascending pairs, 0 to 1; a pair without a score counts as 0.
        threshold: Lowest mean score of a join, above 0.
        may_join: Refuses a join whatever its score (a time span, a conflict).

    Returns:
        Groups of ascending items, in the order of their first items; every item is in one group.
    """
    linkage = Linkage(threshold, may_join)
    for place in range(count):
        linkage.add(place)
    for (a, b), score in sorted(scores.items()):
        linkage.tie(a, b, score)
    linkage.settle()
    return list(linkage.take())
