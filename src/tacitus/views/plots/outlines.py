"""Coasts and lines between states, cut to a map's window. Source and licence: data/README.md."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tacitus import data

Point = tuple[float, float]
"""Longitude and latitude in degrees."""
Line = tuple[Point, ...]
_SCALE = 100.0


@dataclass(frozen=True, slots=True)
class Window:
    """What a map shows, in degrees; `right` is above 180 where it crosses the antimeridian."""

    left: float
    bottom: float
    right: float
    top: float

    def holds(self, lon: float, lat: float) -> bool:
        """Tell whether a point is inside."""
        return self.left <= lon <= self.right and self.bottom <= lat <= self.top


@cache
def outlines(kind: str) -> tuple[Line, ...]:
    """Return all lines of a kind: `land` (closed) or `border`."""
    return tuple(_line(row["points"]) for row in data.read_rows("maps/outlines.tsv") if row["kind"] == kind)


def lands(window: Window) -> Iterator[Line]:
    """Yield the parts of lands inside a window, each a closed line."""
    for line in _around(outlines("land"), window):
        cut = _cut(line, window)
        if len(cut) > 2:
            yield cut


def borders(window: Window) -> Iterator[Line]:
    """Yield the stretches of lines between states that touch a window."""
    for line in _around(outlines("border"), window):
        stretch: list[Point] = []
        for here, after in pairwise(line):
            if _touches(here, after, window):
                stretch += [after] if stretch else [here, after]
            elif stretch:
                yield tuple(stretch)
                stretch = []
        if stretch:
            yield tuple(stretch)


def _line(points: str) -> Line:
    x = y = 0
    found = []
    for step in points.split(" "):
        step_x, _, step_y = step.partition(",")
        x, y = x + int(step_x), y + int(step_y)
        found.append((x / _SCALE, y / _SCALE))
    return tuple(found)


def _around(lines: tuple[Line, ...], window: Window) -> Iterator[Line]:
    """Yield the lines whose surroundings meet the window, turned around the globe where that is needed."""
    for line in lines:
        left, right = min(x for x, _ in line), max(x for x, _ in line)
        if max(y for _, y in line) < window.bottom or min(y for _, y in line) > window.top:
            continue
        for turn in (-360.0, 0.0, 360.0):
            if left + turn <= window.right and right + turn >= window.left:
                yield tuple((x + turn, y) for x, y in line) if turn else line


def _touches(a: Point, b: Point, window: Window) -> bool:
    return (
        max(a[0], b[0]) >= window.left
        and min(a[0], b[0]) <= window.right
        and max(a[1], b[1]) >= window.bottom
        and min(a[1], b[1]) <= window.top
    )


def _cut(line: Line, window: Window) -> Line:
    """Return a closed line cut to a window, side by side (Sutherland and Hodgman, 1974)."""
    for axis, limit, keeps in (
        (0, window.left, float.__ge__),
        (0, window.right, float.__le__),
        (1, window.bottom, float.__ge__),
        (1, window.top, float.__le__),
    ):
        line = tuple(_kept(line, axis, limit, keeps))
    return line


def _kept(line: Line, axis: int, limit: float, keeps: Callable[[float, float], bool]) -> Iterator[Point]:
    for at, here in enumerate(line):
        before = line[at - 1]
        if keeps(here[axis], limit) != keeps(before[axis], limit):
            share = (limit - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + share * (here[1 - axis] - before[1 - axis])
            yield (limit, other) if axis == 0 else (other, limit)
        if keeps(here[axis], limit):
            yield here
