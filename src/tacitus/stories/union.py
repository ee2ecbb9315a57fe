"""Union of items that are joined pair by pair."""

from __future__ import annotations

from collections.abc import Iterable


def groups(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Return the connected groups of items 0 to `count` - 1, ascending, in the order of their first items."""
    parents = list(range(count))

    def root(place: int) -> int:
        while parents[place] != place:
            parents[place] = parents[parents[place]]
            place = parents[place]
        return place

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parents[high] = low
    found: dict[int, list[int]] = {}
    for place in range(count):
        found.setdefault(root(place), []).append(place)
    return [found[first] for first in sorted(found)]
