"""Fills a report's page: its text with marks, and notes on what was found in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from tacitus.records.coded import CodedReport
from tacitus.records.report import Report
from tacitus.records.when import When
from tacitus.store.store import Store
from tacitus.views.web.marks import Layer, Mark, cut, merge
from tacitus.views.web.pages import (
    BlockShown,
    LayerShown,
    NamedActor,
    Note,
    ReportLine,
    ReportPage,
    StoryLine,
)
from tacitus.views.web.told import event_shown, speakers_of, statement_shown
from tacitus.views.web.words import because, near_address, plain, told_day

_LAYERS = (
    (Layer.SAID, "statements"),
    (Layer.CUE, "cues"),
    (Layer.EVENT, "events"),
    (Layer.ACTOR, "actors"),
    (Layer.PLACE, "places"),
    (Layer.TIME, "times"),
)
_CITED = """
SELECT DISTINCT s.start_char, s.end_char FROM spans s JOIN findings f ON f.id = s.record_id
WHERE s.report_id = ? AND s.role GLOB 'side-*' ORDER BY s.start_char, s.end_char
"""


def report_page(
    store: Store,
    report_id: str,
    line: ReportLine,
    story: StoryLine | None,
    linked: set[str] | None = None,
) -> ReportPage:
    """Return a report's page.

    Args:
        store: Where the report is.
        report_id: Its id.
        line: How it is named in lists.
        story: The story that it and others tell; None when it stands alone.
        linked: Actors with a page, to link to; None for all.

    Raises:
        NotFoundError: No report has that id.
    """
    inferred = _inferred(store, report_id, story)
    coded = _with_times(store.report(report_id), inferred[1:])
    report = coded.report
    cited = (Mark(row[0], row[1], Layer.POINT) for row in store.query(_CITED, (report_id,)).rows)
    marks = merge((*marks_of(coded), *cited))
    return ReportPage(
        root="../",
        line=line,
        byline=plain(report.byline),
        address=near_address(report.address),
        url=safe_url(report.url),
        credits=report.credits,
        published_reason="; ".join((report.published.reason, *(when.reason for when in inferred[:1]))),
        blocks=tuple(blocks_of(report, marks)),
        layers=tuple(_layers(marks)),
        notes=tuple(_notes(coded, line)),
        story=story,
        actors=tuple(_actors(coded, linked)),
    )


def _inferred(store: Store, report_id: str, story: StoryLine | None) -> tuple[When, ...]:
    """Return the day that its story gives an undated report, and the times counted from it."""
    accounts = store.accounts(story.id) if story else ()
    return next((account.inferred for account in accounts if account.report_id == report_id), ())


def _with_times(coded: CodedReport, inferred: tuple[When, ...]) -> CodedReport:
    """Put the times that were counted from an inferred day in the place of those left open."""
    by_span = {when.span: when for when in inferred}
    return replace(coded, times=tuple(by_span.get(when.span, when) for when in coded.times))


def marks_of(coded: CodedReport) -> Iterator[Mark]:
    """Yield a mark for everything found in a report, with what it is and why."""
    yield from _said(coded)
    for event in (each for each in coded.events if each.codable):
        told = f"Event, {event.type.lower()}, {event.status}: {because(event.trace)}"
        yield Mark(event.trigger.start, event.trigger.end, Layer.EVENT, told, (event.id,))
        for span in event.evidence:
            yield Mark(span.start, span.end, Layer.POINT)
    names = {actor.id: actor for actor in coded.actors}
    for mention in coded.mentions:
        actor = names.get(mention.actor_id)
        who = f"{actor.name}{f' [{actor.cameo}]' if actor.cameo else ''}" if actor else "actor"
        told = f"{plain(who)}, by {mention.kind}: {because(mention.trace)}"
        yield Mark(mention.span.start, mention.span.end, Layer.ACTOR, told, (mention.actor_id,))
    for named in coded.places:
        place = named.place
        land = f", {place.country}" if place.country else ""
        told = f"{place.name}{land} ({place.kind}): {because(named.trace)}"
        yield Mark(named.span.start, named.span.end, Layer.PLACE, plain(told))
    for when in coded.times:
        if when.span:
            told = f"{told_day(when) if when.known else 'Time not known'}: {when.reason}"
            yield Mark(when.span.start, when.span.end, Layer.TIME, plain(told))


def _said(coded: CodedReport) -> Iterator[Mark]:
    for statement in coded.statements:
        speaker = plain(statement.speaker.name) or "someone"
        told = f"{speaker}, {statement.manner}, {statement.act}: {because(statement.trace)}"
        for span in statement.content:
            yield Mark(span.start, span.end, Layer.SAID, told, (statement.id,))
        if statement.cue:
            told = f"Cue of what {speaker} says"
            yield Mark(statement.cue.start, statement.cue.end, Layer.CUE, told, (statement.id,))


def safe_url(url: str) -> str:
    """Return a web address, or an empty string for anything a browser might run instead of open."""
    try:
        scheme = urlsplit(url).scheme
    except ValueError:
        return ""
    return url if scheme in {"http", "https"} else ""


def blocks_of(report: Report, marks: tuple[Mark, ...], limit: int | None = None) -> Iterator[BlockShown]:
    """Yield the text in parts: its blocks, and what lies between them.

    Args:
        report: The report.
        marks: Merged marks.
        limit: The first blocks that reach so many characters; None for all.
    """
    at = 0
    for block in report.blocks:
        if limit is not None and at > limit:
            return
        if at < block.start:
            yield BlockShown("", cut(report.text, at, block.start, marks))
        yield BlockShown(block.kind, cut(report.text, block.start, block.end, marks))
        at = block.end
    if at < len(report.text):
        yield BlockShown("", cut(report.text, at, len(report.text), marks))


def _layers(marks: Iterable[Mark]) -> Iterator[LayerShown]:
    marks = tuple(marks)
    for layer, label in _LAYERS:
        number = sum(mark.layer is layer for mark in marks)
        if number:
            yield LayerShown(layer.name.lower(), label, number)


def _actors(coded: CodedReport, linked: set[str] | None) -> Iterator[NamedActor]:
    """Yield who is named, the most named first."""
    counts = Counter(mention.actor_id for mention in coded.mentions)
    for actor in sorted(coded.actors, key=lambda each: (-counts[each.id], each.name)):
        code = f"{actor.country} {actor.sector}".strip()
        has_page = linked is None or actor.id in linked
        yield NamedActor(actor.id, plain(actor.name), code, counts[actor.id], has_page)


def _notes(coded: CodedReport, line: ReportLine) -> Iterator[Note]:
    speakers = speakers_of(coded)
    notes = [
        (statement.content[0].start, 0, Note(statement=statement_shown(statement, line)))
        for statement in coded.statements
    ]
    notes.extend(
        (event.trigger.start, 1, Note(event=event_shown(event, line, speakers)))
        for event in coded.events
        if event.codable
    )
    for _, _, note in sorted(notes, key=lambda each: each[:2]):
        yield note
