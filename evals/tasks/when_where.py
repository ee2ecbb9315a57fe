"""When and where each of a known number of events happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.when_where import score
from evals.task import Result, Task
from evals.tasks.common import coded, report_of
from evals.tasks.countries import name_in_capitals

if TYPE_CHECKING:
    from datetime import date

    from tacitus.records.coded import CodedReport
    from tacitus.records.event import EventMention
    from tacitus.records.when import When

_VIOLENT_FIRST = ("ASSAULT", "COERCE", "PROTEST", "THREATEN", "MOBILIZE", "SANCTION")
"""The gold counts attacks, bombings, kidnappings and the like: material conflict comes first."""


def code(rows: list[Row]) -> list[Result]:
    """Return as many events as the gold counts, with day, country and places."""
    found = coded([report_of(row, date="dct") for row in rows])
    return [
        {"id": row["id"], "events": _events(report, len(row["events"]))}
        for row, report in zip(rows, found, strict=True)
    ]


def _events(report: CodedReport, number: int) -> list[Row]:
    events: list[Row] = []
    for mention in sorted(report.events, key=_rank):
        event = when_and_where(mention)
        if event not in events and any(event.values()):
            events.append(event)
    return events[:number]


def _rank(mention: EventMention) -> tuple[int, int]:
    name = mention.type.value
    kind = _VIOLENT_FIRST.index(name) if name in _VIOLENT_FIRST else len(_VIOLENT_FIRST)
    return kind, mention.trigger.start


def when_and_where(mention: EventMention) -> Row:
    """Return an event's day or span of days, country and places."""
    place = mention.place.place if mention.place else None
    names = [place.name, place.admin1] if place and place.kind != "country" else []
    return {
        "date": days_of(mention.when),
        "country": name_in_capitals(place.country) if place else None,
        "places": [name for name in names if name],
    }


def days_of(when: When) -> str | list[str | None] | None:
    """Return a time as one ISO day, or as its first and last day; None when it is not known."""
    if not when.known:
        return None
    first, last = _iso(when.day), _iso(_last_day(when))
    return first if first == last else [first, last]


def _last_day(when: When) -> date | None:
    from datetime import timedelta

    return None if when.end is None else (when.end - timedelta(microseconds=1)).date()


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


TASK = Task(
    name="when_where",
    summary="day, country and place of each event",
    example="gold/when_where/muc4_dev.jsonl.gz",
    fields=("id", "text", "events"),
    code=code,
    score=score,
)
