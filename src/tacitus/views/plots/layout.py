"""Where a network's nodes stand: near each other when few steps lie between them.

Own code, and not a graph library's: it uses no chance and no function whose last digit differs between
machines, so that the same store gives the same bytes everywhere.
Source: stress majorization (Gansner, Koren and North, "Graph drawing by stress majorization", 2004).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from math import sqrt

Point = tuple[float, float]
Neighbors = Mapping[str, Sequence[str]]

_ROUNDS = 120
_STEP = 118.0
"""Units between two nodes that touch."""
_MARGIN = 58.0
"""Room around a part for its labels."""


def layout(neighbors: Neighbors, width: float) -> tuple[dict[str, Point], float]:
    """Return a place for each node, and the height that all of them take.

    Args:
        neighbors: Each node with those that touch it, both ways, in a fixed order.
        width: Room; parts that do not touch stand side by side, the largest first.
    """
    places: dict[str, Point] = {}
    left, top, row = 0.0, 0.0, 0.0
    for part in parts(neighbors):
        stood = _spread(part, neighbors)
        wide, high = _extent(stood)
        scale = min(1.0, (width - 2 * _MARGIN) / wide) if wide else 1.0
        room = (wide * scale + 2 * _MARGIN, high * scale + _MARGIN)
        if left and left + room[0] > width:
            left, top, row = 0.0, top + row, 0.0
        for node, (x, y) in stood.items():
            places[node] = (left + _MARGIN + x * scale, top + _MARGIN / 2 + y * scale)
        left, row = left + room[0], max(row, room[1])
    return places, top + row


def parts(neighbors: Neighbors) -> list[list[str]]:
    """Return the nodes by connected part, the largest part first, each in the order of a walk through it."""
    seen: set[str] = set()
    found = []
    for node in sorted(neighbors, key=lambda each: (-len(neighbors[each]), each)):
        if node not in seen:
            part = list(_steps(node, neighbors))
            seen.update(part)
            found.append(part)
    return sorted(found, key=lambda part: (-len(part), part[0]))


def _steps(start: str, neighbors: Neighbors) -> dict[str, int]:
    """Return how many steps each reachable node is away, the nearest first."""
    away = {start: 0}
    waiting = deque([start])
    while waiting:
        node = waiting.popleft()
        for other in neighbors[node]:
            if other not in away:
                away[other] = away[node] + 1
                waiting.append(other)
    return away


def _spread(part: list[str], neighbors: Neighbors) -> dict[str, Point]:
    """Return the nodes of one part, the leftmost and topmost at nought."""
    steps = [_steps(node, neighbors) for node in part]
    far = [[each[other] * _STEP for other in part] for each in steps]
    places = [_start(at, len(part)) for at in range(len(part))]
    for _ in range(_ROUNDS):
        for at in range(len(part)):
            places[at] = _moved(at, places, far[at])
    turned = _level(places)
    left, top = min(x for x, _ in turned), min(y for _, y in turned)
    return {node: (x - left, y - top) for node, (x, y) in zip(part, turned, strict=True)}


def _level(places: list[Point]) -> list[Point]:
    """Return places turned so that they spread from left to right: pages are wider than high."""
    middle_x = sum(x for x, _ in places) / len(places)
    middle_y = sum(y for _, y in places) / len(places)
    centered = [(x - middle_x, y - middle_y) for x, y in places]
    xx, yy = sum(x * x for x, _ in centered), sum(y * y for _, y in centered)
    xy = sum(x * y for x, y in centered)
    longest = (xx + yy + sqrt((xx - yy) * (xx - yy) + 4 * xy * xy)) / 2
    a, b = (xy, longest - xx) if abs(xy) > 1e-6 else ((1.0, 0.0) if xx >= yy else (0.0, 1.0))
    size = sqrt(a * a + b * b)
    a, b = a / size, b / size
    return [(x * a + y * b, y * a - x * b) for x, y in centered]


def _moved(at: int, places: list[Point], far: list[float]) -> Point:
    """Return where the others want a node: each at its own distance, the near ones with more weight."""
    if len(places) == 1:
        return places[0]
    x, y = places[at]
    sum_x = sum_y = weights = 0.0
    for other, (a, b) in enumerate(places):
        if other == at:
            continue
        weight = 1.0 / (far[other] * far[other])
        apart = sqrt((x - a) * (x - a) + (y - b) * (y - b)) or 1e-6
        sum_x += weight * (a + far[other] * (x - a) / apart)
        sum_y += weight * (b + far[other] * (y - b) / apart)
        weights += weight
    return sum_x / weights, sum_y / weights


def _start(at: int, count: int) -> Point:
    """Return a node's first place: on the rim of a square, the center for the first; no sine is asked."""
    if at == 0:
        return 0.0, 0.0
    way = 4.0 * (at - 1) / max(1, count - 1)
    edge, along = int(way), 2 * (way - int(way)) - 1
    x, y = ((along, -1.0), (1.0, along), (-along, 1.0), (-1.0, -along))[edge]
    return x * _STEP * 2, y * _STEP * 1.3


def _extent(places: Mapping[str, Point]) -> Point:
    return max(x for x, _ in places.values()), max(y for _, y in places.values())
