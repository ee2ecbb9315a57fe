"""Writes coded reports: one transaction a batch, every span verified against the text it points into.

A report is made into rows first (`prepare_report`), where it was coded; the process that writes inserts them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from tacitus.errors import EvidenceError
from tacitus.records.coded import CodedReport
from tacitus.records.event import EventMention
from tacitus.records.ids import PageId, ReportId
from tacitus.records.place import PlaceMention
from tacitus.records.span import Span
from tacitus.records.statement import Statement
from tacitus.records.when import When
from tacitus.store.pages import settle_address
from tacitus.store.rows import (
    Insert,
    Row,
    as_json,
    instant,
    posts_json,
    prepare,
    span_rows,
    trace_row,
    when_id,
    when_row,
)
from tacitus.store.spans import event_spans, place_id_of, places_in, spans_in, statement_spans


@dataclass(frozen=True, slots=True)
class Prepared:
    """A coded report as rows: all that is left is to insert them."""

    report_id: ReportId
    page_id: PageId
    inserts: tuple[Insert, ...]
    """Each table after those it points into."""


def prepare_report(coded: CodedReport, coded_by: str) -> Prepared:
    """Make a report, with everything found in it, into rows.

    Args:
        coded: The report.
        coded_by: Digest of the versions that coded it.

    Raises:
        EvidenceError: A span's words are not what the report's text has there.
    """
    verify(coded)
    events, statements = coded.events, coded.statements
    inserts = (
        prepare("reports", [_report_row(coded, coded_by)]),
        prepare("blocks", _block_rows(coded)),
        prepare("times", _time_rows(coded)),
        prepare("report_actors", _actor_rows(coded)),
        prepare("mentions", _mention_rows(coded)),
        prepare("places", (_place_row(mention) for mention in places_in(coded)), if_new=True),
        prepare("place_mentions", _place_mention_rows(coded), if_new=True),
        prepare("statements", (_statement_row(*each) for each in enumerate(statements))),
        prepare("statement_via", _via_rows(statements)),
        prepare("event_mentions", (_event_row(*each) for each in enumerate(events))),
        prepare("participants", _participant_rows(events)),
        prepare("counts", _count_rows(events)),
        prepare("spans", _span_rows(coded)),
    )
    return Prepared(coded.report.id, coded.report.page_id, tuple(chain.from_iterable(inserts)))


def write_report(connection: sqlite3.Connection, prepared: Prepared) -> None:
    """Write a report with everything found in it; one that is there already stays as it is."""
    known = connection.execute("SELECT 1 FROM reports WHERE id = ?", (prepared.report_id,)).fetchone()
    if known:
        return
    for each in prepared.inserts:
        each.into(connection)
    settle_address(connection, prepared.page_id)


def verify(coded: CodedReport) -> None:
    """Check that every span of a coded report shows its report's own characters.

    Raises:
        EvidenceError: One does not.
    """
    for span in spans_in(coded):
        if span.report_id != coded.report.id:
            raise EvidenceError(
                f"{coded.report.address}: a record points into another report, {span.report_id}"
            )
        verify_span(span, coded.report.text)


def verify_span(span: Span, text: str) -> None:
    """Check that a span shows the characters that its report's text has there.

    Raises:
        EvidenceError: It does not.
    """
    there = text[span.start : span.end]
    if there != span.text:
        raise EvidenceError(
            f"{span.report_id}: a record points at {span.start}:{span.end} for {span.text!r}, "
            f"where the text has {there!r}"
        )


def _report_row(coded: CodedReport, coded_by: str) -> Row:
    report = coded.report
    return {
        "id": report.id,
        "page_id": report.page_id,
        "address": report.address,
        "url": report.url,
        "outlet": report.outlet,
        "title": report.title,
        "byline": report.byline,
        "published": instant(report.published.start),
        "published_id": when_id(report.id, report.published),
        "language": report.language,
        "dateline_start": report.dateline.start if report.dateline else None,
        "dateline_end": report.dateline.end if report.dateline else None,
        "credits": as_json(report.credits),
        "text": report.text,
        "coded_by": coded_by,
    }


def _block_rows(coded: CodedReport) -> Iterator[Row]:
    for position, block in enumerate(coded.report.blocks):
        yield {
            "report_id": coded.report.id,
            "position": position,
            "kind": block.kind.value,
            "start_char": block.start,
            "end_char": block.end,
        }


def _time_rows(coded: CodedReport) -> Iterable[Row]:
    """Return a row for each time: those told in the text first, for they have a position."""
    used: Iterable[When] = chain(
        [coded.report.published],
        (statement.when for statement in coded.statements),
        (event.when for event in coded.events),
    )
    rows: dict[str, Row] = {}
    for position, when in chain(enumerate(coded.times), ((None, when) for when in used)):
        row = when_row(coded.report.id, when, position)
        rows.setdefault(row["id"], row)
    return rows.values()


def _actor_rows(coded: CodedReport) -> Iterator[Row]:
    for position, actor in enumerate(coded.actors):
        yield {
            "report_id": coded.report.id,
            "actor_id": actor.id,
            "position": position,
            "name": actor.name,
            "kind": actor.kind.value,
            "country": actor.country,
            "sector": actor.sector,
            "cameo": actor.cameo,
            "names": as_json(actor.names),
            "posts": posts_json(actor.posts),
            "in_registry": actor.in_registry,
            **trace_row(actor.trace),
        }


def _located(span: Span) -> Row:
    return {"start_char": span.start, "end_char": span.end, "words": span.text}


def _mention_rows(coded: CodedReport) -> Iterator[Row]:
    for position, mention in enumerate(coded.mentions):
        yield {
            "id": mention.id,
            "report_id": coded.report.id,
            "position": position,
            "actor_id": mention.actor_id,
            "kind": mention.kind.value,
            **_located(mention.span),
            **trace_row(mention.trace),
        }


def _place_row(mention: PlaceMention) -> Row:
    place = mention.place
    return {
        "id": place.id,
        "name": place.name,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
        "kind": place.kind,
        "geoname_id": place.geoname_id,
        "population": place.population,
    }


def _place_mention_rows(coded: CodedReport) -> Iterator[Row]:
    for index, mention in enumerate(places_in(coded)):
        yield {
            "id": place_id_of(mention),
            "report_id": coded.report.id,
            "position": index if index < len(coded.places) else None,
            "place_id": mention.place.id,
            "role": mention.role.value,
            "precision": mention.place.precision.value,
            **_located(mention.span),
            **trace_row(mention.trace),
        }


def _statement_row(position: int, statement: Statement) -> Row:
    addressee = statement.addressee
    return {
        "id": statement.id,
        "report_id": statement.content[0].report_id,
        "position": position,
        "speaker_id": statement.speaker.actor_id,
        "speaker": statement.speaker.name,
        "words": statement.words,
        "cue": statement.cue.text if statement.cue else "",
        "manner": statement.manner.value,
        "act": statement.act.value,
        "modality": statement.modality.value,
        "negated": statement.negated,
        "implied": statement.implied,
        "spoken": statement.spoken,
        "continues": statement.continues,
        "addressee_id": addressee.actor_id if addressee else None,
        "addressee": addressee.name if addressee else None,
        "words_owner": statement.words_owner,
        "when_id": when_id(statement.content[0].report_id, statement.when),
        "place_mention_id": place_id_of(statement.place) if statement.place else None,
        **trace_row(statement.trace),
    }


def _via_rows(statements: Iterable[Statement]) -> Iterator[Row]:
    for statement in statements:
        for position, via in enumerate(statement.via):
            yield {
                "statement_id": statement.id,
                "position": position,
                "actor_id": via.actor_id,
                "name": via.name,
            }


def _event_row(position: int, event: EventMention) -> Row:
    return {
        "id": event.id,
        "report_id": event.trigger.report_id,
        "position": position,
        "type": event.type.value,
        "mode": event.mode,
        "contexts": as_json(event.contexts),
        "cameo": event.cameo,
        "quad": event.quad,
        "goldstein": event.goldstein,
        "status": event.status.value,
        "is_row": event.is_row,
        "codable": event.codable,
        "statement_id": event.statement_id,
        "when_id": when_id(event.trigger.report_id, event.when),
        "place_mention_id": place_id_of(event.place) if event.place else None,
        **trace_row(event.trace),
    }


def _span_rows(coded: CodedReport) -> Iterator[Row]:
    for statement in coded.statements:
        for role, spans in statement_spans(statement).items():
            yield from span_rows(statement.id, role, spans)
    for event in coded.events:
        for role, spans in event_spans(event).items():
            yield from span_rows(event.id, role, spans)


def _participant_rows(events: Iterable[EventMention]) -> Iterator[Row]:
    for event in events:
        for role, parties in (("actor", event.actors), ("recipient", event.recipients)):
            for position, party in enumerate(parties):
                yield {
                    "event_mention_id": event.id,
                    "role": role,
                    "position": position,
                    "actor_id": party.actor_id,
                    "name": party.name,
                    "country": party.country,
                    "sector": party.sector,
                    "cameo": party.cameo,
                }


def _count_rows(events: Iterable[EventMention]) -> Iterator[Row]:
    for event in events:
        for position, count in enumerate(event.counts):
            yield {
                "event_mention_id": event.id,
                "position": position,
                "number": count.number,
                "unit": count.unit,
                "exact": count.exact,
                "low": count.low,
                "high": count.high,
            }
