"""Fills the lists of events and statements: facets, months, rows, and files of exactly what is listed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from tacitus.records.event import Status
from tacitus.records.statement import Act
from tacitus.store.explore import LOOKED, explore, rows_of
from tacitus.store.store import Store
from tacitus.views.web import forms
from tacitus.views.web.asked import Asked, pager, query_of
from tacitus.views.web.bars import bars
from tacitus.views.web.listed import Link, RowsPage
from tacitus.views.web.marks import anchor
from tacitus.views.web.pages import Cited, EventShown, ReportLine, StatementShown, Why
from tacitus.views.web.told import told_act, told_status
from tacitus.views.web.words import plain, told_date

SIZE = 50
"""Rows on a page."""
_HEADINGS = {"events": "Events", "statements": "Statements"}
_NOTES = {
    "events": "Each telling of an event, the newest first. What is planned, demanded or denied is marked.",
    "statements": "Who said what, the newest report first. Each quotation leads to its place in the report.",
}
_SAMPLED = f"More than {LOOKED:,} meet the conditions; these numbers are of {LOOKED:,} of them."
_EVENT_FILES = ("csv", "jsonl", "plover", "polecat", "icews", "gdelt", "geojson", "gexf")


def rows_page(store: Store, what: str, asked: Asked, *, served: bool) -> RowsPage:
    """Return a page of a list.

    Args:
        store: Where the rows are.
        what: `events` or `statements`.
        asked: Conditions and page.
        served: Whether a server answers: then there are a form, facets and files.
    """
    found = explore(store, what, asked.wanted, SIZE, (asked.page - 1) * SIZE)
    rows = rows_of(store, what, found.ids)
    return RowsPage(
        root="",
        what=what,
        heading=_HEADINGS[what],
        note=_NOTES[what],
        pager=pager(what, asked, found.count, SIZE, served=served, more=found.more),
        events=tuple(map(event_of, rows)) if what == "events" else (),
        statements=tuple(map(statement_of, rows)) if what == "statements" else (),
        search=forms.search(what, asked) if served else None,
        facets=forms.facets(what, asked, found.facets) if served else (),
        facets_note=_SAMPLED if served and found.sampled else "",
        bars=bars(found.months, what),
        exports=_files(what, asked) if served else (),
        pictures=f"pictures.html{query_of(asked)}" if served and what == "events" and found.count else "",
    )


def _files(what: str, asked: Asked) -> tuple[Link, ...]:
    kinds = _EVENT_FILES if what == "events" else ("csv", "jsonl")
    return tuple(Link(kind, f"export/{what}.{kind}{query_of(replace(asked, page=1))}") for kind in kinds)


def report_of(row: Mapping[str, Any]) -> ReportLine:
    """Return the report of a row, as it is named beside a quotation."""
    day = str(row["published"] or "")[:10]
    title = plain(row["title"]) or "Untitled report"
    return ReportLine(
        row["report_id"], row["outlet"], title, told_date(row["published"]), day, bool(row["title"])
    )


def statement_of(row: Mapping[str, Any]) -> StatementShown:
    """Return a row of `statement_rows`, with the place of its first words, as it is shown."""
    return StatementShown(
        id=row["id"],
        report=report_of(row),
        speaker=plain(row["speaker"]) or "someone",
        act=told_act(Act(row["act"])),
        manner=row["manner"],
        negated=bool(row["negated"]),
        to=plain(row["addressee"] or ""),
        via=plain(row["via"] or "").replace(" < ", ", "),
        words=_words(row),
        why=_why(row),
        speaker_id=row["speaker_id"] or "",
    )


def event_of(row: Mapping[str, Any]) -> EventShown:
    """Return a row of `event_rows`, with the place of its first words, as it is shown."""
    return EventShown(
        id=row["id"],
        report=report_of(row),
        type=row["type"].lower(),
        mode=row["mode"].replace("_", " "),
        status=told_status(Status(row["status"])),
        cameo=row["cameo"],
        actors=_parties(row["actors"], row["actor_codes"]),
        recipients=_parties(row["recipients"], row["recipient_codes"]),
        when=row["happened_on"] or "",
        place=row["place"] or "",
        asserter="" if row["asserter"] == "narrator" else plain(row["asserter"]),
        counts="",
        words=_words(row),
        why=_why(row),
    )


def _parties(names: str | None, codes: str | None) -> str:
    found = plain(names or "")
    coded = ", ".join(code for code in (codes or "").split("; ") if code)
    return f"{found} ({coded})" if coded else found


def _words(row: Mapping[str, Any]) -> tuple[Cited, ...]:
    start, end = row["start_char"], row["end_char"]
    place = anchor(start, end) if start is not None else ""
    return (Cited(row["report_id"], place, plain(row["words"] or "")),)


def _why(row: Mapping[str, Any]) -> Why:
    return Why(row["rule"], "", row["reason"])
