"""Reads records back from the store, equal to those that were written."""

from __future__ import annotations

import sqlite3
import zlib
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from tacitus.records.actor import Actor, ActorKind, Mention, MentionKind
from tacitus.records.coded import CodedReport
from tacitus.records.event import Count, EventMention, Participant, PloverType, Status
from tacitus.records.fetch import Fetch
from tacitus.records.ids import (
    ActorId,
    EventMentionId,
    MentionId,
    PageId,
    PlaceId,
    ReportId,
    StatementId,
)
from tacitus.records.place import Place, PlaceMention, PlaceRole, Precision
from tacitus.records.report import Block, BlockKind, Report
from tacitus.records.span import Span
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tacitus.records.when import When
from tacitus.store.rows import list_of, posts_of, span_of, trace_of, when_of

_Spans = dict[str, dict[str, list[Span]]]


def read_fetch(connection: sqlite3.Connection, url: str) -> Fetch | None:
    """Return what was last fetched from an address; None when it never was."""
    row = connection.execute("SELECT * FROM fetches WHERE url = ?", (url,)).fetchone()
    return _fetch(row) if row else None


def unread_fetches(connection: sqlite3.Connection) -> list[Fetch]:
    """Return what was fetched and not yet read, in the order of addresses."""
    return [_fetch(row) for row in connection.execute("SELECT * FROM fetches WHERE unread ORDER BY url")]


def _fetch(row: sqlite3.Row) -> Fetch:
    return Fetch(
        url=row["url"],
        fetched=row["fetched"],
        location=row["location"],
        etag=row["etag"],
        modified=row["modified"],
        body=zlib.decompress(row["body"]),
    )


def read_reports(connection: sqlite3.Connection) -> Iterator[CodedReport]:
    """Yield every coded report, in order of id."""
    ids = [row["id"] for row in connection.execute("SELECT id FROM reports ORDER BY id")]
    for report_id in ids:
        yield read_report(connection, ReportId(report_id))


def read_report(connection: sqlite3.Connection, report_id: ReportId) -> CodedReport:
    """Return a report with everything found in it, equal to what was written.

    Raises:
        KeyError: No report has that id.
    """
    row = connection.execute("SELECT * FROM reports WHERE id = ?", (report_id,)).fetchone()
    if row is None:
        raise KeyError(report_id)
    times = _rows(connection, "times", report_id).fetchall()
    whens = {time["id"]: when_of(time) for time in times}
    met = _place_rows(connection, report_id).fetchall()
    places = {mention["id"]: _place_mention(mention) for mention in met}
    spans = _spans_by_record(connection, report_id)
    return CodedReport(
        report=_report(connection, row, whens),
        actors=tuple(_actor(each) for each in _rows(connection, "report_actors", report_id)),
        mentions=tuple(_mention(each) for each in _rows(connection, "mentions", report_id)),
        places=tuple(places[each["id"]] for each in met if each["position"] is not None),
        times=tuple(whens[time["id"]] for time in times if time["position"] is not None),
        statements=tuple(_statements(connection, report_id, spans, whens, places)),
        events=tuple(_events(connection, report_id, spans, whens, places)),
    )


def read_plain_report(connection: sqlite3.Connection, report_id: ReportId) -> Report:
    """Return a report as read, without what was found in it.

    Raises:
        KeyError: No report has that id.
    """
    row = connection.execute("SELECT * FROM reports WHERE id = ?", (report_id,)).fetchone()
    if row is None:
        raise KeyError(report_id)
    published = connection.execute(
        "SELECT * FROM times WHERE report_id = ? AND id = ?", (report_id, row["published_id"])
    )
    return _report(connection, row, {time["id"]: when_of(time) for time in published})


def _rows(connection: sqlite3.Connection, table: str, report_id: ReportId) -> sqlite3.Cursor:
    # The table's name comes from this file, never from input.
    return connection.execute(
        f"SELECT * FROM {table} WHERE report_id = ? ORDER BY position",
        (report_id,),
    )


def _report(connection: sqlite3.Connection, row: sqlite3.Row, whens: dict[str, When]) -> Report:
    text = row["text"]
    dateline = None
    if row["dateline_start"] is not None:
        start, end = row["dateline_start"], row["dateline_end"]
        dateline = Span(ReportId(row["id"]), start, end, text[start:end])
    blocks = _rows(connection, "blocks", ReportId(row["id"]))
    return Report(
        id=ReportId(row["id"]),
        page_id=PageId(row["page_id"]),
        address=row["address"],
        text=text,
        blocks=tuple(Block(BlockKind(each["kind"]), each["start_char"], each["end_char"]) for each in blocks),
        published=whens[row["published_id"]],
        title=row["title"],
        byline=row["byline"],
        outlet=row["outlet"],
        dateline=dateline,
        language=row["language"],
        url=row["url"],
        credits=list_of(row["credits"]),
    )


def _actor(row: sqlite3.Row) -> Actor:
    return Actor(
        id=ActorId(row["actor_id"]),
        name=row["name"],
        kind=ActorKind(row["kind"]),
        country=row["country"],
        sector=row["sector"],
        cameo=row["cameo"],
        trace=trace_of(row),
        names=list_of(row["names"]),
        posts=posts_of(row["posts"]),
        in_registry=bool(row["in_registry"]),
    )


def _mention(row: sqlite3.Row) -> Mention:
    return Mention(
        MentionId(row["id"]), ActorId(row["actor_id"]), span_of(row), MentionKind(row["kind"]), trace_of(row)
    )


