"""Writes what was set right by hand into the record, and keeps what was there: all can be taken back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping

from tacitus.records.correction import OF_STORIES, Correction, Verb
from tacitus.store.store import Store

RULE = "by-hand"
"""The rule of a record that a person set right."""
_KEYS = {
    "statements": ("id",),
    "event_mentions": ("id",),
    "report_actors": ("report_id", "actor_id"),
    "participants": ("event_mention_id", "role", "position"),
    "actors": ("id",),
}
Values = Mapping[str, object]


def apply_corrections(store: Store, corrections: Iterable[Correction]) -> None:
    """Put everything back as it was, then do the corrections of records, in order.

    Corrections of stories are passed over, and those of records that the store does not have: they may come
    with a later run.
    """
    connection = store.connection
    corrections = [each for each in corrections if each.verb not in OF_STORIES]
    if not corrections and connection.execute("SELECT 1 FROM corrected LIMIT 1").fetchone() is None:
        return
    with store.writer():
        _restore(connection)
        for correction in corrections:
            _DONE[correction.verb](connection, correction)


def has_target(store: Store, correction: Correction) -> bool:
    """Tell whether what a correction is about is in the store."""
    table, column = _TARGETS[correction.verb]
    # Table and column come from this file, never from input.
    return len(store.query(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", [correction.target])) > 0


def _restore(connection: sqlite3.Connection) -> None:
    for row in connection.execute("SELECT * FROM corrected").fetchall():
        table, key = row["of_table"], json.loads(row["row_key"])
        where = " AND ".join(f"{column} = ?" for column in _KEYS[table])
        connection.execute(f"UPDATE {table} SET {row['of_column']} = ? WHERE {where}", (row["was"], *key))
    connection.execute("DELETE FROM corrected")


def _speaker(connection: sqlite3.Connection, correction: Correction) -> None:
    rows = connection.execute(
        "SELECT id, report_id FROM statements WHERE id = ?", (correction.target,)
    ).fetchall()
    for row in rows:
        actor = connection.execute(
            "SELECT actor_id FROM report_actors WHERE report_id = ? AND name = ? COLLATE NOCASE",
            (row["report_id"], correction.name),
        ).fetchone()
        known = actor["actor_id"] if actor else None
        told = {
            "speaker": correction.name,
            "speaker_id": known,
            **_trace(correction, "the speaker was set by hand"),
        }
        _change(connection, "statements", row["report_id"], (row["id"],), told)


def _name(connection: sqlite3.Connection, correction: Correction) -> None:
    actor_id = correction.target
    code = {"country": correction.country, "sector": correction.sector}
    if correction.country:
        code["cameo"] = correction.country + correction.sector
    named: Values = {"name": correction.name, **{name: value for name, value in code.items() if value}}
    why = _trace(correction, "the actor was named by hand")
    for row in _rows(connection, "SELECT report_id FROM report_actors WHERE actor_id = ?", actor_id):
        _change(connection, "report_actors", row["report_id"], (row["report_id"], actor_id), {**named, **why})
    parties = (
        "SELECT p.*, e.report_id FROM participants p JOIN event_mentions e ON e.id = p.event_mention_id"
        " WHERE p.actor_id = ?"
    )
    for row in _rows(connection, parties, actor_id):
        key = (row["event_mention_id"], row["role"], row["position"])
        _change(connection, "participants", row["report_id"], key, named)
    for row in _rows(connection, "SELECT id, report_id FROM statements WHERE speaker_id = ?", actor_id):
        _change(connection, "statements", row["report_id"], (row["id"],), {"speaker": correction.name})
    for row in _rows(
        connection,
        "SELECT a.id, r.report_id FROM actors a JOIN report_actors r ON r.actor_id = a.id"
        " WHERE a.id = ? ORDER BY r.report_id LIMIT 1",
        actor_id,
    ):
        _change(connection, "actors", row["report_id"], (actor_id,), {"name": correction.name})


def _reject(connection: sqlite3.Connection, correction: Correction) -> None:
    for row in _rows(connection, "SELECT id, report_id FROM event_mentions WHERE id = ?", correction.target):
        told = {"is_row": 0, "codable": 0, **_trace(correction, "rejected by hand")}
        _change(connection, "event_mentions", row["report_id"], (row["id"],), told)


def _rows(connection: sqlite3.Connection, sql: str, record_id: str) -> list[sqlite3.Row]:
    return connection.execute(sql, (record_id,)).fetchall()


def _trace(correction: Correction, told: str) -> Values:
    reason = f"{told}: {correction.note}" if correction.note else told
    return {"rule": RULE, "rule_version": correction.id, "reason": reason, "confidence": None}


def _change(
    connection: sqlite3.Connection, table: str, report_id: str, key: tuple[object, ...], told: Values
) -> None:
    """Set columns of one row, and keep what they held before the first correction of this row."""
    # Table and column names come from this file; values are bound.
    where = " AND ".join(f"{column} = ?" for column in _KEYS[table])
    before = connection.execute(f"SELECT * FROM {table} WHERE {where}", key).fetchone()
    for column in told:
        connection.execute(
            "INSERT OR IGNORE INTO corrected VALUES (?, ?, ?, ?, ?)",
            (table, json.dumps(key), column, report_id, before[column]),
        )
    columns = ", ".join(f"{column} = ?" for column in told)
    connection.execute(f"UPDATE {table} SET {columns} WHERE {where}", (*told.values(), *key))


_DONE: Mapping[Verb, Callable[[sqlite3.Connection, Correction], None]] = {
    Verb.SPEAKER: _speaker,
    Verb.NAME: _name,
    Verb.REJECT: _reject,
}
_TARGETS = {
    Verb.SPEAKER: ("statements", "id"),
    Verb.NAME: ("report_actors", "actor_id"),
    Verb.REJECT: ("event_mentions", "id"),
}
