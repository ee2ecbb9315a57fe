"""Puts stories in place of others, as few as changed, and keeps track of where the old ones went."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Sequence

from tacitus.records.coded import Comparison, Grouping
from tacitus.records.ids import ReportId, StoryId
from tacitus.records.story import Link
from tacitus.records.trace import Trace
from tacitus.store.rows import insert, trace_row
from tacitus.store.tell import link_rows, write_stories

_OF_STORY = (
    "finding_sides",
    "findings",
    "inferred_times",
    "accounts",
    "story_links",
    "copies",
    "story_reports",
    "origins",
)
_JOINED = (
    ("events", "event_id", "event_members", "event_mention_id", "event_mentions"),
    ("utterances", "utterance_id", "utterance_members", "statement_id", "statements"),
)


class Regrouping:
    """Stories put in place of others, inside the caller's transaction; it ends with `finish`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Begin; reports that are in no story yet are taken as new."""
        self._connection = connection
        self._new = ungrouped(connection)
        self._before: list[tuple[str, str]] = []

    def put(self, grouping: Grouping, comparisons: Iterable[Comparison]) -> None:
        """Write stories in place of those that their reports were in.

        Raises:
            EvidenceError: A finding's words are not what its report's text has there.
        """
        for story in grouping.stories:
            for report_id in story.report_ids:
                row = self._connection.execute(
                    "SELECT story_id FROM story_reports WHERE report_id = ?", (report_id,)
                ).fetchone()
                if row:
                    self._before += drop_story(self._connection, row["story_id"])
        write_stories(self._connection, grouping, comparisons)

    def relink(self, story_id: StoryId, title: str, trace: Trace, links: Sequence[Link]) -> None:
        """Write why the reports of a story are one, which they were before."""
        row = {"title": title, **trace_row(trace)}
        cells = ", ".join(f"{name} = ?" for name in row)
        self._connection.execute(f"UPDATE stories SET {cells} WHERE id = ?", (*row.values(), story_id))
        self._connection.execute("DELETE FROM story_links WHERE story_id = ?", (story_id,))
        insert(self._connection, "story_links", link_rows(story_id, links))

    def drop_all(self) -> None:
        """Remove every story."""
        for row in self._connection.execute("SELECT id FROM stories").fetchall():
            self._before += drop_story(self._connection, row["id"])
        for table in (*(table for table, *_ in _JOINED), "actors"):
            # Table names come from this file, never from input.
            self._connection.execute(f"DELETE FROM {table}")

    def finish(self) -> None:
        """Write where the reports of stories that are gone went, and gather the actors anew."""
        _keep_history(self._connection, self._before)
        _gather_actors(self._connection, self._new)
        self._connection.execute("DELETE FROM untold")


def replace_stories(
    connection: sqlite3.Connection, grouping: Grouping, comparisons: Iterable[Comparison]
) -> None:
    """Put a new grouping and its comparisons in place of all that was there.

    Raises:
        EvidenceError: A finding's words are not what its report's text has there.
    """
    regrouping = Regrouping(connection)
    regrouping.drop_all()
    regrouping.put(grouping, comparisons)
    regrouping.finish()


def untold(connection: sqlite3.Connection) -> list[ReportId]:
    """Return the reports that were corrected by hand since their stories were told."""
    return [ReportId(row["report_id"]) for row in connection.execute("SELECT report_id FROM untold")]


def ungrouped(connection: sqlite3.Connection) -> list[ReportId]:
    """Return the reports that are in no story: new ones, and those of which something changed."""
    rows = connection.execute("SELECT id FROM reports EXCEPT SELECT report_id FROM story_reports ORDER BY id")
    return [ReportId(row["id"]) for row in rows]


