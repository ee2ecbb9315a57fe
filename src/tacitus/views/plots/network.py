"""Who does what to whom: actors, and arrows from those who act to those to whom it is done."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

from tacitus.store.table import Table
from tacitus.views.plots.events import End, PlotEvent
from tacitus.views.plots.figure import NO_LINKS, WIDTH, Figure, Links, nothing
from tacitus.views.plots.layout import Point, layout
from tacitus.views.plots.svg import (
    CONFLICT,
    COOPERATION,
    PAPER,
    SOFT,
    element,
    halo,
    legend,
    named,
    shown,
    side,
    text,
)

KIND = "network"
TITLE = "Who does what to whom"
COLUMNS = ("source", "target", "events", "mean_goldstein")
_SIZE = 11
"""Of the labels."""
_LONGEST = 21


@dataclass(frozen=True, slots=True)
class Pair:
    """What one actor does to another."""

    source: str
    target: str
    events: int
    goldstein: float
    """Mean intensity."""


def network(events: Sequence[PlotEvent], top: int = 30, links: Links = NO_LINKS) -> Figure:
    """Return the actors with the most events between them, and what passes between them.

    Args:
        events: Those with an actor and another recipient are drawn.
        top: How many actors at most.
        links: Where an actor leads.
    """
    ends: dict[str, End] = {}
    intensities: dict[tuple[str, str], list[float]] = {}
    for event in events:
        for actor in event.actors:
            for recipient in event.recipients:
                if actor.id != recipient.id:
                    ends.setdefault(actor.id, actor)
                    ends.setdefault(recipient.id, recipient)
                    intensities.setdefault((actor.id, recipient.id), []).append(event.goldstein)
    pairs = _strongest(intensities, top)
    if not pairs:
        return nothing(KIND, TITLE, COLUMNS, "A network needs events with an actor and a recipient.")
    return _figure(pairs, ends, links, len({key for pair in intensities for key in pair}))


def _strongest(intensities: dict[tuple[str, str], list[float]], top: int) -> list[Pair]:
    """Return what passes between at most `top` actors, the weakest first, so that others lie over it."""
    between: Counter[tuple[str, str]] = Counter()
    for (a, b), values in intensities.items():
        between[min(a, b), max(a, b)] += len(values)
    kept: set[str] = set()
    for pair, _ in sorted(between.items(), key=lambda item: (-item[1], item[0])):
        if len(kept.union(pair)) <= top:
            kept.update(pair)
    pairs = [
        Pair(a, b, len(values), sum(values) / len(values))
        for (a, b), values in intensities.items()
        if a in kept and b in kept
    ]
    return sorted(pairs, key=lambda pair: (pair.events, pair.source, pair.target))


def _figure(pairs: list[Pair], ends: dict[str, End], links: Links, all_actors: int) -> Figure:
    counts: Counter[str] = Counter()
    neighbors: dict[str, list[str]] = {}
    for pair in pairs:
        for one, other in ((pair.source, pair.target), (pair.target, pair.source)):
            counts[one] += pair.events
            if other not in neighbors.setdefault(one, []):
                neighbors[one].append(other)
    ordered = {key: sorted(neighbors[key]) for key in sorted(neighbors)}
    places, height = layout(ordered, WIDTH)
    most = max(counts.values())
    radii = {key: 5 + 11 * sqrt(count / most) for key, count in counts.items()}
    nodes = sorted(counts, key=lambda key: (counts[key], key))
    parts = [
        *(_arrow(pair, ends, places, radii) for pair in pairs),
        *(_node(ends[key], places[key], radii[key], counts[key], links) for key in nodes),
        legend(_meanings(), 12, height + 24),
    ]
    rows = tuple(
        (ends[pair.source].name, ends[pair.target].name, pair.events, round(pair.goldstein, 2))
        for pair in reversed(pairs)
    )
    words = _described(pairs, ends, len(counts), all_actors)
    return Figure(KIND, TITLE, words, round(height + 42), "".join(parts), Table(COLUMNS, rows))


def _arrow(pair: Pair, ends: dict[str, End], places: dict[str, Point], radii: dict[str, float]) -> str:
    """Return a bent arrow: the two directions of a pair lie apart."""
    (x1, y1), (x2, y2) = places[pair.source], places[pair.target]
    long = sqrt((x2 - x1) ** 2 + (y2 - y1) ** 2) or 1.0
    across = ((y1 - y2) / long, (x2 - x1) / long)
    bend = min(22.0, long * 0.16)
    cx, cy = (x1 + x2) / 2 + across[0] * bend, (y1 + y2) / 2 + across[1] * bend
    x1, y1 = _towards((x1, y1), (cx, cy), radii[pair.source] + 1)
    tip = _towards((x2, y2), (cx, cy), radii[pair.target] + 2)
    width = min(6.0, 0.8 + 0.8 * sqrt(pair.events))
    foot = _towards(tip, (cx, cy), 5 + 1.6 * width)
    name, color = side(pair.goldstein)
    line = element(
        "path",
        d=f"M{shown(x1)} {shown(y1)}Q{shown(cx)} {shown(cy)} {shown(foot[0])} {shown(foot[1])}",
        fill="none",
        class_=f"stem {name}",
        stroke=color,
        stroke_width=width,
        stroke_dasharray="" if name == "cooperation" else "7 3",
    )
    head = element("path", d=_head(foot, tip, 2.2 + width), class_=name, fill=color)
    times = f"{pair.events} event{'s' if pair.events != 1 else ''}"
    words = (
        f"{ends[pair.source].name} → {ends[pair.target].name}: {times}, mean Goldstein {pair.goldstein:+.1f}"
    )
    return named(words, line, head)


def _towards(start: Point, goal: Point, far: float) -> Point:
    x, y = goal[0] - start[0], goal[1] - start[1]
    long = sqrt(x * x + y * y) or 1.0
    return start[0] + x / long * far, start[1] + y / long * far


def _head(foot: Point, tip: Point, half: float) -> str:
    x, y = tip[0] - foot[0], tip[1] - foot[1]
    long = sqrt(x * x + y * y) or 1.0
    a, b = -y / long * half, x / long * half
    corners = (tip, (foot[0] + a, foot[1] + b), (foot[0] - a, foot[1] - b))
    return f"M{'L'.join(f'{shown(x)} {shown(y)}' for x, y in corners)}Z"


def _node(end: End, place: Point, radius: float, count: int, links: Links) -> str:
    x, y = place
    label = end.name if len(end.name) <= _LONGEST else f"{end.name[: _LONGEST - 1].rstrip()}…"
    href = links.actor(end.id) if links.actor and end.known else ""
    return named(
        f"{end.name}: {count} event{'s' if count != 1 else ''}",
        element("circle", cx=x, cy=y, r=radius, class_="node", fill="#fff", stroke=SOFT, stroke_width=1.5),
        text(
            label,
            x,
            y + radius + _SIZE + 1,
            text_anchor="middle",
            font_size=_SIZE,
            class_="label",
            **halo(PAPER),
        ),
        href=href,
    )


def _meanings() -> list[tuple[str, str]]:
    def line(name: str, color: str, dash: str) -> str:
        return element(
            "line",
            x1=-4,
            x2=14,
            class_=f"stem {name}",
            stroke=color,
            stroke_width=2.5,
            stroke_dasharray=dash,
        )

    node = element("circle", cx=6, r=5, class_="node", fill="#fff", stroke=SOFT)
    return [
        (line("cooperation", COOPERATION, ""), "on balance cooperation"),
        (line("conflict", CONFLICT, "7 3"), "on balance conflict"),
        (node, "larger and thicker for more events"),
    ]


def _described(pairs: list[Pair], ends: dict[str, End], drawn: int, all_actors: int) -> str:
    most = pairs[-1]
    shown_of = f"{drawn} of {all_actors} actors" if drawn < all_actors else f"{drawn} actors"
    return (
        f"{shown_of} and {len(pairs)} arrows, each from one who acts to one to whom it is done. Most events:"
        f" {ends[most.source].name} to {ends[most.target].name}, {most.events},"
        f" mean Goldstein intensity {most.goldstein:+.1f}."
    )
