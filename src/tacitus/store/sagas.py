"""Reads and writes sagas, as few as changed, and keeps track of where the old ones went."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from tacitus.records.ids import SagaId, StoryId
from tacitus.records.saga import Saga, SagaLink
from tacitus.store.rows import Row, as_json, insert, trace_of, trace_row


def read_sagas(connection: sqlite3.Connection) -> Iterator[Saga]:
    """Yield the sagas, the most told first, then the newest."""
    rows = connection.execute("SELECT id FROM sagas ORDER BY reports DESC, first DESC, id").fetchall()
    for row in rows:
        yield read_saga(connection, SagaId(row["id"]))


def read_saga(connection: sqlite3.Connection, saga_id: SagaId) -> Saga:
    """Return a saga; the id of one that was joined, set apart or renamed gives the one that it became.

    Raises:
        KeyError: No saga has or had that id.
    """
    row = connection.execute("SELECT * FROM sagas WHERE id = ?", (saga_id,)).fetchone()
    if row is None:
        later = connection.execute("SELECT saga_id FROM saga_history WHERE old_id = ?", (saga_id,)).fetchone()
        if later is None:
            raise KeyError(saga_id)
        return read_saga(connection, SagaId(later["saga_id"]))
    links = connection.execute(
        "SELECT a, b, score, reasons FROM saga_links WHERE saga_id = ? ORDER BY position", (saga_id,)
    )
    return Saga(
        id=saga_id,
        title=row["title"],
        words=tuple(json.loads(row["words"])),
        story_ids=tuple(_story_ids(connection, saga_id)),
        links=tuple(
            SagaLink(StoryId(a), StoryId(b), score, tuple(json.loads(reasons)))
            for a, b, score, reasons in links
        ),
        reports=row["reports"],
        first=date.fromisoformat(row["first"]) if row["first"] else None,
        last=date.fromisoformat(row["last"]) if row["last"] else None,
        trace=trace_of(row),
    )


def saga_of(connection: sqlite3.Connection, story_id: StoryId) -> SagaId | None:
    """Return the saga that a story is in; None when it is in none."""
    row = connection.execute("SELECT saga_id FROM saga_stories WHERE story_id = ?", (story_id,)).fetchone()
    return SagaId(row["saga_id"]) if row else None


def saga_state(connection: sqlite3.Connection, saga_id: SagaId) -> str:
    """Return what a saga was made from; empty when it is not there."""
    row = connection.execute("SELECT made_from FROM sagas WHERE id = ?", (saga_id,)).fetchone()
    return row["made_from"] if row else ""


def write_sagas(
    connection: sqlite3.Connection, sagas: Iterable[tuple[Saga, str]], kept: Collection[SagaId]
) -> None:
    """Write sagas in place of all but some, and where the stories of those that are gone went.

    Args:
        connection: The store; its stories are those of the sagas already.
        sagas: Each with what it was made from.
        kept: Those that stay as they are.
    """
    old = [SagaId(row["id"]) for row in connection.execute("SELECT id FROM sagas ORDER BY id")]
    gone = {each: list(_story_ids(connection, each)) for each in old if each not in kept}
    connection.executemany("DELETE FROM sagas WHERE id = ?", [(each,) for each in gone])
    for saga, made_from in sagas:
        insert(connection, "sagas", [_saga_row(saga, made_from)])
        members = enumerate(saga.story_ids)
        insert(
            connection,
            "saga_stories",
            ({"saga_id": saga.id, "story_id": each, "position": position} for position, each in members),
        )
        insert(connection, "saga_links", _link_rows(saga))
        gone.pop(saga.id, None)
    for saga_id, story_ids in gone.items():
        _keep_history(connection, saga_id, story_ids)


def _story_ids(connection: sqlite3.Connection, saga_id: SagaId) -> Iterator[StoryId]:
    rows = connection.execute(
        "SELECT story_id FROM saga_stories WHERE saga_id = ? ORDER BY position", (saga_id,)
    )
    return (StoryId(row["story_id"]) for row in rows)


def _saga_row(saga: Saga, made_from: str) -> Row:
    return {
        "id": saga.id,
        "title": saga.title,
        "words": as_json(saga.words),
        "stories": len(saga.story_ids),
        "reports": saga.reports,
        "first": saga.first.isoformat() if saga.first else None,
        "last": saga.last.isoformat() if saga.last else None,
        "made_from": made_from,
        **trace_row(saga.trace),
    }


def _link_rows(saga: Saga) -> Iterator[Row]:
    for position, link in enumerate(saga.links):
        yield {
            "saga_id": saga.id,
            "position": position,
            "a": link.a,
            "b": link.b,
            "score": link.score,
            "reasons": as_json(link.reasons),
        }


def _keep_history(connection: sqlite3.Connection, old_id: SagaId, story_ids: Iterable[StoryId]) -> None:
    """Write which saga has most of the reports that the stories of one that is gone have now."""
    counts: Counter[str] = Counter()
    for story_id in story_ids:
        for row in connection.execute(
            "SELECT m.saga_id, s.reports FROM stories s JOIN saga_stories m ON m.story_id = s.id WHERE s.id ="
            " coalesce((SELECT h.story_id FROM story_history h WHERE h.old_id = ?), ?)",
            (story_id, story_id),
        ):
            counts[row["saga_id"]] += row["reports"]
    new_id = min(counts, key=lambda each: (-counts[each], each), default=None)
    if new_id is None:
        connection.execute("DELETE FROM saga_history WHERE saga_id = ?", (old_id,))
        return
    connection.execute("UPDATE saga_history SET saga_id = ? WHERE saga_id = ?", (new_id, old_id))
    connection.execute("INSERT OR REPLACE INTO saga_history VALUES (?, ?)", (old_id, new_id))
