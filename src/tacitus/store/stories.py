"""Writes and reads what the gathering stages give: stories, events, utterances, accounts, findings."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator

from tacitus.records.account import Account, Finding, FindingKind, Side
from tacitus.records.coded import Comparison, Grouping
from tacitus.records.ids import FindingId, OriginId, ReportId, StoryId
from tacitus.records.span import Span
from tacitus.records.story import Link, Origin, Story
from tacitus.records.when import Grain, When
from tacitus.store.rows import (
    Row,
    as_json,
    insert,
    instant,
    moment,
    span_of,
    span_rows,
    trace_of,
    trace_row,
    when_of,
    when_row,
)
from tacitus.store.write import verify_span

_GATHERED = ("finding_sides", "findings", "inferred_times", "accounts", "utterance_members", "utterances")
_GROUPED = ("event_members", "events", "story_links", "story_reports", "origins", "stories", "actors")


def replace_stories(
    connection: sqlite3.Connection, grouping: Grouping, comparisons: Iterable[Comparison]
) -> None:
    """Put a new grouping and its comparisons in place of the old, inside the caller's transaction.

    Raises:
        EvidenceError: A finding's words are not what its report's text has there.
    """
    before = connection.execute("SELECT story_id, report_id FROM story_reports").fetchall()
    connection.execute("DELETE FROM spans WHERE role GLOB 'side-*' OR role GLOB 'alone-*'")
    for table in (*_GATHERED, *_GROUPED):
        # Table names come from this file, never from input.
        connection.execute(f"DELETE FROM {table}")
    insert(connection, "stories", (_story_row(story) for story in grouping.stories))
    insert(connection, "origins", _origin_rows(grouping))
    insert(connection, "story_reports", _story_report_rows(grouping))
    insert(connection, "story_links", _link_rows(grouping))
    _keep_history(connection, [(row["story_id"], row["report_id"]) for row in before], grouping)
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
    _gather_actors(connection)


def _keep_history(connection: sqlite3.Connection, before: list[tuple[str, str]], grouping: Grouping) -> None:
    """Write where the reports of stories that are gone went; an older id leads to the newest story."""
    now = {report_id: story.id for story in grouping.stories for report_id in story.report_ids}
    there = set(now.values())
    gone: dict[str, Counter[StoryId]] = {}
    for story_id, report_id in before:
        if story_id not in there and report_id in now:
            gone.setdefault(story_id, Counter())[now[ReportId(report_id)]] += 1
    for old_id, counts in sorted(gone.items()):
        new_id = min(counts, key=lambda each: (-counts[each], each))
        connection.execute("UPDATE story_history SET story_id = ? WHERE story_id = ?", (new_id, old_id))
        connection.execute("INSERT OR REPLACE INTO story_history VALUES (?, ?)", (old_id, new_id))


def read_stories(connection: sqlite3.Connection) -> Iterator[Story]:
    """Yield the stories, the most told first, then the newest."""
    rows = connection.execute(
        "SELECT s.*, count(*) AS n FROM stories s JOIN story_reports r ON r.story_id = s.id"
        " GROUP BY s.id ORDER BY n DESC, s.first DESC, s.id"
    ).fetchall()
    for row in rows:
        yield read_story(connection, StoryId(row["id"]))


def read_story(connection: sqlite3.Connection, story_id: StoryId) -> Story:
    """Return a story; the id of one that was merged, split or renamed gives the one that it became.

    Raises:
        KeyError: No story has or had that id.
    """
    row = connection.execute("SELECT * FROM stories WHERE id = ?", (story_id,)).fetchone()
    if row is None:
        later = connection.execute(
            "SELECT story_id FROM story_history WHERE old_id = ?", (story_id,)
        ).fetchone()
        if later is None:
            raise KeyError(story_id)
        return read_story(connection, StoryId(later["story_id"]))
    members = connection.execute(
        "SELECT * FROM story_reports WHERE story_id = ? ORDER BY position", (story_id,)
    ).fetchall()
    origins = connection.execute("SELECT * FROM origins WHERE story_id = ? ORDER BY position", (story_id,))
    links = connection.execute("SELECT * FROM story_links WHERE story_id = ? ORDER BY position", (story_id,))
    return Story(
        id=story_id,
        title=row["title"],
        report_ids=tuple(ReportId(each["report_id"]) for each in members),
        links=tuple(
            Link(ReportId(each["a"]), ReportId(each["b"]), each["score"], tuple(json.loads(each["reasons"])))
            for each in links
        ),
        origins=tuple(
            Origin(
                OriginId(each["id"]),
                tuple(ReportId(m["report_id"]) for m in members if m["origin_id"] == each["id"]),
                trace_of(each),
            )
            for each in origins
        ),
        when=When(
            moment(row["first"]), moment(row["last"]), Grain(row["grain"]), row["value"], row["when_reason"]
        ),
        trace=trace_of(row),
    )


def read_findings(connection: sqlite3.Connection, story_id: StoryId) -> Iterator[Finding]:
    """Yield a story's findings in order."""
    rows = connection.execute("SELECT * FROM findings WHERE story_id = ? ORDER BY position", (story_id,))
    for row in rows.fetchall():
        yield Finding(
            id=FindingId(row["id"]),
            story_id=story_id,
            kind=FindingKind(row["kind"]),
            summary=row["summary"],
            sides=tuple(_sides(connection, row["id"])),
            trace=trace_of(row),
            origins=row["origins"],
        )


