"""The time strip of a story: when its reports came out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from tacitus.views.web.pages import Dot, ReportLine, Strip

WIDTH = 640
"""Width in units of the drawing."""
_EDGE = 12
_STEP = 14
"""Height of one report in a day's stack."""
_BASE = 6
"""Room below the stacks for the axis."""


def time_strip(reports: Iterable[ReportLine]) -> Strip | None:
    """Return a dot a dated report, stacked by day; None when all came out on one day or none is dated."""
    days: dict[str, list[ReportLine]] = {}
    for report in reports:
        if report.day:
            days.setdefault(report.day, []).append(report)
    if len(days) < 2:
        return None
    ordered = sorted(days)
    first, last = (date.fromisoformat(day).toordinal() for day in (ordered[0], ordered[-1]))
    scale = (WIDTH - 2 * _EDGE) / (last - first)
    dots = tuple(
        Dot(
            x=round(_EDGE + scale * (date.fromisoformat(day).toordinal() - first), 1),
            day=days[day][0].published,
            labels=tuple(f"{each.outlet or 'Outlet unknown'}: {each.title}" for each in days[day]),
        )
        for day in ordered
    )
    tallest = max(len(dot.labels) for dot in dots)
    return Strip(dots[0].day, dots[-1].day, dots, tallest * _STEP + _BASE)