def _place_rows(connection: sqlite3.Connection, report_id: ReportId) -> sqlite3.Cursor:
    return connection.execute(
        "SELECT m.*, p.name, p.country, p.admin1, p.lat, p.lon, p.kind, p.geoname_id, p.population"
        " FROM place_mentions m JOIN places p ON p.id = m.place_id WHERE m.report_id = ? ORDER BY m.position",
        (report_id,),
    )


def _place_mention(row: sqlite3.Row) -> PlaceMention:
    place = Place(
        id=PlaceId(row["place_id"]),
        name=row["name"],
        country=row["country"],
        admin1=row["admin1"],
        lat=row["lat"],
        lon=row["lon"],
        kind=row["kind"],
        precision=Precision(row["precision"]),
        geoname_id=row["geoname_id"],
        population=row["population"],
    )
    return PlaceMention(place, span_of(row), PlaceRole(row["role"]), trace_of(row))


def _spans_by_record(connection: sqlite3.Connection, report_id: ReportId) -> _Spans:
    found: _Spans = defaultdict(lambda: defaultdict(list))
    rows = connection.execute(
        "SELECT record_id, role, start_char, end_char, words FROM spans WHERE report_id = ?"
        " ORDER BY record_id, role, position",
        (report_id,),
    )
    for record_id, role, start, end, words in rows:
        found[record_id][role].append(Span(report_id, start, end, words))
    return found


def _first(spans: list[Span]) -> Span | None:
    return spans[0] if spans else None


def _party(actor_id: str | None, name: str, span: Span | None) -> Party:
    return Party(ActorId(actor_id) if actor_id else None, name, span)


def _statements(
    connection: sqlite3.Connection,
    report_id: ReportId,
    spans: _Spans,
    whens: dict[str, When],
    places: dict[str, PlaceMention],
) -> Iterator[Statement]:
    vias: dict[str, list[Any]] = defaultdict(list)
    for via in connection.execute(
        "SELECT v.* FROM statement_via v JOIN statements s ON s.id = v.statement_id"
        " WHERE s.report_id = ? ORDER BY v.statement_id, v.position",
        (report_id,),
    ):
        vias[via["statement_id"]].append(via)
    for row in _rows(connection, "statements", report_id):
        roles = spans[row["id"]]
        addressee = None
        if row["addressee"] is not None:
            addressee = _party(row["addressee_id"], row["addressee"], _first(roles["addressee"]))
        yield Statement(
            id=StatementId(row["id"]),
            speaker=_party(row["speaker_id"], row["speaker"], _first(roles["speaker"])),
            cue=_first(roles["cue"]),
            content=tuple(roles["content"]),
            manner=Manner(row["manner"]),
            act=Act(row["act"]),
            modality=Modality(row["modality"]),
            negated=bool(row["negated"]),
            implied=bool(row["implied"]),
            place=places[row["place_mention_id"]] if row["place_mention_id"] else None,
            spoken=bool(row["spoken"]),
            continues=StatementId(row["continues"]) if row["continues"] else None,
            trace=trace_of(row),
            evidence=tuple(roles["evidence"]),
            via=tuple(
                _party(via["actor_id"], via["name"], _first(roles[f"via-{via['position']}"]))
                for via in vias[row["id"]]
            ),
            addressee=addressee,
            occasion=_first(roles["occasion"]),
            quoted=tuple(roles["quoted"]),
            words_owner=row["words_owner"],
            when=whens[row["when_id"]],
        )


def _events(
    connection: sqlite3.Connection,
    report_id: ReportId,
    spans: _Spans,
    whens: dict[str, When],
    places: dict[str, PlaceMention],
) -> Iterator[EventMention]:
    parties = _of_events(connection, "participants", report_id)
    counts = _of_events(connection, "counts", report_id)
    for row in _rows(connection, "event_mentions", report_id):
        roles = spans[row["id"]]
        found = [_participant(each, roles) for each in parties[row["id"]]]
        yield EventMention(
            id=EventMentionId(row["id"]),
            type=PloverType(row["type"]),
            mode=row["mode"],
            contexts=list_of(row["contexts"]),
            cameo=row["cameo"],
            quad=row["quad"],
            goldstein=row["goldstein"],
            status=Status(row["status"]),
            actors=tuple(party for role, party in found if role == "actor"),
            recipients=tuple(party for role, party in found if role == "recipient"),
            trigger=roles["trigger"][0],
            evidence=tuple(roles["evidence"]),
            trace=trace_of(row),
            statement_id=StatementId(row["statement_id"]) if row["statement_id"] else None,
            when=whens[row["when_id"]],
            place=places[row["place_mention_id"]] if row["place_mention_id"] else None,
            counts=tuple(
                Count(
                    each["number"],
                    each["unit"],
                    bool(each["exact"]),
                    roles[f"count-{each['position']}"][0],
                    each["low"],
                    each["high"],
                )
                for each in counts[row["id"]]
            ),
            codable=bool(row["codable"]),
        )


def _of_events(
    connection: sqlite3.Connection, table: str, report_id: ReportId
) -> dict[str, list[sqlite3.Row]]:
    found: dict[str, list[sqlite3.Row]] = defaultdict(list)
    rows = connection.execute(
        f"SELECT x.* FROM {table} x JOIN event_mentions e ON e.id = x.event_mention_id"
        " WHERE e.report_id = ? ORDER BY x.event_mention_id, x.position",
        (report_id,),
    )
    for row in rows:
        found[row["event_mention_id"]].append(row)
    return found


def _participant(row: sqlite3.Row, roles: dict[str, list[Span]]) -> tuple[str, Participant]:
    return row["role"], Participant(
        actor_id=ActorId(row["actor_id"]) if row["actor_id"] else None,
        name=row["name"],
        country=row["country"],
        sector=row["sector"],
        cameo=row["cameo"],
        span=roles[f"{row['role']}-{row['position']}"][0],
    )
