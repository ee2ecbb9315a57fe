"""Makes data/maps/outlines.tsv: coasts and the lines between states, for maps.

Needs world-atlas 2.0.2 (ISC; data from Natural Earth 4.1, public domain), a package of the npm registry:

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python tools/make_outlines.py package/countries-50m.json src/tacitus/data/maps/outlines.tsv

Only lines are taken, no names and no owners: a map shows where lines run, never whose the land is.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from math import dist, hypot
from pathlib import Path
from typing import Any

TOLERANCE = 0.02
"""Degrees that a line may lose by being made simpler: a unit where a map is 15 degrees wide."""
LEAST = 0.02
"""Square degrees below which an island is left out (about 15 km across at the equator)."""
SCALE = 100
"""Units a degree."""

Point = tuple[float, float]
Line = list[Point]


def arcs_of(atlas: dict[str, Any]) -> list[Line]:
    """Return the atlas's lines in degrees."""
    (scale_x, scale_y), (left, bottom) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    lines = []
    for arc in atlas["arcs"]:
        x = y = 0
        line = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            line.append((x * scale_x + left, y * scale_y + bottom))
        lines.append(line)
    return lines


def rings_of(geometry: dict[str, Any]) -> Iterator[list[int]]:
    """Yield a geometry's rings, each a list of arcs; ~n is arc n backwards."""
    polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in polygons:
        yield from polygon


def simpler(line: Line) -> Line:
    """Return a line with the points left out that lie nearer than TOLERANCE to it (Douglas and Peucker)."""
    if len(line) < 3:
        return line
    first, last = line[0], line[-1]
    if first == last:  # a closed line: its farthest point splits it in two
        far = max(range(len(line)), key=lambda at: dist(line[at], first))
        return simpler(line[: far + 1])[:-1] + simpler(line[far:])
    at = max(range(1, len(line) - 1), key=lambda each: _distance(line[each], first, last))
    if _distance(line[at], first, last) < TOLERANCE:
        return [first, last]
    return simpler(line[: at + 1])[:-1] + simpler(line[at:])


def land_rings(atlas: dict[str, Any], arcs: list[Line]) -> Iterator[Line]:
    """Yield the outlines of lands, islands first to last as the atlas has them."""
    for geometry in atlas["objects"]["land"]["geometries"]:
        for ring in rings_of(geometry):
            line: Line = []
            for number in ring:
                arc = arcs[number] if number >= 0 else arcs[~number][::-1]
                line += arc[1:] if line else arc
            if abs(_area(line)) >= LEAST:
                yield closed(unrolled(line))


def borders(atlas: dict[str, Any], arcs: list[Line]) -> Iterator[Line]:
    """Yield the lines that two states share."""
    uses = Counter(
        number if number >= 0 else ~number
        for geometry in atlas["objects"]["countries"]["geometries"]
        for ring in rings_of(geometry)
        for number in ring
    )
    yield from (unrolled(arcs[number]) for number in sorted(uses) if uses[number] > 1)


def unrolled(line: Line) -> Line:
    """Return a line without jumps at the antimeridian: it may leave the range of -180 to 180 instead."""
    turn = 0.0
    found = [line[0]]
    for before, here in pairwise(line):
        if abs(here[0] - before[0]) > 180:
            turn += 360 if here[0] < before[0] else -360
        found.append((here[0] + turn, here[1]))
    return found


def closed(line: Line) -> Line:
    """Return a ring that goes around a pole closed along it: only Antarctica does."""
    if abs(line[0][0] - line[-1][0]) < 180:
        return line
    return [*line, (line[-1][0], -90.0), (line[0][0], -90.0), line[0]]


def main(source: Path, target: Path) -> None:
    """Write the table."""
    atlas = json.loads(source.read_text(encoding="utf-8"))
    arcs = [simpler(arc) for arc in arcs_of(atlas)]
    target.parent.mkdir(exist_ok=True)
    with target.open("w", encoding="utf-8") as table:
        table.write(
            "# Outlines for maps; made by tools/make_outlines.py of world-atlas 2.0.2 (Natural Earth 4.1).\n"
        )
        table.write(
            "# points: longitude,latitude in hundredths of a degree, the first whole, the others as steps.\n"
        )
        table.write("kind\tpoints\n")
        for kind, lines in (("land", land_rings(atlas, arcs)), ("border", borders(atlas, arcs))):
            for line in lines:
                if steps := _steps(line):
                    table.write(f"{kind}\t{steps}\n")


def _steps(line: Line) -> str:
    whole = [(round(x * SCALE), round(y * SCALE)) for x, y in line]
    kept = [point for at, point in enumerate(whole) if at == 0 or point != whole[at - 1]]
    if len(kept) < 2:
        return ""
    parts = [f"{kept[0][0]},{kept[0][1]}"]
    parts += [f"{x - a},{y - b}" for (a, b), (x, y) in pairwise(kept)]
    return " ".join(parts)


def _area(line: Line) -> float:
    line = unrolled(line)
    return sum(a * y - x * b for (a, b), (x, y) in pairwise(line)) / 2


def _distance(point: Point, first: Point, last: Point) -> float:
    """Return how far a point is from the straight line between two others."""
    (x, y), (a, b), (c, d) = point, first, last
    length = hypot(c - a, d - b)
    return abs((c - a) * (b - y) - (a - x) * (d - b)) / length if length else dist(point, first)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
