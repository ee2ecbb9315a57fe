"""The day of an undated report, as its story gives it: an inference, never written into the report."""

from __future__ import annotations

from dataclasses import replace

from tacitus.records.ids import ReportId
from tacitus.records.report import Report
from tacitus.records.story import Story
from tacitus.records.when import When


def inferred_days(story: Story, reports: tuple[Report, ...]) -> dict[ReportId, When]:
    """Return the day of publication of each undated report of a story, taken from the report likest to it.

    Args:
        story: The story; its links tell which reports are alike, and how much.
        reports: Its reports.

    Returns:
        Nothing for a report that tells its own date, nor for one that no dated report is linked to.
    """
    by_id = {report.id: report for report in reports}
    found: dict[ReportId, When] = {}
    for report in reports:
        if report.published.known:
            continue
        dated = [
            (link.score, other)
            for link in story.links
            for one, other in ((link.a, link.b), (link.b, link.a))
            if one == report.id and other in by_id and by_id[other].published.day is not None
        ]
        if dated:
            _, likest = min(dated, key=lambda each: (-each[0], each[1]))
            found[report.id] = _taken_from(by_id[likest])
    return found


def _taken_from(other: Report) -> When:
    day = other.published.day
    if day is None:
        raise ValueError(f"{other.address} tells no day")
    name = other.outlet or other.address.rsplit("/", 1)[-1]
    reason = f"inferred: it tells no date; the report of this story that is likest to it ({name}) is of {day}"
    return replace(When.of_day(day, reason), anchor=day.isoformat(), inferred=True)
