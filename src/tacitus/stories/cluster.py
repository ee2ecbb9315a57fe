"""Average-link clustering of a sparse graph: groups that hold together as a whole, not by a chain."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from heapq import heapify, heappop, heappush

Pair = tuple[int, int]


def cluster(
    count: int,
    scores: Mapping[Pair, float],
    threshold: float,
    may_join: Callable[[list[int], list[int]], bool] = lambda _a, _b: True,
) -> list[list[int]]:
    """Join items while the mean score between two groups reaches the threshold.

    The closest groups join first; equal scores join in the order of their items, so the result depends on
    nothing but the input. A pair without a score counts as 0, so groups that only touch do not join.

    Args:
        count: Number of items, numbered from 0.
        scores: Score of ascending pairs, 0 to 1.
        threshold: Lowest mean score of a join, above 0.
        may_join: Refuses a join whatever its score (a time span, a conflict).

    Returns:
        Groups of ascending items, in the order of their first items; every item is in one group.
    """
    sums: dict[int, dict[int, float]] = {place: {} for place in range(count)}
    members = {place: [place] for place in range(count)}
    for (a, b), score in sorted(scores.items()):
        sums[a][b] = sums[b][a] = score
    heap = [(-score, a, b) for (a, b), score in scores.items() if score >= threshold]
    heapify(heap)
    new = count
    while heap:
        _, a, b = heappop(heap)
        if a not in members or b not in members or not may_join(members[a], members[b]):
            continue
        members[new] = sorted(members.pop(a) + members.pop(b))
        joined = _joined(sums.pop(a), sums.pop(b), members)
        sums[new] = joined
        for other, total in joined.items():
            sums[other][new] = total
            mean = total / (len(members[new]) * len(members[other]))
            if mean >= threshold:
                heappush(heap, (-mean, other, new))
        new += 1
    return sorted(members.values())


def _joined(
    a: Mapping[int, float], b: Mapping[int, float], members: Mapping[int, list[int]]
) -> dict[int, float]:
    others = sorted(other for other in a.keys() | b.keys() if other in members)
    return {other: a.get(other, 0.0) + b.get(other, 0.0) for other in others}
