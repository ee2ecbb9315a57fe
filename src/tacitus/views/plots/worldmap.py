"""Events at their places, on a map as wide as they need.

The map is an equidistant cylindrical one, true to scale along its middle. Its lines are those of Natural
Earth: they show where lines run on the ground, and take no side on whose land it is.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, radians, sqrt

from tacitus.store.table import Table
from tacitus.views.plots.events import PlotEvent, Spot
from tacitus.views.plots.figure import NO_LINKS, WIDTH, Figure, Links, nothing
from tacitus.views.plots.outlines import Window, borders, lands
from tacitus.views.plots.svg import (
    CONFLICT,
    COOPERATION,
    SOFT,
    element,
    halo,
    legend,
    named,
    path,
    shown,
    side,
    text,
    width_of,
)

KIND = "map"
TITLE = "Where it happened"
COLUMNS = ("place", "lat", "lon", "precision", "events", "mean_goldstein")
_LEAST_WIDE, _LEAST_HIGH = 18.0, 7.0
"""Degrees that a map shows at least."""
_LABELS = 14
_SIZE = 11
_LAND, _BORDER, _SEA = "#ece7db", "#b9b1a1", "#f4f6f5"
_VAGUE = frozenset({"country", "admin", "area"})
"""Precisions of which the point is only the middle."""


@dataclass(frozen=True, slots=True)
class Site:
    """The events of one place."""

    spot: Spot
    events: int
    goldstein: float
    """Mean intensity."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """From degrees to units of the picture."""

    window: Window
    across: float
    """Units a degree of longitude."""
    up: float
    """Units a degree of latitude."""

    @property
    def height(self) -> float:
        """Units of the map's height."""
        return (self.window.top - self.window.bottom) * self.up

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Return where a point is drawn."""
        return (lon - self.window.left) * self.across, (self.window.top - lat) * self.up

    def spot(self, spot: Spot) -> tuple[float, float]:
        """Return where a place is drawn, past the antimeridian if need be."""
        return self.place(spot.lon + 360 if spot.lon < self.window.left else spot.lon, spot.lat)


def event_map(events: Sequence[PlotEvent], links: Links = NO_LINKS) -> Figure:
    """Return the places where events happened, larger for more events.

    Args:
        events: Those without a place are left out, and said to be.
        links: Where a place leads.
    """
    sites = sites_of(events)
    without = sum(event.spot is None for event in events)
    left_out = f"{without} event{'s' if without != 1 else ''} without a place left out." if without else ""
    if not sites:
        return nothing(KIND, TITLE, COLUMNS, left_out)
    frame = _frame(sites)
    most = max(site.events for site in sites)
    placed = [(site, *frame.spot(site.spot), _radius(site, most)) for site in sites]
    ground = element(
        "svg",
        *_ground(frame),
        width=WIDTH,
        height=frame.height,
        viewBox=f"0 0 {WIDTH} {shown(frame.height)}",
    )
    parts = [
        ground,
        *(_mark(site, x, y, radius, links) for site, x, y, radius in placed),
        *_labels(placed, frame.height),
        legend(_meanings(), 12, frame.height + 20),
    ]
    rows = tuple(
        (s.spot.name, s.spot.lat, s.spot.lon, s.spot.precision, s.events, round(s.goldstein, 2))
        for s in sites
    )
    words = _described(sites, left_out)
    return Figure(KIND, TITLE, words, round(frame.height + 36), "".join(parts), Table(COLUMNS, rows))


def sites_of(events: Sequence[PlotEvent]) -> list[Site]:
    """Return the places of events, those with the most first."""
    held: dict[str, list[tuple[Spot, float]]] = {}
    for event in events:
        if event.spot is not None:
            held.setdefault(event.spot.id, []).append((event.spot, event.goldstein))
    sites = [
        Site(each[0][0], len(each), sum(value for _, value in each) / len(each)) for each in held.values()
    ]
    return sorted(sites, key=lambda site: (-site.events, site.spot.name, site.spot.id))


def window_of(sites: Sequence[Site]) -> Window:
    """Return what the map shows: all places with room around them, cut in the widest gap between them."""
    lons = sorted(site.spot.lon for site in sites)
    gaps = [(b - a, b) for a, b in zip(lons, [*lons[1:], lons[0] + 360], strict=True)]
    _, left = max(gaps, key=lambda gap: (gap[0], -gap[1]))
    left = left - 360 if left >= 180 else left
    right = max(lon + 360 if lon < left else lon for lon in lons)
    bottom, top = min(site.spot.lat for site in sites), max(site.spot.lat for site in sites)
    wide = max(_LEAST_WIDE, (right - left) * 1.25)
    high = max(_LEAST_HIGH, (top - bottom) * 1.35)
    high = max(high, wide * 0.42)
    middle = (bottom + top) / 2
    wide = max(wide, high / 0.62 / max(0.3, cos(radians(middle))))
    if wide >= 360:
        return Window(-180.0, min(-58.0, bottom - 2), 180.0, max(84.0, top + 1))
    left = (left + right) / 2 - wide / 2
    bottom = max(-88.0, min(middle - high / 2, 90.0 - high))
    left = left + 360 if left < -180 else left
    return Window(left, bottom, left + wide, min(90.0, bottom + high))


def _frame(sites: Sequence[Site]) -> _Frame:
    window = window_of(sites)
    across = WIDTH / (window.right - window.left)
    # The world keeps its usual shape; a nearer map is true to scale in its middle.
    true = 1.0 if window.right - window.left >= 360 else cos(radians((window.bottom + window.top) / 2))
    return _Frame(window, across, across / max(0.3, true))


def _ground(frame: _Frame) -> Iterator[str]:
    yield element("rect", width=WIDTH, height=frame.height, class_="sea", fill=_SEA)
    shore = "".join(
        path((frame.place(*point) for point in line), closed=True) for line in lands(frame.window)
    )
    yield element("path", d=shore, class_="land", fill=_LAND, fill_rule="evenodd")
    lines = "".join(path(frame.place(*point) for point in line) for line in borders(frame.window))
    yield element("path", d=lines, class_="border", fill="none", stroke=_BORDER, stroke_width=0.7)


def _radius(site: Site, most: int) -> float:
    return 4 + 10 * sqrt((site.events - 1) / max(1, most - 1)) if most > 1 else 4.5


def _mark(site: Site, x: float, y: float, radius: float, links: Links) -> str:
    name, color = side(site.goldstein)
    vague = site.spot.precision in _VAGUE
    circle = element(
        "circle",
        cx=x,
        cy=y,
        r=radius,
        class_=f"{name} vague" if vague else name,
        fill="none" if vague else color,
        fill_opacity="" if vague else "0.78",
        stroke=color,
        stroke_width=1.6,
        stroke_dasharray="3 2" if vague else "",
    )
    count = f"{site.events} event{'s' if site.events != 1 else ''}"
    words = f"{site.spot.name}: {count}, mean Goldstein {site.goldstein:+.1f}"
    if vague:
        words += " (somewhere in it; the point is its middle)"
    return named(words, circle, href=links.place(site.spot.id) if links.place else "")


Placed = tuple[Site, float, float, float]
Box = tuple[float, float, float, float]


def _labels(placed: Sequence[Placed], height: float) -> Iterator[str]:
    """Yield the names of the first places, each on the side where it covers nothing; none where all do."""
    taken: list[Box] = [(x - r, y - r, x + r, y + r) for _, x, y, r in placed]
    for own, (site, x, y, radius) in enumerate(placed[:_LABELS]):
        wide = width_of(site.spot.name, _SIZE)
        others = taken[:own] + taken[own + 1 :]
        sides = (
            (x + radius + 3, y + 4, "start", x + radius + 3),
            (x - radius - 3, y + 4, "end", x - radius - 3 - wide),
            (x, y - radius - 4, "middle", x - wide / 2),
            (x, y + radius + _SIZE, "middle", x - wide / 2),
        )
        for at, base, anchor, left in sides:
            box = (left, base - _SIZE, left + wide, base + 3)
            inside = box[0] >= 0 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= height
            if inside and not any(_overlap(box, other) for other in others):
                taken.append(box)
                yield _label(site.spot.name, at, base, anchor)
                break


def _label(name: str, x: float, y: float, anchor: str) -> str:
    return text(name, x, y, text_anchor=anchor, font_size=_SIZE, class_="label", **halo(_SEA))


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]


def _meanings() -> list[tuple[str, str]]:
    def circle(name: str, color: str, *, vague: bool = False) -> str:
        fill = "none" if vague else color
        dash = "3 2" if vague else ""
        return element(
            "circle", cx=6, r=5, class_=name, fill=fill, stroke=color, stroke_width=1.6, stroke_dasharray=dash
        )

    return [
        (circle("cooperation", COOPERATION), "on balance cooperation"),
        (circle("conflict", CONFLICT), "on balance conflict"),
        (circle("vague", SOFT, vague=True), "somewhere in the land or region"),
    ]


def _described(sites: Sequence[Site], left_out: str) -> str:
    total = sum(site.events for site in sites)
    first = "; ".join(f"{site.spot.name} {site.events}" for site in sites[:5])
    places = "1 place" if len(sites) == 1 else f"{len(sites)} places"
    told = "1 event" if total == 1 else f"{total} events"
    return f"{told} at {places}. Most: {first}. {left_out}".strip()
