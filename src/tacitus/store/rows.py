"""Records to rows and back: one function a shape that several tables share."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from tacitus.records.actor import Post
from tacitus.records.ids import ReportId, content_id
from tacitus.records.span import Span
from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Insert:
    """Rows of one table, ready for SQLite: they may be made in another process than the one that writes."""

    table: str
    columns: tuple[str, ...]
    rows: list[tuple[object, ...]]
    if_new: bool = False
    """Whether rows whose key is there already are left as they are."""

    def into(self, connection: sqlite3.Connection) -> None:
        """Insert the rows."""
        connection.executemany(_insert_sql(self.table, self.columns, if_new=self.if_new), self.rows)


def prepare(table: str, rows: Iterable[Row], *, if_new: bool = False) -> Iterator[Insert]:
    """Yield rows of a table ready to be inserted; nothing when there are none.

    Args:
        table: The table.
        rows: All with the same columns in the same order.
        if_new: Leave rows whose key is there already as they are.
    """
    rows = list(rows)
    if rows:
        yield Insert(table, _columns(tuple(rows[0])), [tuple(row.values()) for row in rows], if_new)


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row], *, if_new: bool = False) -> None:
    """Insert rows into a table; with `if_new`, rows whose key is there already are left as they are."""
    for each in prepare(table, rows, if_new=if_new):
        each.into(connection)


@cache
def _columns(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return equal names as one object: what is sent to another process tells them once."""
    return names


@cache
def _insert_sql(table: str, columns: tuple[str, ...], *, if_new: bool) -> str:
    # Table and column names come from this package, never from input; values are bound.
    verb = "INSERT OR IGNORE" if if_new else "INSERT"
    return f"{verb} INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"


def instant(moment: datetime | None) -> str | None:
    """Return an instant as ISO 8601 in UTC, so that text order is time order."""
    return None if moment is None else moment.astimezone(UTC).isoformat()


def moment(text: str | None) -> datetime | None:
    """Return the instant that `instant` wrote."""
    return None if text is None else datetime.fromisoformat(text)


def as_json(value: object) -> str:
    """Return a value as compact JSON with its own letters kept."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def list_of(text: str) -> tuple[Any, ...]:
    """Return the values that `as_json` wrote of a list; most are empty, and need no parser."""
    return () if text == "[]" else tuple(json.loads(text))


def trace_row(trace: Trace) -> Row:
    """Return the four columns of a trace."""
    return {
        "rule": trace.rule,
        "rule_version": trace.version,
        "reason": trace.reason,
        "confidence": trace.confidence,
    }


def trace_of(row: Mapping[str, Any] | sqlite3.Row) -> Trace:
    """Return the trace of a row."""
    return Trace(row["rule"], row["rule_version"], row["reason"], row["confidence"])


def when_id(report_id: ReportId, when: When) -> str:
    """Return the id of a time in a report's `times`."""
    place = (when.span.start, when.span.end) if when.span else ()
    return content_id(
        "t",
        report_id,
        when.type,
        when.value,
        when.start,
        when.end,
        when.grain,
        when.anchor,
        when.reason,
        place,
    )


def when_row(report_id: ReportId, when: When, position: int | None) -> Row:
    """Return the row of a time; `position` is its order among the times told in the text, else None."""
    return {
        "id": when_id(report_id, when),
        "report_id": report_id,
        "position": position,
        "type": when.type,
        "value": when.value,
        "starts": instant(when.start),
        "ends": instant(when.end),
        "grain": when.grain.value,
        "anchor": when.anchor,
        "inferred": when.inferred,
        "reason": when.reason,
        "start_char": when.span.start if when.span else None,
        "end_char": when.span.end if when.span else None,
        "words": when.span.text if when.span else "",
    }


def when_of(row: sqlite3.Row) -> When:
    """Return the time of a `times` row."""
    span = None
    if row["start_char"] is not None:
        span = Span(ReportId(row["report_id"]), row["start_char"], row["end_char"], row["words"])
    return When(
        start=moment(row["starts"]),
        end=moment(row["ends"]),
        grain=Grain(row["grain"]),
        value=row["value"],
        reason=row["reason"],
        span=span,
        anchor=row["anchor"],
        inferred=bool(row["inferred"]),
        type=row["type"],
    )


def span_rows(record_id: str, role: str, spans: Iterable[Span]) -> Iterable[Row]:
    """Yield the rows of a record's spans in one role."""
    for position, span in enumerate(spans):
        yield {
            "record_id": record_id,
            "role": role,
            "position": position,
            "report_id": span.report_id,
            "start_char": span.start,
            "end_char": span.end,
            "words": span.text,
        }


def span_of(row: sqlite3.Row) -> Span:
    """Return the span of a row with `report_id`, `start_char`, `end_char` and `words`."""
    return Span(ReportId(row["report_id"]), row["start_char"], row["end_char"], row["words"])


def posts_json(posts: Iterable[Post]) -> str:
    """Return offices as a JSON list."""
    return json.dumps([asdict(post) for post in posts], ensure_ascii=False, default=str)


def posts_of(text: str) -> tuple[Post, ...]:
    """Return the offices that `posts_json` wrote."""

    def day(value: str | None) -> date | None:
        return None if value is None else date.fromisoformat(value)

    return tuple(
        Post(**{**post, "start": day(post["start"]), "end": day(post["end"])}) for post in list_of(text)
    )
