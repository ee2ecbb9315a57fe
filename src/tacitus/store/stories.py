"""Reads what the gathering stages gave: stories, accounts, findings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from tacitus.records.account import Account, Finding, FindingKind, Side
from tacitus.records.ids import FindingId, OriginId, ReportId, StoryId
from tacitus.records.span import Span
from tacitus.records.story import Copy, Link, Origin, Story
from tacitus.records.when import Grain, When
from tacitus.store.rows import moment, span_of, trace_of, when_of


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
    return Story(
        id=story_id,
        title=row["title"],
        report_ids=tuple(ReportId(each["report_id"]) for each in members),
        links=tuple(read_links(connection, story_id)),
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
        copies=tuple(read_copies(connection, story_id)),
    )


def read_copies(connection: sqlite3.Connection, story_id: StoryId) -> Iterator[Copy]:
    """Yield a story's copies, in order of publication."""
    rows = connection.execute(
        "SELECT c.* FROM copies c JOIN story_reports m USING (story_id, report_id)"
        " WHERE c.story_id = ? ORDER BY m.position",
        (story_id,),
    )
    for row in rows:
        yield Copy(ReportId(row["report_id"]), ReportId(row["original_id"]), row["share"], trace_of(row))


@dataclass(frozen=True, slots=True)
class Standing:
    """A story as it stands in the store, as far as it decides whether it is to be told anew."""

    report_ids: tuple[ReportId, ...] = ()
    links: tuple[Link, ...] = ()
    reason: str = ""
    dated: bool = True
    """Whether all its reports are dated: the day of an undated one comes from the links."""


def standing_of(connection: sqlite3.Connection, story_id: StoryId) -> Standing:
    """Return how a story stands; without reports when it is not there."""
    row = connection.execute("SELECT reason FROM stories WHERE id = ?", (story_id,)).fetchone()
    if row is None:
        return Standing()
    reports = connection.execute(
        "SELECT m.report_id, r.published FROM story_reports m JOIN reports r ON r.id = m.report_id"
        " WHERE m.story_id = ? ORDER BY m.position",
        (story_id,),
    ).fetchall()
    return Standing(
        tuple(ReportId(each["report_id"]) for each in reports),
        tuple(read_links(connection, story_id)),
        row["reason"],
        all(each["published"] is not None for each in reports),
    )


def read_links(connection: sqlite3.Connection, story_id: StoryId) -> Iterator[Link]:
    """Yield a story's links in order."""
    for row in connection.execute(
        "SELECT * FROM story_links WHERE story_id = ? ORDER BY position", (story_id,)
    ):
        yield Link(ReportId(row["a"]), ReportId(row["b"]), row["score"], tuple(json.loads(row["reasons"])))


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
