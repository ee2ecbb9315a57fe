"""Datasette: what its pages tell of the store itself, as `metadata.json` for `datasette news.db --metadata`.

Nothing is lost, for the store is the database: every table and column is described, the two views for people
have facets, and questions that read only are given by name.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tacitus.store.meanings import table_meanings
from tacitus.store.store import Store

FACETS: Mapping[str, tuple[str, ...]] = {
    "event_rows": ("type", "status", "outlet"),
    "statement_rows": ("act", "manner", "outlet"),
    "reports": ("outlet",),
    "findings": ("kind",),
}
"""Columns that Datasette counts beside a table."""
VIEWS: Mapping[str, str] = {
    "event_rows": "One row a telling of an event: who did what to whom, when, where, by whose word.",
    "statement_rows": "One row a statement: who said what to whom, through whom.",
}
QUERIES: Mapping[str, tuple[str, str]] = {
    "who_denies_most": (
        "Who denies most",
        "SELECT speaker, count(*) AS n FROM statements WHERE act = 'deny' GROUP BY 1 ORDER BY n DESC",
    ),
    "who_does_what_to_whom": (
        "Who does what to whom",
        (
            "SELECT actors, type, recipients, count(*) AS n FROM event_rows WHERE is_row GROUP BY 1, 2, 3"
            " ORDER BY n DESC"
        ),
    ),
    "where_outlets_differ": (
        "Where outlets differ",
        (
            "SELECT s.title, f.kind, f.summary FROM findings f JOIN stories s ON s.id = f.story_id"
            " WHERE f.kind IN ('differs', 'contradicts')"
        ),
    ),
}
"""Questions by name: title and SQL."""


def metadata(store: Store) -> Iterator[str]:
    """Yield the metadata of a store as JSON."""
    tables: dict[str, dict[str, object]] = {
        each.name: {
            "description": each.words,
            "columns": {column.name: column.words for column in each.columns},
        }
        for each in table_meanings()
    }
    tables |= {name: {"description": words} for name, words in VIEWS.items()}
    for name, facets in FACETS.items():
        tables[name]["facets"] = list(facets)
    queries = {name: {"title": title, "sql": sql} for name, (title, sql) in QUERIES.items()}
    told = {
        "title": "Tacitus",
        "description": "What news reports say, with the words it rests on: statements, events, stories.",
        "databases": {Path(store.path).stem: {"tables": tables, "queries": queries}},
    }
    yield json.dumps(told, ensure_ascii=False, indent=1) + "\n"
