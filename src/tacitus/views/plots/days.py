"""Days gathered into bars, and the words beneath them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from tacitus.views.plots.events import PlotEvent
from tacitus.views.plots.svg import INK, LINE, element, text, width_of

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BARS = 100
"""More bars than this, and the next longer stretch is taken."""


class Step(StrEnum):
    """How long a stretch one bar covers."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of one stretch of days."""

    first: date
    last: date
    events: tuple[PlotEvent, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    """Where bars stand."""

    left: float
    right: float
    count: int

    @property
    def step(self) -> float:
        """Room of one bar."""
        return (self.right - self.left) / self.count

    def middle(self, at: int) -> float:
        """Return the middle of a bar, by its number from 0."""
        return self.left + self.step * (at + 0.5)


def bars(events: Iterable[PlotEvent], step: Step | None = None) -> tuple[Step, list[Bar]]:
    """Return dated events by stretch, empty stretches between them too.

    Args:
        events: Those without a day are left out, and those far from all others.
        step: How long a stretch is; None for the shortest that gives at most 100 bars.
    """
    held: dict[date, list[PlotEvent]] = {}
    days = near(events)
    if step is None:
        step = _fitting([day for day, _ in days])
    for day, event in days:
        held.setdefault(_start(day, step), []).append(event)
    found: list[Bar] = []
    at, end = (min(held), max(held)) if held else (date.max, date.min)
    while at <= end:
        after = _after(at, step)
        found.append(Bar(at, after - timedelta(days=1), tuple(held.get(at, ()))))
        at = after
    return step, found


def near(events: Iterable[PlotEvent]) -> list[tuple[date, PlotEvent]]:
    """Return dated events by day, without the few that lie far from all others.

    News recalls what was long ago: one anniversary would press all else into the last bar. So where the
    middle nine tenths take less than a third of the time, they are drawn with half their time around.
    """
    kept = sorted(((event.day, event) for event in events if event.day is not None), key=lambda each: each[0])
    few = len(kept) // 20
    if not few:
        return kept
    first, last = kept[few][0], kept[-1 - few][0]
    span = last - first
    if span * 3 >= kept[-1][0] - kept[0][0]:
        return kept
    return [each for each in kept if first - span / 2 <= each[0] <= last + span / 2]


def left_out(events: Sequence[PlotEvent]) -> str:
    """Return how many events are not drawn and why, in words; empty for none."""
    undated = sum(event.day is None for event in events)
    far = len(events) - undated - len(near(events))
    parts = [f"{undated} without a day"] if undated else []
    parts += [f"{far} far from all others in time"] if far else []
    return f"{' and '.join(parts)} left out." if parts else ""


def told(bar: Bar) -> str:
    """Return a stretch as people write it: `3 Mar 2026`, `2–8 Mar 2026`, `Mar 2026`, `2026`."""
    first, last = bar.first, bar.last
    if first == last:
        return _day(first)
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{_day(last)}"
    return f"{_day(first)} – {_day(last)}"


def time_axis(drawn: list[Bar], axis: Axis, y: float) -> str:
    """Return the words beneath the bars, as many as have room."""
    labels = [_label(bar) for bar in drawn]
    widest = max(width_of(label) for label in labels) + 18
    every = max(1, -int(-widest // axis.step))
    parts = []
    for at in range(0, len(drawn), every):
        x = axis.middle(at)
        half = width_of(labels[at]) / 2
        inside = min(max(x, half + 2), 718 - half)
        parts.append(element("line", x1=x, x2=x, y1=y, y2=y + 4, stroke=INK))
        parts.append(text(labels[at], inside, y + 18, text_anchor="middle"))
    return "".join(parts)


def level(y: float, words: str, axis: Axis) -> str:
    """Return a line across the picture with its value at the left."""
    line = element("line", x1=axis.left, x2=axis.right, y1=y, y2=y, class_="grid", stroke=LINE)
    return line + text(words, axis.left - 6, y + 4, text_anchor="end")


def _label(bar: Bar) -> str:
    if (bar.last - bar.first).days == 6:
        return _day(bar.first)
    return told(bar)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _fitting(days: list[date]) -> Step:
    span = (max(days) - min(days)).days if days else 0
    lengths = ((Step.DAY, 1), (Step.WEEK, 7), (Step.MONTH, 30))
    return next((step for step, length in lengths if span / length < _BARS), Step.YEAR)


def _start(day: date, step: Step) -> date:
    if step is Step.WEEK:
        return day - timedelta(days=day.weekday())
    if step is Step.MONTH:
        return day.replace(day=1)
    return day.replace(month=1, day=1) if step is Step.YEAR else day


def _after(day: date, step: Step) -> date:
    if step is Step.MONTH:
        return (day + timedelta(days=31)).replace(day=1)
    if step is Step.YEAR:
        return day.replace(year=day.year + 1)
    return day + timedelta(days=7 if step is Step.WEEK else 1)
