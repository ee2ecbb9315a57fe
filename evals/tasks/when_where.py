"""When and where each of a known number of events happened.

Days and places are those of the coded events; where one lacks either, or fewer events are coded than the gold
counts, the nearest time and place that the report names stand in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

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
    from tacitus.records.span import Span
    from tacitus.records.when import When

T = TypeVar("T")

_NEAR_PLACE = 1000
_NEAR_TIME = 60
"""Characters; chosen on MUC-4's development part (November 2026)."""
_DAYS = ("day", "hour", "minute", "range")
_PART_OF_DAY = re.compile(r"\d{4}-\d{2}-\d{2}T")
_VIOLENT_FIRST = ("ASSAULT", "COERCE", "PROTEST", "THREATEN", "MOBILIZE", "SANCTION")
"""The gold counts attacks, bombings, kidnappings and the like: material conflict comes first."""


def code(rows: list[Row]) -> list[Result]:
    """Return as many events as the gold counts, with day, country and places; none asked, nothing read."""
    asked = [row for row in rows if row["events"]]
    found = coded([report_of(row, date="dct") for row in asked])
    told = {row["id"]: _events(report, len(row["events"])) for row, report in zip(asked, found, strict=True)}
    return [{"id": row["id"], "events": told.get(row["id"], [])} for row in rows]


def _events(report: CodedReport, number: int) -> list[Row]:
    """Return `number` events: those that were coded, then one for each place named, in reading order.

    Each stands once; only where these are too few, events are told again.
    """
    home = _home(report)
    named = sorted(
        report.places,
        key=lambda one: (one.place.country != home, one.place.kind == "country", one.span.start),
    )
    published = report.report.published.day
    told = [
        _completed(when_and_where(one, published), one.trigger, report)
        for one in sorted(report.events, key=lambda one: _rank(one, published))
    ]
    told += [_completed({"date": None, **where(one.place)}, one.span, report) for one in named]
    events: list[Row] = []
    for event in told:
        if event not in events:
            events.append(event)
    repeated = told * number  # where fewer are told than the gold counts, several happened alike
    return (events + repeated)[:number]


def _home(report: CodedReport) -> str:
    """Return the country that the report is from: its dateline's, else the one whose places it names most."""
    filed = [one.place.country for one in report.places if one.role.value == "dateline"]
    named = [one.place.country for one in report.places if one.place.country]
    return next((country for country in filed if country), max(named, key=named.count, default=""))


def _completed(event: Row, words: Span, report: CodedReport) -> Row:
    """Return an event with what it lacks taken from the nearest place and time of the report.

    Without a day nearby it happened, as told, on or before the day of publication.
    """
    home = _home(report)
    published = report.report.published.day
    if not event["places"]:
        towns = [
            one
            for one in report.places
            if one.place.country == home and one.place.kind != "country" and one.role.value != "dateline"
        ]
        near = _nearest(words, [(one.span, one) for one in towns], _NEAR_PLACE)
        event = (
            event | where(near.place)
            if near
            else event | {"country": event["country"] or name_in_capitals(home)}
        )
    if not event["date"]:
        days = [(one.span, one) for one in report.times if one.span and _dates_a_deed(one, published)]
        told = _nearest(words, days, _NEAR_TIME)
        until = [None, _iso(published)] if published else None
        event = event | {"date": days_of(told) if told else until}
    return event


def _dates_a_deed(when: When, published: date | None) -> bool:
    """Tell whether a time names a day on which something told may have happened."""
    return when.grain.value in _DAYS and when.day is not None and (published is None or when.day <= published)


def _nearest(words: Span, offers: list[tuple[Span, T]], within: int) -> T | None:
    """Return what stands nearest to some words, at most `within` characters away."""
    away = [(abs(span.start - words.start), index) for index, (span, _) in enumerate(offers)]
    distance, index = min(away, default=(within, 0))
    return offers[index][1] if distance < within else None


def _rank(mention: EventMention, published: date | None) -> tuple[int, bool, bool, int]:
    """Sort key: what the gold counts, what has happened, what has a day; then reading order."""
    name = mention.type.value
    kind = _VIOLENT_FIRST.index(name) if name in _VIOLENT_FIRST else len(_VIOLENT_FIRST)
    dated = _dates_a_deed(mention.when, published)
    return kind, mention.status.value != "actual", not dated, mention.trigger.start


def when_and_where(mention: EventMention, published: date | None) -> Row:
    """Return an event's day or span of days, country and places; longer spans than days are no date."""
    told = where(mention.place.place) if mention.place else {"country": None, "places": []}
    return {"date": days_of(mention.when) if _dates_a_deed(mention.when, published) else None, **told}


def where(place: Place) -> Row:
    """Return a place's country, and its names below it."""
    names = [] if place.kind == "country" else [place.name, place.admin1]
    return {"country": name_in_capitals(place.country), "places": [name for name in names if name]}


def days_of(when: When) -> str | list[str | None] | None:
    """Return a time as one ISO day, or as its first and last day; None when it is not known.

    A part of a day is of that day: a night too, though it ends on the next.
    """
    if not when.known:
        return None
    if _PART_OF_DAY.match(when.value):
        return when.value[:10]
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
    parts=("events", ("dates", "locations")),
)
