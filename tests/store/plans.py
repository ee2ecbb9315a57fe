"""The query plans of what a function asks a store."""

from __future__ import annotations

from collections.abc import Callable

from tacitus.store.store import Store


def plans(store: Store, ask: Callable[[Store], object]) -> list[str]:
    """Return the query plans of what is asked, as SQLite tells them."""
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    ask(store)
    store.connection.set_trace_callback(None)
    found = []
    for sql in asked:
        if sql.startswith("SELECT"):
            rows = store.query(f"EXPLAIN QUERY PLAN {sql}").rows
            found.append("\n".join(str(row[3]) for row in rows))
    return found
