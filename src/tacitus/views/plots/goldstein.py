"""Goldstein intensity over time: the mean of each stretch, larger marks for more events."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean

from tacitus.store.table import Table
from tacitus.views.plots.days import Axis, Bar, Step, bars, left_out, level, time_axis, told
from tacitus.views.plots.events import PlotEvent
from tacitus.views.plots.figure import NO_LINKS, WIDTH, Figure, Links, nothing
from tacitus.views.plots.svg import INK, SOFT, element, legend, named, side, text

KIND = "goldstein"
TITLE = "Goldstein intensity over time"
COLUMNS = ("first", "last", "events", "mean_goldstein")
_TOP, _UNIT = 18, 11.5
"""Room above, and height of one point of the scale, which runs from -10 to 10."""
_ZERO = _TOP + 10 * _UNIT
_LEAST, _MOST = 3.0, 11.0
"""Radius of the smallest and largest mark."""


def goldstein(events: Sequence[PlotEvent], step: Step | None = None, links: Links = NO_LINKS) -> Figure:
    """Return the mean intensity of each day, week, month or year that has events.

    Args:
        events: Each is counted once, on its day or else that of its first report.
        step: What one mark covers; None for the shortest that leaves the marks room.
        links: Where a mark leads.
    """
    step, drawn = bars(events, step)
    if not drawn:
        return nothing(KIND, TITLE, COLUMNS, left_out(events))
    axis = Axis(44, WIDTH - 12, len(drawn))
    most = max(len(bar.events) for bar in drawn)
    bottom = _TOP + 20 * _UNIT + 6
    parts = [
        *(level(_height(each), _signed(each), axis) for each in (10, 5, 0, -5, -10)),
        text("cooperation", axis.right, _height(10) - 4, text_anchor="end", fill=SOFT, class_="soft"),
        text("conflict", axis.right, _height(-10) - 4, text_anchor="end", fill=SOFT, class_="soft"),
        element("line", x1=axis.left, x2=axis.right, y1=_ZERO, y2=_ZERO, stroke=INK),
        *(_mark(bar, axis.middle(at), most, links) for at, bar in enumerate(drawn) if bar.events),
        time_axis(drawn, axis, bottom),
        legend(_meanings(step), 44, bottom + 42),
    ]
    rows = tuple(
        (bar.first.isoformat(), bar.last.isoformat(), len(bar.events), round(_mean(bar), 2))
        for bar in drawn
        if bar.events
    )
    words = _described(drawn, step, left_out(events))
    return Figure(KIND, TITLE, words, bottom + 56, "".join(parts), Table(COLUMNS, rows))


def _mark(bar: Bar, x: float, most: int, links: Links) -> str:
    mean, count = _mean(bar), len(bar.events)
    name, color = side(mean)
    y, radius = _height(mean), _LEAST + (_MOST - _LEAST) * sqrt((count - 1) / max(1, most - 1))
    stem = element("line", x1=x, x2=x, y1=_ZERO, y2=y, class_=f"stem {name}", stroke=color)
    circle = element("circle", cx=x, cy=y, r=radius, class_=name, fill=color)
    words = f"{told(bar)}: {mean:+.1f}, mean of {count} event{'s' if count != 1 else ''}"
    href = links.days(bar.first.isoformat(), bar.last.isoformat()) if links.days else ""
    return named(words, stem, circle, href=href)


def _meanings(step: Step) -> list[tuple[str, str]]:
    parts = []
    for value, words in (
        (1.0, f"mean of a {step.value}, cooperation"),
        (-1.0, "conflict; larger for more events"),
    ):
        name, color = side(value)
        parts.append((element("circle", cx=6, r=5, class_=name, fill=color), words))
    return parts


def _signed(value: int) -> str:
    return f"{value:+d}".replace("-", "\N{MINUS SIGN}") if value else "0"


def _mean(bar: Bar) -> float:
    return fmean(event.goldstein for event in bar.events)


def _height(value: float) -> float:
    return _ZERO - value * _UNIT


def _described(drawn: list[Bar], step: Step, without: str) -> str:
    full = [bar for bar in drawn if bar.events]
    low, high = min(full, key=_mean), max(full, key=_mean)
    mean = fmean(event.goldstein for bar in full for event in bar.events)
    return (
        f"Mean Goldstein intensity by {step.value}, {drawn[0].first} to {drawn[-1].last}, from -10 (conflict)"
        f" to 10 (cooperation). Over all events {mean:+.1f}; lowest {_mean(low):+.1f}"
        f" ({told(low)}), highest {_mean(high):+.1f} ({told(high)}). {without}"
    ).strip()
