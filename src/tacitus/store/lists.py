"""Stories as lists show them, a page at a time: ids in order, how many there are.

Each query walks an index and stops when the page is full; `tests/store/test_lists.py` holds the plans.
"""

from __future__ import annotations

from tacitus.store.filters import Condition, Filter, story_conditions
from tacitus.store.store import Store
from tacitus.store.table import Table

COUNTED = 20_000
"""Stories that a count looks at: on a store of millions a page says "more than 20,000"."""


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


def _where(conditions: list[Condition] | list[tuple[str, tuple[object, ...]]]) -> tuple[str, list[object]]:
    text = " AND ".join(condition for condition, _ in conditions) or "1"
    return text, [value for _, bound in conditions for value in bound]


def _count(store: Store, sql: str, values: list[object]) -> int:
    found: int = store.query(f"SELECT count(*) FROM ({sql} LIMIT {COUNTED})", values).rows[0][0]
    return found


def _column(table: Table) -> list[str]:
    return [row[0] for row in table.rows]
