"""Writes stories with what their reports tell together: origins, events, utterances, accounts, findings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from tacitus.records.coded import Comparison, Grouping
from tacitus.records.ids import StoryId
from tacitus.records.story import Link, Story
from tacitus.store.rows import Row, as_json, insert, instant, span_rows, trace_row, when_row
from tacitus.store.write import verify_span


def write_stories(
    connection: sqlite3.Connection, grouping: Grouping, comparisons: Iterable[Comparison]
) -> None:
    """Write stories whose reports are in no story.

    Raises:
        EvidenceError: A finding's words are not what its report's text has there.
    """
    insert(connection, "stories", (_story_row(story) for story in grouping.stories))
    insert(connection, "origins", _origin_rows(grouping))
    insert(connection, "story_reports", _story_report_rows(grouping))
    for story in grouping.stories:
        insert(connection, "story_links", link_rows(story.id, story.links))
        insert(connection, "copies", _copy_rows(story))
    insert(
        connection,
        "events",
        ({"id": e.id, "type": e.type, "status": e.status, **trace_row(e.trace)} for e in grouping.events),
    )
    insert(
        connection,
        "event_members",
        (
            {"event_id": event.id, "event_mention_id": mention, "position": position}
            for event in grouping.events
            for position, mention in enumerate(event.mention_ids)
        ),
    )
    insert(
        connection,
        "utterances",
        ({"id": u.id, "speaker": u.speaker_name, **trace_row(u.trace)} for u in grouping.utterances),
    )
    insert(
        connection,
        "utterance_members",
        (
            {"utterance_id": utterance.id, "statement_id": statement, "position": position}
            for utterance in grouping.utterances
            for position, statement in enumerate(utterance.statement_ids)
        ),
    )
    for comparison in comparisons:
        _write_comparison(connection, comparison)


def _story_row(story: Story) -> Row:
    return {
        "id": story.id,
        "title": story.title,
        "reports": len(story.report_ids),
        "first": instant(story.when.start),
        "last": instant(story.when.end),
        "grain": story.when.grain,
        "value": story.when.value,
        "when_reason": story.when.reason,
        **trace_row(story.trace),
    }


def _origin_rows(grouping: Grouping) -> Iterator[Row]:
    for story in grouping.stories:
        for position, origin in enumerate(story.origins):
            yield {"id": origin.id, "story_id": story.id, "position": position, **trace_row(origin.trace)}


def _story_report_rows(grouping: Grouping) -> Iterator[Row]:
    for story in grouping.stories:
        voice = {report: origin.id for origin in story.origins for report in origin.report_ids}
        for position, report_id in enumerate(story.report_ids):
            yield {
                "story_id": story.id,
                "report_id": report_id,
                "position": position,
                "origin_id": voice[report_id],
            }


def link_rows(story_id: StoryId, links: Iterable[Link]) -> Iterator[Row]:
    """Yield the rows of a story's links."""
    for position, link in enumerate(links):
        yield {
            "story_id": story_id,
            "position": position,
            "a": link.a,
            "b": link.b,
            "score": link.score,
            "reasons": as_json(link.reasons),
        }


def _copy_rows(story: Story) -> Iterator[Row]:
    for copy in story.copies:
        yield {
            "report_id": copy.report_id,
            "story_id": story.id,
            "original_id": copy.original_id,
            "share": copy.share,
            **trace_row(copy.trace),
        }


def _verify(connection: sqlite3.Connection, comparison: Comparison) -> None:
    texts: dict[str, str] = {}
    for side in (side for finding in comparison.findings for side in finding.sides):
        for span in (*side.spans, *side.alone):
            if span.report_id not in texts:
                row = connection.execute(
                    "SELECT text FROM reports WHERE id = ?", (span.report_id,)
                ).fetchone()
                texts[span.report_id] = row["text"]
            verify_span(span, texts[span.report_id])


def _write_comparison(connection: sqlite3.Connection, comparison: Comparison) -> None:
    _verify(connection, comparison)
    insert(
        connection,
        "accounts",
        (
            {
                "story_id": account.story_id,
                "report_id": account.report_id,
                "shared": account.shared,
                "alone": account.alone,
                "left_out": as_json(account.left_out),
            }
            for account in comparison.accounts
        ),
    )
    insert(
        connection,
        "inferred_times",
        (
            {"story_id": account.story_id, **when_row(account.report_id, when, position)}
            for account in comparison.accounts
            for position, when in enumerate(account.inferred)
        ),
    )
    for position, finding in enumerate(comparison.findings):
        row = {
            "id": finding.id,
            "story_id": finding.story_id,
            "position": position,
            "kind": finding.kind,
            "summary": finding.summary,
            "origins": finding.origins,
            **trace_row(finding.trace),
        }
        insert(connection, "findings", [row])
        insert(
            connection,
            "finding_sides",
            (
                {
                    "finding_id": finding.id,
                    "position": number,
                    "report_id": side.report_id,
                    "record_ids": as_json(side.record_ids),
                }
                for number, side in enumerate(finding.sides)
            ),
        )
        for number, side in enumerate(finding.sides):
            insert(connection, "spans", span_rows(finding.id, f"side-{number}", side.spans))
            insert(connection, "spans", span_rows(finding.id, f"alone-{number}", side.alone))
