"""Writes coded reports: one transaction a batch, every span verified against the text it points into."""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from itertools import chain

from tacitus.errors import EvidenceError
from tacitus.records.coded import CodedReport
from tacitus.records.event import EventMention
from tacitus.records.fetch import Fetch
from tacitus.records.ids import PageId
from tacitus.records.place import PlaceMention
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.records.span import Span
from tacitus.records.statement import Statement
from tacitus.records.when import When
from tacitus.store.rows import (
    Row,
    as_json,
    insert,
    instant,
    posts_json,
    span_rows,
    trace_row,
    when_id,
    when_row,
)
from tacitus.store.spans import event_spans, place_id_of, places_in, spans_in, statement_spans


def write_page(connection: sqlite3.Connection, page: Page, became: str) -> None:
    """Write that a page was met and what became of it: `report` or `refusal`."""
    row = {"id": page.id, "media_type": page.media_type, "sha256": page.sha256, "became": became}
    insert(connection, "pages", [row], if_new=True)
    connection.execute("UPDATE pages SET became = ? WHERE id = ? AND became <> ?", (became, page.id, became))
    write_address(connection, page)


def write_address(connection: sqlite3.Connection, page: Page) -> bool:
    """Write that a page's bytes were met at its address; tell whether its report has another address now."""
    insert(connection, "page_addresses", [{"page_id": page.id, "address": page.address}], if_new=True)
    moved = settle_address(connection, page.id)
    refused = connection.execute(
        "SELECT * FROM refusals WHERE sha256 = ? AND stage <> 'sources'"
        " AND address IN (SELECT address FROM page_addresses WHERE page_id = ?)",
        (page.sha256, page.id),
    ).fetchall()
    for each in refused:
        connection.execute("DELETE FROM refusals WHERE id = ?", (each["id"],))
        made = Refusal.make(each["stage"], _least_address(connection, page.id), each["reason"], page.sha256)
        write_refusal(connection, made)
    return moved


def settle_address(connection: sqlite3.Connection, page_id: PageId) -> bool:
    """Give the report made of a page the least of its addresses; tell whether that changed it."""
    least = _least_address(connection, page_id)
    values = (least, page_id, least)
    sql = "UPDATE reports SET address = ? WHERE page_id = ? AND address <> ?"
    return connection.execute(sql, values).rowcount > 0


def _least_address(connection: sqlite3.Connection, page_id: PageId) -> str:
    sql = "SELECT min(address) FROM page_addresses WHERE page_id = ?"
    least: str = connection.execute(sql, (page_id,)).fetchone()[0]
    return least


def write_refusal(connection: sqlite3.Connection, refusal: Refusal) -> None:
    """Write a refusal; the same one again changes nothing."""
    row = {
        "id": refusal.id,
        "stage": refusal.stage,
        "address": refusal.address,
        "reason": refusal.reason,
        "sha256": refusal.sha256,
    }
    insert(connection, "refusals", [row], if_new=True)


def write_fetch(connection: sqlite3.Connection, fetch: Fetch) -> None:
    """Write what was fetched from an address, in place of what was there before."""
    connection.execute(
        "INSERT OR REPLACE INTO fetches VALUES (?, ?, ?, ?, ?, ?, ?, 1)",
        (
            fetch.url,
            fetch.fetched,
            fetch.location,
            fetch.etag,
            fetch.modified,
            hashlib.sha256(fetch.body).hexdigest(),
            zlib.compress(fetch.body),
        ),
    )


def write_report(connection: sqlite3.Connection, coded: CodedReport, coded_by: str) -> None:
    """Write a report with everything found in it.

    Raises:
        EvidenceError: A span's words are not what the report's text has there.
    """
    verify(coded)
    insert(connection, "reports", [_report_row(coded, coded_by)])
    insert(connection, "blocks", _block_rows(coded))
    insert(connection, "times", _time_rows(coded), if_new=True)
    insert(connection, "report_actors", _actor_rows(coded))
    insert(connection, "mentions", _mention_rows(coded))
    insert(connection, "places", (_place_row(mention) for mention in places_in(coded)), if_new=True)
    insert(connection, "place_mentions", _place_mention_rows(coded), if_new=True)
    insert(connection, "statements", (_statement_row(*each) for each in enumerate(coded.statements)))
    insert(connection, "statement_via", _via_rows(coded.statements))
    insert(connection, "event_mentions", (_event_row(*each) for each in enumerate(coded.events)))
    insert(connection, "participants", _participant_rows(coded.events))
    insert(connection, "counts", _count_rows(coded.events))
    insert(connection, "spans", _span_rows(coded))


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
            "kind": block.kind,
            "start_char": block.start,
            "end_char": block.end,
        }


def _time_rows(coded: CodedReport) -> Iterator[Row]:
    report_id = coded.report.id
    for position, when in enumerate(coded.times):
        yield when_row(report_id, when, position)
    used: Iterable[When] = chain(
        [coded.report.published],
        (statement.when for statement in coded.statements),
        (event.when for event in coded.events),
    )
    for when in used:
        yield when_row(report_id, when, None)


def _actor_rows(coded: CodedReport) -> Iterator[Row]:
    for position, actor in enumerate(coded.actors):
        yield {
            "report_id": coded.report.id,
            "actor_id": actor.id,
            "position": position,
            "name": actor.name,
            "kind": actor.kind,
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
            "kind": mention.kind,
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
            "role": mention.role,
            "precision": mention.place.precision,
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
        "manner": statement.manner,
        "act": statement.act,
        "modality": statement.modality,
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
        "type": event.type,
        "mode": event.mode,
        "contexts": as_json(event.contexts),
        "cameo": event.cameo,
        "quad": event.quad,
        "goldstein": event.goldstein,
        "status": event.status,
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
