"""The status of a marked deed: done, under way, planned, threatened, demanded, denied, or only thought of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from evals.rows import Row
from evals.scorers.status import score
from evals.task import Result, Task
from evals.tasks.common import coded, report_of

if TYPE_CHECKING:
    from tacitus.records.event import EventMention

PUBLISHED = "2024-05-16"
"""All sentences are read as if published on this day, a Thursday."""


class Judged(NamedTuple):
    """The event mention that is judged, and whether its trigger meets the marked words."""

    event: EventMention
    at_trigger: bool


def choose(events: Sequence[EventMention], start: int, end: int) -> Judged | None:
    """Return the event that tells the deed at `start` to `end`.

    It is the one whose trigger shares most characters with them, the first of equals; failing that, the first
    whose evidence covers them; None when there is neither.
    """

    def shared(event: EventMention) -> int:
        return min(event.trigger.end, end) - max(event.trigger.start, start)

    ordered = sorted(events, key=lambda event: (event.trigger.start, event.trigger.end, event.id))
    met = [event for event in ordered if shared(event) > 0]
    if met:
        return Judged(max(met, key=shared), at_trigger=True)
    for event in ordered:
        if any(span.start <= start and end <= span.end for span in event.evidence):
            return Judged(event, at_trigger=False)
    return None


def code(rows: list[Row]) -> list[Result]:
    """Return the status of the marked deed of each sentence."""
    reports = [report_of(row | {"date": PUBLISHED}, date="date") for row in rows]
    return [
        _answer(row, choose(found.events, row["start"], row["start"] + len(row["words"])))
        for row, found in zip(rows, coded(reports), strict=True)
    ]


def _answer(row: Row, judged: Judged | None) -> Row:
    if judged is None:
        return {"id": row["id"], "status": None, "type": None, "at_trigger": False}
    event = judged.event
    return {
        "id": row["id"],
        "status": str(event.status),
        "type": str(event.type),
        "at_trigger": judged.at_trigger,
    }


TASK = Task(
    name="status",
    summary="whether a marked deed is told as done, planned, threatened, denied, and so on",
    example="evals/gold/status/status.jsonl",
    own=True,
    fields=("id", "text", "words", "start", "status"),
    code=code,
    score=score,
)
