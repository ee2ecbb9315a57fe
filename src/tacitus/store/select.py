"""The queries that commands and the Python API share: rows for a filter, words for a search."""

from __future__ import annotations

from tacitus.store.filters import (
    Condition,
    Filter,
    event_conditions,
    match_query,
    report_conditions,
    statement_conditions,
)
from tacitus.store.store import Store
from tacitus.store.table import Table

_SHOWN = 12
"""Words of context that a search hit shows."""

_DATED_FIRST = "published IS NULL, published"


def report_rows(store: Store, wanted: Filter, limit: int = 0) -> Table:
    """Return the reports that a filter lets through, in order of publication, the undated last."""
    # Here and below, what is put into SQL text is this file's own; what a user types is bound.
    columns = (
        "id, published, outlet, title, byline, language, address, url, length(text) AS characters,"
        " (SELECT c.original_id FROM copies c WHERE c.report_id = reports.id) AS copy_of"
    )
    return _select(
        store,
        f"SELECT {columns} FROM reports",
        report_conditions(wanted),
        limit,
        f"{_DATED_FIRST}, id",
    )


def statement_rows(store: Store, wanted: Filter, limit: int = 0) -> Table:
    """Return the statements that a filter lets through, in order of publication and of the text."""
    place = "(SELECT position FROM statements s WHERE s.id = statement_rows.id)"
    order = f"{_DATED_FIRST}, report_id, {place}"
    return _select(store, "SELECT * FROM statement_rows", statement_conditions(wanted), limit, order)


def event_rows(store: Store, wanted: Filter, limit: int = 0) -> Table:
    """Return the event mentions that a filter lets through, in order of publication and of the text."""
    place = "(SELECT position FROM event_mentions e WHERE e.id = event_rows.id)"
    order = f"{_DATED_FIRST}, report_id, {place}"
    return _select(store, "SELECT * FROM event_rows", event_conditions(wanted), limit, order)


def story_rows(store: Store, limit: int = 0) -> Table:
    """Return the stories, the most told first, with their reports, outlets, origins and findings counted."""
    sql = (
        "SELECT s.id, s.title, s.first, s.last, count(*) AS reports,"
        " count(DISTINCT nullif(r.outlet, '')) AS outlets, count(DISTINCT m.origin_id) AS origins,"
        " (SELECT count(*) FROM findings f WHERE f.story_id = s.id) AS findings"
        " FROM stories s JOIN story_reports m ON m.story_id = s.id JOIN reports r ON r.id = m.report_id"
        " GROUP BY s.id"
    )
    return _select(store, sql, [], limit, "reports DESC, s.first IS NULL, s.first, s.id")


def saga_rows(store: Store, limit: int = 0) -> Table:
    """Return the sagas, the most told first."""
    sql = (
        "SELECT s.id, s.title, (SELECT group_concat(w.value, ', ') FROM json_each(s.words) w) AS words,"
        " s.first, s.last, s.stories, s.reports FROM sagas s"
    )
    return _select(store, sql, [], limit, "s.reports DESC, s.first IS NULL, s.first, s.id")


def search_rows(store: Store, words: str, limit: int = 0) -> Table:
    """Return statements and reports that hold all the words, the best first, the words marked by `[` `]`."""
    query = match_query(words)
    sql = (
        "SELECT * FROM (SELECT 'statement' AS kind, s.id, r.published, r.outlet, s.speaker AS name,"
        f" snippet(statement_search, 1, '[', ']', '…', {_SHOWN}) AS words FROM statement_search f"
        " JOIN statements s ON s.rowid = f.rowid JOIN reports r ON r.id = s.report_id"
        " WHERE statement_search MATCH ? ORDER BY bm25(statement_search), s.id)"
        " UNION ALL SELECT * FROM (SELECT 'report', r.id, r.published, r.outlet, r.title,"
        f" snippet(report_search, 1, '[', ']', '…', {_SHOWN}) FROM report_search f"
        " JOIN reports r ON r.rowid = f.rowid WHERE report_search MATCH ? ORDER BY bm25(report_search), r.id)"
        " LIMIT ?"
    )
    return store.query(sql, (query, query, limit or -1))


def with_spans(store: Store, table: Table) -> Table:
    """Return rows of statements or event mentions with one more column: the spans that each rests on."""
    place = table.columns.index("id")
    rows = []
    for row in table.rows:
        spans = store.query(
            "SELECT role, report_id, start_char, end_char, words FROM spans WHERE record_id = ?"
            " ORDER BY role, position",
            [row[place]],
        )
        rows.append((*row, spans.to_dicts()))
    return Table((*table.columns, "spans"), tuple(rows))


def _select(store: Store, sql: str, conditions: list[Condition], limit: int, order: str) -> Table:
    where = " AND ".join(condition for condition, _ in conditions)
    values: list[object] = [value for _, bound in conditions for value in bound]
    if where:
        sql = f"{sql} WHERE {where}"
    return store.query(f"{sql} ORDER BY {order} LIMIT ?", [*values, limit or -1])
