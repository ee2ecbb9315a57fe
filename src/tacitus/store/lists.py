"""Lists as pages show them, a page at a time, the newest first: ids in order, how many there are, facets.

Each query walks an index and stops when the page is full; `tests/store/test_lists.py` holds the plans.
"""

from __future__ import annotations

from dataclasses import replace

from tacitus.store.filters import Condition, Filter, event_conditions, statement_conditions, story_conditions
from tacitus.store.store import Store
from tacitus.store.table import Table

COUNTED = 20_000
"""Rows that a count or a facet looks at: on a store of millions a page says "20,000 or more"."""

_VIEWS = {"events": ("event_rows", "event_mentions"), "statements": ("statement_rows", "statements")}
_CONDITIONS = {"events": event_conditions, "statements": statement_conditions}
_FACETS = {"events": ("type", "status", "outlet"), "statements": ("act", "outlet")}
_NARROW = ("actor", "speaker", "story", "report", "words")
"""Conditions that leave few rows: the walk begins at them, not at the days."""


def story_ids(store: Store, wanted: Filter, least: int, limit: int, offset: int = 0) -> list[str]:
    """Return ids of stories, the most told first, then the newest.

    Args:
        store: The store.
        wanted: What a report of the story has to meet.
        least: Reports that a story has at least.
        limit: Stories on a page.
        offset: Stories before it.
    """
    where, values = _where([("reports >= ?", (least,)), *story_conditions(wanted)])
    order = "reports DESC, first DESC, id DESC"
    sql = f"SELECT id FROM stories WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    return _column(store.query(sql, [*values, limit, offset]))


def newest_story_ids(store: Store, wanted: Filter, least: int, limit: int, offset: int = 0) -> list[str]:
    """Return ids of stories, the newest first; arguments as of `story_ids`."""
    # The plus keeps SQLite from walking by number of reports, which would have to be sorted by day.
    where, values = _where([("+reports >= ?", (least,)), *story_conditions(wanted)])
    sql = f"SELECT id FROM stories WHERE {where} ORDER BY first DESC, id DESC LIMIT ? OFFSET ?"
    return _column(store.query(sql, [*values, limit, offset]))


def story_count(store: Store, wanted: Filter, least: int) -> int:
    """Return how many stories a filter lets through, `COUNTED` at most."""
    where, values = _where([("reports >= ?", (least,)), *story_conditions(wanted)])
    return _count(store, f"SELECT 1 FROM stories WHERE {where}", values)


def row_ids(store: Store, what: str, wanted: Filter, limit: int, offset: int = 0) -> list[str]:
    """Return ids of events or statements, the newest report first, then in the order of its text.

    Args:
        store: The store.
        what: `events` or `statements`.
        wanted: What is asked for.
        limit: Rows on a page.
        offset: Rows before it.
    """
    view, table = _VIEWS[what]
    where, values = _where(_CONDITIONS[what](wanted))
    place = f"(SELECT x.position FROM {table} x WHERE x.id = {view}.id)"
    if any(getattr(wanted, name) for name in _NARROW):
        source, order = view, f"published DESC, report_id DESC, {place}"
    else:
        days = "(SELECT id AS on_report, published AS on_day FROM reports)"
        source = f"{days} d CROSS JOIN {view} ON {view}.report_id = d.on_report"
        order = f"d.on_day DESC, d.on_report DESC, {place}"
    sql = f"SELECT {view}.id FROM {source} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    return _column(store.query(sql, [*values, limit, offset]))


def row_count(store: Store, what: str, wanted: Filter) -> int:
    """Return how many events or statements a filter lets through, `COUNTED` at most."""
    where, values = _where(_CONDITIONS[what](wanted))
    return _count(store, f"SELECT 1 FROM {_VIEWS[what][0]} WHERE {where}", values)


def rows_of(store: Store, what: str, ids: list[str]) -> list[dict[str, object]]:
    """Return the rows of events or statements of these ids, in their order, with their first characters.

    A row has the columns of the view, and `start_char` and `end_char` of the first words it rests on.
    """
    view, _ = _VIEWS[what]
    role = "evidence" if what == "events" else "content"
    first = "FROM spans x WHERE x.record_id = v.id AND x.role = ? AND x.position = 0"
    sql = (
        f"SELECT v.*, (SELECT x.start_char {first}) AS start_char, (SELECT x.end_char {first}) AS end_char"
        f" FROM {view} v WHERE v.id IN ({_marks(ids)})"
    )
    found = {row["id"]: row for row in store.query(sql, [role, role, *ids]).to_dicts()}
    return [found[each] for each in ids]


def facets(store: Store, what: str, wanted: Filter) -> dict[str, list[tuple[str, int]]]:
    """Return the values of each facet with the number of rows each would leave, the most frequent first.

    A facet is counted without its own condition, so that another of its values can be chosen; of a large
    store, over the first `COUNTED` rows.
    """
    view, _ = _VIEWS[what]
    found = {}
    for name in _FACETS[what]:
        where, values = _where(_CONDITIONS[what](replace(wanted, **{name: ""})))
        rows = f"SELECT {name} AS value FROM {view} WHERE {where} LIMIT {COUNTED}"
        sql = f"SELECT value, count(*) AS n FROM ({rows}) GROUP BY value ORDER BY n DESC, value LIMIT 20"
        found[name] = [(str(value), n) for value, n in store.query(sql, values).rows if value]
    return found


def days(store: Store, what: str, wanted: Filter) -> list[tuple[str, int]]:
    """Return the months of publication with their number of rows, in order; the first `COUNTED` rows."""
    view, _ = _VIEWS[what]
    where, values = _where([*_CONDITIONS[what](wanted), ("published IS NOT NULL", ())])
    rows = f"SELECT substr(published, 1, 7) AS month FROM {view} WHERE {where} LIMIT {COUNTED}"
    sql = f"SELECT month, count(*) FROM ({rows}) GROUP BY month ORDER BY month"
    return [(str(month), n) for month, n in store.query(sql, values).rows]


def _where(conditions: list[Condition] | list[tuple[str, tuple[object, ...]]]) -> tuple[str, list[object]]:
    text = " AND ".join(condition for condition, _ in conditions) or "1"
    return text, [value for _, bound in conditions for value in bound]


def _count(store: Store, sql: str, values: list[object]) -> int:
    found: int = store.query(f"SELECT count(*) FROM ({sql} LIMIT {COUNTED})", values).rows[0][0]
    return found


def _column(table: Table) -> list[str]:
    return [row[0] for row in table.rows]


def _marks(ids: list[str]) -> str:
    return ", ".join("?" * len(ids))