def drop_story(connection: sqlite3.Connection, story_id: str) -> list[tuple[str, str]]:
    """Remove a story with all that its reports tell together; return it with each report it had."""
    had = connection.execute("SELECT report_id FROM story_reports WHERE story_id = ?", (story_id,)).fetchall()
    for table, key, members, member, records in _JOINED:
        connection.executemany(
            f"DELETE FROM {table} WHERE id IN (SELECT m.{key} FROM {records} r"
            f" JOIN {members} m ON m.{member} = r.id WHERE r.report_id = ?)",
            [(row["report_id"],) for row in had],
        )
    findings = "SELECT id FROM findings WHERE story_id = ?"
    connection.execute(f"DELETE FROM spans WHERE record_id IN ({findings})", (story_id,))
    connection.execute(f"DELETE FROM finding_sides WHERE finding_id IN ({findings})", (story_id,))
    for table in _OF_STORY[1:]:
        connection.execute(f"DELETE FROM {table} WHERE story_id = ?", (story_id,))
    connection.execute("DELETE FROM stories WHERE id = ?", (story_id,))
    return [(story_id, row["report_id"]) for row in had]


def drop_story_of(connection: sqlite3.Connection, page_id: str) -> None:
    """Remove the story of the report made of a page, and the actors it names: both are gathered anew."""
    actors = "SELECT a.actor_id FROM report_actors a JOIN reports r ON r.id = a.report_id WHERE r.page_id = ?"
    connection.execute(f"DELETE FROM actors WHERE id IN ({actors})", (page_id,))
    for row in connection.execute(
        "SELECT m.story_id FROM story_reports m JOIN reports r ON r.id = m.report_id WHERE r.page_id = ?",
        (page_id,),
    ).fetchall():
        drop_story(connection, row["story_id"])


def _keep_history(connection: sqlite3.Connection, before: Sequence[tuple[str, str]]) -> None:
    """Write where the reports of stories that are gone went; an older id leads to the newest story."""
    gone: dict[str, Counter[str]] = {}
    for old_id, report_id in before:
        if connection.execute("SELECT 1 FROM stories WHERE id = ?", (old_id,)).fetchone():
            continue
        row = connection.execute(
            "SELECT story_id FROM story_reports WHERE report_id = ?", (report_id,)
        ).fetchone()
        if row:
            gone.setdefault(old_id, Counter())[row["story_id"]] += 1
    for old_id, counts in sorted(gone.items()):
        new_id = min(counts, key=lambda each: (-counts[each], each))
        connection.execute("UPDATE story_history SET story_id = ? WHERE story_id = ?", (new_id, old_id))
        connection.execute("INSERT OR REPLACE INTO story_history VALUES (?, ?)", (old_id, new_id))


def _gather_actors(connection: sqlite3.Connection, new: Sequence[ReportId]) -> None:
    """Fill `actors` from the reports: the longest name met, ties by the alphabet, in whatever order.

    Args:
        connection: The store.
        new: Reports whose actors are gathered anew, besides those that are not there.
    """
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS gathered_actors (id TEXT PRIMARY KEY) WITHOUT ROWID")
    connection.execute("DELETE FROM gathered_actors")
    connection.executemany(
        "INSERT OR IGNORE INTO gathered_actors SELECT actor_id FROM report_actors WHERE report_id = ?",
        [(each,) for each in new],
    )
    connection.execute(
        "INSERT OR IGNORE INTO gathered_actors"
        " SELECT DISTINCT actor_id FROM report_actors WHERE actor_id NOT IN (SELECT id FROM actors)"
    )
    connection.execute(
        "INSERT OR REPLACE INTO actors"
        " SELECT a.actor_id,"
        "  (SELECT b.name FROM report_actors b WHERE b.actor_id = a.actor_id"
        "   ORDER BY length(b.name) DESC, b.name LIMIT 1),"
        "  min(a.kind), max(a.in_registry), count(*),"
        "  (SELECT count(*) FROM mentions m WHERE m.actor_id = a.actor_id)"
        " FROM gathered_actors g JOIN report_actors a ON a.actor_id = g.id GROUP BY a.actor_id"
    )
