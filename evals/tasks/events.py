"""Coded events: who did what to whom, with PLOVER type, mode, CAMEO code and status."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.event_codes import score
from evals.task import Result, Task
from evals.tasks.common import coded, report_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tacitus.records.coded import CodedReport
    from tacitus.records.event import EventMention, Participant


def code(rows: list[Row]) -> list[Result]:
    """Return the events of each text that may stand in a table of events, best first."""
    found = coded([report_of(row, date="date") for row in rows])
    return [
        {"id": row["id"], "events": [event(one) for one in sorted(_rows(report), key=_rank)]}
        for row, report in zip(rows, found, strict=True)
    ]


def _rows(report: CodedReport) -> list[EventMention]:
    return [mention for mention in report.events if mention.is_row]


def _rank(mention: EventMention) -> tuple[bool, bool, int]:
    """Put events with both sides known first, then those with one, each in reading order."""
    return (not mention.recipients, not mention.actors, mention.trigger.start)


def event(mention: EventMention) -> Row:
    """Return an event mention in the shape of a prediction."""
    return {
        "source": _sides(mention.actors),
        "event": mention.type.value,
        "mode": mention.mode,
        "cameo": mention.cameo,
        "target": _sides(mention.recipients),
        "status": mention.status.value,
    }


def _sides(participants: Iterable[Participant]) -> list[Row]:
    return [{"code": one.country, "sector": one.sector} for one in participants]


TASK = Task(
    name="events",
    summary="who did what to whom: PLOVER types, actors, recipients",
    example="gold/events/gsr.dev.jsonl",
    fields=("id", "text", "events"),
    code=code,
    score=score,
    parts=("events", ()),
)
