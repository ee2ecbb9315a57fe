"""Windows: a stream of reports cut into stretches of days that are compared at once.

Time is halved until a stretch holds few enough reports. Whether a report arrives early or late, alone or with
others, the same reports are cut alike; and what is found in a window depends on nothing outside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from tacitus.records.ids import ReportId
from tacitus.records.window import Window

MOST = 4_000
"""Reports that a stretch holds before it is halved: what is held in memory at once, with the neighbours."""
LEAST_DAYS = 8
"""Shortest stretch, in days: with the neighbours of a week on both sides, no report is looked at more than
three times."""
_ALL_TIME = 2**22
"""Days of the first stretch: from before the year 1 to after the year 9999."""

Dated = tuple[ReportId, date | None]
"""A report and its day of publication (UTC), None when not known."""


def by_publication(dated: Dated) -> tuple[bool, date, str]:
    """Return what reports are put in order by: publication, undated ones last."""
    report_id, day = dated
    return (day is None, day or date.max, report_id)


def windows(ordered: Sequence[Dated], reach_days: int, most: int = MOST) -> Iterator[Window]:
    """Yield the windows of reports in the order of time, the one of undated reports last.

    Few reports are one window. Undated ones are compared with each other, and with those of every stretch as
    long as they are few themselves.

    Args:
        ordered: All reports, in order of publication.
        reach_days: Days before and after a stretch whose reports are its neighbours.
        most: Reports that a stretch holds before it is halved.
    """
    ids = tuple(report_id for report_id, _ in ordered)
    if not ids:
        return
    if len(ids) <= most:
        yield Window("all", ids, tuple(range(len(ids))), (0, len(ids)))
        return
    days = [day.toordinal() for _, day in ordered if day]
    undated = range(len(days), len(ids))
    around = undated if len(undated) <= most else range(0)
    for start, length in _stretches(days, 0, _ALL_TIME, most):
        first, last = (bisect_left(days, day) for day in (start, start + length))
        before = bisect_left(days, start - reach_days)
        after = bisect_left(days, start + length + reach_days)
        places = (*range(before, after), *around)
        own = (first - before, last - before)
        yield Window(f"{start}+{length}", tuple(ids[place] for place in places), places, own)
    if undated:
        yield Window("undated", ids[len(days) :], tuple(undated), (0, len(undated)))


def _stretches(days: Sequence[int], start: int, length: int, most: int) -> Iterator[tuple[int, int]]:
    """Yield (first day, days) of the stretches that hold reports, in order."""
    count = bisect_left(days, start + length) - bisect_left(days, start)
    if not count:
        return
    if count <= most or length <= LEAST_DAYS:
        yield start, length
        return
    half = length // 2
    yield from _stretches(days, start, half, most)
    yield from _stretches(days, start + half, half, most)
