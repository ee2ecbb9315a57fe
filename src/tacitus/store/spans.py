"""Which spans a record holds, by role: the one list that writing, verifying and reading share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tacitus.records.coded import CodedReport
from tacitus.records.event import EventMention
from tacitus.records.ids import content_id
from tacitus.records.place import PlaceMention
from tacitus.records.span import Span
from tacitus.records.statement import Statement

Roles = dict[str, tuple[Span, ...]]


def statement_spans(statement: Statement) -> Roles:
    """Return a statement's spans by role."""
    roles: Roles = {
        "content": statement.content,
        "evidence": statement.evidence,
        "quoted": statement.quoted,
        "cue": _one(statement.cue),
        "speaker": _one(statement.speaker.span),
        "addressee": _one(statement.addressee.span if statement.addressee else None),
        "occasion": _one(statement.occasion),
    }
    for position, via in enumerate(statement.via):
        roles[f"via-{position}"] = _one(via.span)
    return roles


def event_spans(event: EventMention) -> Roles:
    """Return an event mention's spans by role."""
    roles: Roles = {"trigger": (event.trigger,), "evidence": event.evidence}
    for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
        for position, party in enumerate(parties):
            roles[f"{role}-{position}"] = (party.span,)
    for position, count in enumerate(event.counts):
        roles[f"count-{position}"] = (count.span,)
    return roles


def spans_in(coded: CodedReport) -> Iterator[Span]:
    """Yield every span of a coded report."""
    if coded.report.dateline:
        yield coded.report.dateline
    yield from (mention.span for mention in coded.mentions)
    yield from (place.span for place in places_in(coded))
    whens = [coded.report.published, *coded.times]
    whens.extend(statement.when for statement in coded.statements)
    whens.extend(event.when for event in coded.events)
    yield from (when.span for when in whens if when.span)
    for statement in coded.statements:
        yield from _flat(statement_spans(statement).values())
    for event in coded.events:
        yield from _flat(event_spans(event).values())


def places_in(coded: CodedReport) -> Iterator[PlaceMention]:
    """Yield every place mention of a coded report, those of statements and events too."""
    yield from coded.places
    yield from (statement.place for statement in coded.statements if statement.place)
    yield from (event.place for event in coded.events if event.place)


def place_id_of(mention: PlaceMention) -> str:
    """Return the id of a place mention from its place in the report, its reading and the rule behind it."""
    span = mention.span
    read_as = (mention.place.id, mention.role, mention.trace.rule)
    return content_id("pm", span.report_id, span.start, span.end, *read_as)


def _one(span: Span | None) -> tuple[Span, ...]:
    return () if span is None else (span,)


def _flat(groups: Iterable[tuple[Span, ...]]) -> Iterator[Span]:
    for group in groups:
        yield from group
