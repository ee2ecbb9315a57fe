"""Events over time: bars of cooperation above the line, of conflict below it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tacitus.store.table import Table
from tacitus.views.plots.days import Axis, Bar, Step, bars, left_out, level, time_axis, told
from tacitus.views.plots.events import PlotEvent
from tacitus.views.plots.figure import NO_LINKS, WIDTH, Figure, Links, nothing
from tacitus.views.plots.svg import INK, QUAD_NAMES, QUADS, element, legend, named, square

KIND = "timeline"
TITLE = "Events over time"
COLUMNS = ("first", "last", *(name.replace(" ", "_") for name in QUAD_NAMES.values()))
_ROOM = 210
"""Height of all bars together."""
_TOP = 14
_WIDEST = 26


@dataclass(frozen=True, slots=True)
class _Scale:
    axis: Axis
    zero: float
    """Height of the line."""
    unit: float
    """Height of one event."""


def timeline(events: Sequence[PlotEvent], step: Step | None = None, links: Links = NO_LINKS) -> Figure:
    """Return how many events of each quad class each day, week, month or year has.

    Args:
        events: Each is counted once, on its day or else that of its first report.
        step: What one bar covers; None for the shortest that leaves the bars room.
        links: Where a bar leads.
    """
    step, drawn = bars(events, step)
    if not drawn:
        return nothing(KIND, TITLE, COLUMNS, left_out(events))
    counts = [Counter(event.quad for event in bar.events) for bar in drawn]
    up, down = max(c[1] + c[2] for c in counts), max(c[3] + c[4] for c in counts)
    unit = _ROOM / max(1, up + down)
    scale = _Scale(Axis(44, WIDTH - 12, len(drawn)), _TOP + up * unit, unit)
    axis, bottom = scale.axis, _TOP + _ROOM + 10
    marks = (square(quad) for quad in QUADS)
    parts = [
        *(level(scale.zero - each * unit, str(abs(each)), axis) for each in _ticks(up, down)),
        *(_bar(bar, at, scale, links) for at, bar in enumerate(drawn) if bar.events),
        element("line", x1=axis.left, x2=axis.right, y1=scale.zero, y2=scale.zero, stroke=INK),
        time_axis(drawn, axis, bottom),
        legend(zip(marks, QUAD_NAMES.values(), strict=True), 44, bottom + 42),
    ]
    rows = tuple(
        (bar.first.isoformat(), bar.last.isoformat(), *(count[quad] for quad in QUADS))
        for bar, count in zip(drawn, counts, strict=True)
        if bar.events
    )
    words = _described(drawn, step, left_out(events))
    return Figure(KIND, TITLE, words, bottom + 56, "".join(parts), Table(COLUMNS, rows))


def _bar(bar: Bar, at: int, scale: _Scale, links: Links) -> str:
    count = Counter(event.quad for event in bar.events)
    width = min(_WIDEST, scale.axis.step * 0.8)
    x = scale.axis.middle(at) - width / 2
    pieces = []
    for near, far, sign in ((2, 1, -1), (4, 3, 1)):  # what is material stands next to the line
        height = 0.0
        for quad in (near, far):
            size = count[quad] * scale.unit
            y = scale.zero + (height if sign > 0 else -height - size)
            height += size
            if size:
                pieces.append(
                    element("rect", x=x, y=y, width=width, height=size, class_=f"q{quad}", fill=QUADS[quad])
                )
    told_counts = ", ".join(f"{count[quad]} {name}" for quad, name in QUAD_NAMES.items() if count[quad])
    href = links.days(bar.first.isoformat(), bar.last.isoformat()) if links.days else ""
    return named(f"{told(bar)}: {told_counts}", *pieces, href=href)


def _ticks(up: int, down: int) -> list[int]:
    """Return the values that have a line: round numbers, three to six, and never a part of an event."""
    step = next(
        size * ten
        for ten in (10**power for power in range(12))
        for size in (1, 2, 5)
        if up + down <= size * ten * 6
    )
    return [each for each in range(-(down // step) * step, up + 1, step) if each]


def _described(drawn: list[Bar], step: Step, without: str) -> str:
    total = sum(len(bar.events) for bar in drawn)
    fullest = max(drawn, key=lambda bar: len(bar.events))
    counts = Counter(event.quad for bar in drawn for event in bar.events)
    kinds = ", ".join(f"{counts[quad]} of {name}" for quad, name in QUAD_NAMES.items())
    told_total = "1 event" if total == 1 else f"{total} events"
    return (
        f"{told_total}, {drawn[0].first} to {drawn[-1].last}, one bar a {step.value}: {kinds}."
        " Cooperation stands above the line, conflict below it."
        f" Most in {told(fullest)}: {len(fullest.events)}. {without}"
    ).strip()
