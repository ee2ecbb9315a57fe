"""Numbers over months as a row of bars."""

from __future__ import annotations

from collections.abc import Sequence

from tacitus.views.web.listed import Bar, Bars
from tacitus.views.web.words import told_month

WIDTH = 640
HEIGHT = 60
"""Size in units of the drawing."""
_WIDEST = 64.0
_MOST = 240
"""Months that are drawn: the last ones, when there are more."""


def bars(months: Sequence[tuple[str, int]], noun: str) -> Bars | None:
    """Return a bar a month, those without any left empty; None for less than two months.

    Args:
        months: Months such as `2026-03` with their numbers, in order.
        noun: What is counted, in the plural.
    """
    places = {_place(month): number for month, number in months}
    if len(places) < 2:
        return None
    last = max(places)
    first = max(min(places), last - _MOST + 1)
    step = min(_WIDEST, WIDTH / (last - first + 1))
    most = max(number for place, number in places.items() if place >= first)
    drawn = tuple(
        Bar(
            x=round((place - first) * step, 2),
            y=round(HEIGHT - HEIGHT * number / most, 2),
            width=round(max(0.8, step - 1), 2),
            height=round(HEIGHT * number / most, 2),
            title=f"{_month(place)}: {number:,}",
        )
        for place, number in sorted(places.items())
        if place >= first
    )
    label = f"Number of {noun} by month of publication"
    return Bars(_month(first), _month(last), drawn, label, round(step * (last - first + 1), 1))


def _place(month: str) -> int:
    year, _, number = month.partition("-")
    return int(year) * 12 + int(number) - 1


def _month(place: int) -> str:
    return told_month(place // 12, place % 12 + 1)