def read_accounts(connection: sqlite3.Connection, story_id: StoryId) -> Iterator[Account]:
    """Yield a story's accounts, in order of publication."""
    rows = connection.execute(
        "SELECT a.* FROM accounts a JOIN story_reports r USING (story_id, report_id)"
        " WHERE a.story_id = ? ORDER BY r.position",
        (story_id,),
    )
    for row in rows:
        report_id = ReportId(row["report_id"])
        left_out = tuple(FindingId(each) for each in json.loads(row["left_out"]))
        inferred = tuple(_inferred(connection, story_id, report_id))
        yield Account(story_id, report_id, row["shared"], row["alone"], left_out, inferred)


def _inferred(connection: sqlite3.Connection, story_id: StoryId, report_id: ReportId) -> Iterator[When]:
    rows = connection.execute(
        "SELECT * FROM inferred_times WHERE story_id = ? AND report_id = ? ORDER BY position",
        (story_id, report_id),
    )
    return map(when_of, rows)


def _sides(connection: sqlite3.Connection, finding_id: str) -> Iterator[Side]:
    spans: dict[str, list[Span]] = {}
    for row in connection.execute(
        "SELECT * FROM spans WHERE record_id = ? ORDER BY role, position", (finding_id,)
    ):
        spans.setdefault(row["role"], []).append(span_of(row))
    sides = connection.execute(
        "SELECT * FROM finding_sides WHERE finding_id = ? ORDER BY position", (finding_id,)
    )
    for side in sides:
        yield Side(
            ReportId(side["report_id"]),
            tuple(spans[f"side-{side['position']}"]),
            tuple(json.loads(side["record_ids"])),
            tuple(spans.get(f"alone-{side['position']}", ())),
        )


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


def _link_rows(grouping: Grouping) -> Iterator[Row]:
    for story in grouping.stories:
        for position, link in enumerate(story.links):
            yield {
                "story_id": story.id,
                "position": position,
                "a": link.a,
                "b": link.b,
                "score": link.score,
                "reasons": as_json(link.reasons),
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


def _gather_actors(connection: sqlite3.Connection) -> None:
    """Fill `actors` from the reports: the longest name met, ties by the alphabet, in whatever order."""
    connection.execute(
        "INSERT INTO actors"
        " SELECT a.actor_id,"
        "  (SELECT b.name FROM report_actors b WHERE b.actor_id = a.actor_id"
        "   ORDER BY length(b.name) DESC, b.name LIMIT 1),"
        "  min(a.kind), max(a.in_registry), count(*),"
        "  (SELECT count(*) FROM mentions m WHERE m.actor_id = a.actor_id)"
        " FROM report_actors a GROUP BY a.actor_id"
    )
