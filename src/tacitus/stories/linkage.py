"""Average-link clustering of a stream: items and scores come bit by bit, groups are given when whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from heapq import heappop, heappush

Members = list[int]


class Linkage:
    """Groups of items that grow while the mean score over all pairs of two groups reaches a threshold.

    The closest groups join first; equal scores join in the order of their items, so the result depends on
    nothing but the order in which items and scores come. A pair without a score counts as 0.
    """

    def __init__(
        self, threshold: float, may_join: Callable[[Members, Members], bool] = lambda _a, _b: True
    ) -> None:
        """Begin without items.

        Args:
            threshold: Lowest mean score of a join, above 0.
            may_join: Refuses a join whatever its score (a time span, a conflict).
        """
        self._threshold = threshold
        self._may_join = may_join
        self._members: dict[int, Members] = {}
        self._group_of: dict[int, int] = {}
        self._sums: dict[int, dict[int, float]] = {}
        self._touched: set[tuple[int, int]] = set()
        self._made = 0

    def add(self, item: int) -> None:
        """Add an item, as a group of its own."""
        self._new_group([item], {})

    def tie(self, a: int, b: int, score: float) -> None:
        """Tell the score of two items that were added; each pair once."""
        one, other = sorted((self._group_of[a], self._group_of[b]))
        if one != other:
            total = self._sums[one].get(other, 0.0) + score
            self._sums[one][other] = self._sums[other][one] = total
            self._touched.add((one, other))

    def settle(self) -> None:
        """Join what can be joined."""
        heap: list[tuple[float, int, int]] = []
        for one, other in sorted(self._touched):
            self._offer(heap, one, other)
        self._touched.clear()
        while heap:
            _, one, other = heappop(heap)
            mine, yours = self._members.get(one), self._members.get(other)
            if mine is None or yours is None or not self._may_join(mine, yours):
                continue
            new = self._join(one, other)
            for third in self._sums[new]:
                self._offer(heap, third, new)

    def take(self, whole: Callable[[Members], bool] = lambda _: True) -> Iterator[Members]:
        """Take out the groups that are whole, in the order of their first items; each ascending."""
        found = [number for number, members in self._members.items() if whole(members)]
        for number in sorted(found, key=lambda number: self._members[number]):
            for item in self._members[number]:
                del self._group_of[item]
            for third in self._sums.pop(number):
                self._sums[third].pop(number, None)
            yield self._members.pop(number)

    def _offer(self, heap: list[tuple[float, int, int]], one: int, other: int) -> None:
        mean = self._sums[one][other] / (len(self._members[one]) * len(self._members[other]))
        if mean >= self._threshold:
            heappush(heap, (-mean, one, other))

    def _join(self, one: int, other: int) -> int:
        mine, yours = self._sums.pop(one), self._sums.pop(other)
        thirds = sorted((mine.keys() | yours.keys()) - {one, other})
        sums = {third: mine.get(third, 0.0) + yours.get(third, 0.0) for third in thirds}
        new = self._new_group(sorted(self._members.pop(one) + self._members.pop(other)), sums)
        for third, total in sums.items():
            row = self._sums[third]
            row.pop(one, None)
            row.pop(other, None)
            row[new] = total
        return new

    def _new_group(self, members: Members, sums: dict[int, float]) -> int:
        number = self._made
        self._made += 1
        self._members[number] = members
        self._sums[number] = sums
        self._group_of |= dict.fromkeys(members, number)
        return number
