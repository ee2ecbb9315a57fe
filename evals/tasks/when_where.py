"""When and where each of a known number of events happened.

Where fewer events are coded than the gold counts, the places that the report names most stand in, those of
its most named country first; an event without a day happened, as told, on or before the day of publication.
"""

from __future__ import annotations

from collections import Counter
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
    from tacitus.records.place import Place
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
    """Return `number` events: those that were coded, then the places that the report names most."""
    until = [None, _iso(report.report.published.day)] if report.report.published.known else None
    countries = Counter(one.place.country for one in report.places if one.place.country).most_common(1)
    home = countries[0][0] if countries else ""
    named = [place for place, _ in Counter(one.place for one in report.places).most_common()]
    named.sort(key=lambda place: (place.country != home, place.kind == "country"))
    country = name_in_capitals(home)
    told = [when_and_where(mention) for mention in sorted(report.events, key=_rank)]
    told += [{"date": None, **where(place)} for place in named]
    events: list[Row] = []
    for one in told:
        event = one | {"date": one["date"] or until, "country": one["country"] or country}
        if event not in events:
            events.append(event)
    return events[:number]


def _rank(mention: EventMention) -> tuple[int, int]:
    name = mention.type.value
    kind = _VIOLENT_FIRST.index(name) if name in _VIOLENT_FIRST else len(_VIOLENT_FIRST)
    return kind, mention.trigger.start


def when_and_where(mention: EventMention) -> Row:
    """Return an event's day or span of days, country and places."""
    told = where(mention.place.place) if mention.place else {"country": None, "places": []}
    return {"date": days_of(mention.when), **told}


def where(place: Place) -> Row:
    """Return a place's country, and its names below it."""
    names = [] if place.kind == "country" else [place.name, place.admin1]
    return {"country": name_in_capitals(place.country), "places": [name for name in names if name]}


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
