"""Which events a filter lets through."""

from __future__ import annotations

from tacitus.store.filters import Filter, event_conditions
from tacitus.store.store import Store


def told_event_ids(store: Store, wanted: Filter) -> list[str]:
    """Return the ids of the events of which a mention fits and may stand in a table of events, sorted.

    Where the filter asks for the uncodable too, denied and merely possible ones are given as well.
    """
    conditions = event_conditions(wanted)
    where = " AND ".join(["event_id IS NOT NULL", *(condition for condition, _ in conditions)])
    if not wanted.uncodable:
        where += " AND is_row = 1"
    values = [value for _, bound in conditions for value in bound]
    rows = store.query(
        f"SELECT DISTINCT event_id FROM event_rows WHERE {where} ORDER BY event_id", values
    ).rows
    return [row[0] for row in rows]
