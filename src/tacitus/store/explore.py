"""What an explorer of events or statements shows of a filter: rows of a page, their number, facets, months.

Numbers come from the tallies where these have them, and are exact then. Else the rows that the narrowest
condition leaves are looked at, `LOOKED` of them at most: that there are more is told. A page is put in order
from those rows when they are all there are, and else found by walking the days, for then it is soon full.
`tests/store/test_explore.py` holds the plans.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tacitus.store.filters import (
    SEARCHES,
    Filter,
    event_conditions,
    match_query,
    statement_conditions,
    told_by,
    words_in_walk,
)
from tacitus.store.store import Store
from tacitus.store.tallies import FACETS, Counted, most, tallied_facets, tallied_months, tally, tells

LOOKED = 5_000
"""Rows of a filter that are looked at."""
_FREQUENT = 20_000
"""Statements or reports with some words from which on a walk is sooner done than a search."""

_VIEWS = {"events": ("event_rows", "event_mentions"), "statements": ("statement_rows", "statements")}
_CONDITIONS = {"events": event_conditions, "statements": statement_conditions}
_CODE = 3
"""Letters of a country's code."""
_WHO = {"events": ("actor",), "statements": ("actor", "speaker")}
_TEXTS = {"events": "reports", "statements": "statements"}
_SORTS = {"events": ("type", "status"), "statements": ("act",)}
_COLUMNS = {"since": "published", "until": "published"}
_PASSIVE = frozenset({"id", "type", "status", "act", "outlet", "report_id", "speaker_id", "speaker_country"})
_ALONE = (("type", "status", "act"), ("outlet",), ("since", "until"))
"""Conditions that an index each begins at."""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows that a filter lets through."""

    ids: list[str]
    """Of the page: the newest report first, then in the order of its text."""
    count: int
    more: bool
    """Whether there are more than `count`."""
    facets: dict[str, Counted]
    """Values of each facet with the number of rows each would leave, the most frequent first."""
    sampled: bool
    """Whether facets were counted over some of the rows only."""
    months: Counted
    """Months of publication with their numbers, in order."""


@dataclass(frozen=True, slots=True)
class _Row:
    id: str
    report_id: str
    published: str
    outlet: str
    sorts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    rows: list[_Row]
    more: bool


def explore(store: Store, what: str, wanted: Filter, limit: int, offset: int = 0) -> Found:
    """Return what is shown of a filter.

    Args:
        store: The store.
        what: `events` or `statements`.
        wanted: What is asked for.
        limit: Rows on a page.
        offset: Rows before it.
    """
    if tells(wanted):
        return _tallied(store, what, wanted, limit, offset)
    open_look = _look(store, what, replace(wanted, **dict.fromkeys(FACETS[what], "")))
    if open_look.more and any(getattr(wanted, name) for name in FACETS[what]):
        look = _look(store, what, wanted)
    else:
        look = _Look([row for row in open_look.rows if _fits(row, what, wanted)], open_look.more)
    months = Counter(row.published[:7] for row in look.rows if row.published)
    return Found(
        ids=_page(store, what, wanted, look, limit, offset),
        count=len(look.rows),
        more=look.more,
        facets={name: _facet(open_look.rows, what, wanted, name) for name in FACETS[what]},
        sampled=open_look.more,
        months=sorted(months.items()),
    )


def _tallied(store: Store, what: str, wanted: Filter, limit: int, offset: int) -> Found:
    count = tally(store, what, wanted)
    if not count:
        look = _Look([], more=False)
    elif count > LOOKED:
        look = _Look([], more=True)
    else:
        look = _look(store, what, wanted, _larger(store, what, wanted))
    return Found(
        ids=_page(store, what, wanted, look, limit, offset),
        count=count,
        more=False,
        facets=tallied_facets(store, what, wanted),
        sampled=False,
        months=tallied_months(store, what, wanted),
    )


def _larger(store: Store, what: str, wanted: Filter) -> set[str]:
    """Return the columns that the rows are not found by, for another condition leaves fewer."""
    sizes = {}
    for names in _ALONE:
        if any(getattr(wanted, name) for name in names):
            alone = Filter(**{name: getattr(wanted, name) for name in (*names, "uncodable", "speech")})
            sizes[names] = tally(store, what, alone)
    least = min(sizes, key=lambda names: sizes[names], default=())
    return {_COLUMNS.get(name, name) for names in sizes if names != least for name in names}


def _look(store: Store, what: str, wanted: Filter, passive: Iterable[str] = ()) -> _Look:
    view, _ = _VIEWS[what]
    where, values = _where(store, what, wanted, frozenset(passive))
    columns = ", ".join(("id", "report_id", "published", "outlet", *_SORTS[what]))
    sql = f"SELECT {columns} FROM {view} WHERE {where} LIMIT {LOOKED + 1}"
    rows = [
        _Row(id_, report_id, published or "", outlet, tuple(sorts))
        for id_, report_id, published, outlet, *sorts in store.query(sql, values).rows
    ]
    return _Look(rows[:LOOKED], len(rows) > LOOKED)


def _page(store: Store, what: str, wanted: Filter, look: _Look, limit: int, offset: int) -> list[str]:
    """Return the ids of a page: out of the rows when these are all, else by a walk of the days."""
    if look.more:
        return _walk(store, what, wanted, limit, offset)
    rows = sorted(look.rows, key=lambda row: (row.published, row.report_id), reverse=True)
    if offset >= len(rows):
        return []
    # The rows of whole reports, for their order in the text is read of these alone.
    first, last = offset, min(offset + limit, len(rows))
    while first and rows[first - 1].report_id == rows[first].report_id:
        first -= 1
    while last < len(rows) and rows[last].report_id == rows[last - 1].report_id:
        last += 1
    near = rows[first:last]
    # The table's name comes from this file.
    sql = f"SELECT id, position FROM {_VIEWS[what][1]} WHERE id IN (SELECT value FROM json_each(?))"
    places = dict(store.query(sql, [json.dumps([row.id for row in near])]).rows)
    order = {row.report_id: place for place, row in enumerate(reversed(near))}
    near.sort(key=lambda row: (-order[row.report_id], places[row.id]))
    return [row.id for row in near[offset - first : offset - first + limit]]


def _walk(store: Store, what: str, wanted: Filter, limit: int, offset: int) -> list[str]:
    view, table = _VIEWS[what]
    place = f"(SELECT x.position FROM {table} x WHERE x.id = {view}.id)"
    if wanted.words and not _are_frequent(store, what, wanted.words):
        # They may stand in old reports alone, which a walk would come to last: all of them are put in order.
        where, values = _where(store, what, wanted, frozenset())
        source, order = view, f"published DESC, report_id DESC, {place}"
    else:
        where, values = _where(store, what, wanted, None)
        days = "(SELECT id AS on_report, published AS on_day FROM reports)"
        source = f"{days} d CROSS JOIN {view} ON {view}.report_id = d.on_report"
        order = f"d.on_day DESC, d.on_report DESC, {place}"
    sql = f"SELECT {view}.id FROM {source} WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?"
    return [row[0] for row in store.query(sql, [*values, limit, offset]).rows]


def _where(
    store: Store, what: str, wanted: Filter, passive: frozenset[str] | None
) -> tuple[str, list[object]]:
    """Return conditions and values; none of the `passive` ones is what the rows are found by.

    Args:
        store: Tells whether words are frequent.
        what: `events` or `statements`.
        wanted: What is asked for.
        passive: Columns; None for a walk of the days, where no condition is.
    """
    who = {name: getattr(wanted, name) for name in _WHO[what]}
    conditions = _CONDITIONS[what](replace(wanted, words="", **dict.fromkeys(who, "")))
    conditions += [told_by(what, text, is_code=_is_code(store, text)) for text in who.values() if text]
    if wanted.words:
        if passive is None or _are_frequent(store, what, wanted.words):
            conditions.append(words_in_walk(what, wanted.words))
        else:
            conditions += _CONDITIONS[what](Filter(words=wanted.words, uncodable="too"))
    told = [_passive(condition, passive) for condition, _ in conditions]
    return " AND ".join(told) or "1", [value for _, bound in conditions for value in bound]


def _passive(condition: str, passive: frozenset[str] | None) -> str:
    """Return a condition so that no index is used for it, where it is passive."""
    column = condition.split(" ", 1)[0]
    if passive is None and column == "published":
        return f"d.on_day {condition.removeprefix(column)}"
    is_passive = column in _PASSIVE if passive is None else column in passive
    return f"+{condition}" if is_passive else condition


def _are_frequent(store: Store, what: str, words: str) -> bool:
    search = SEARCHES[_TEXTS[what]]
    # The name of the search comes from the table of names.
    sql = f"SELECT count(*) FROM (SELECT 1 FROM {search} WHERE {search} MATCH ? LIMIT {_FREQUENT})"
    return bool(store.query(sql, [match_query(words)]).rows[0][0] == _FREQUENT)


def _is_code(store: Store, text: str) -> bool:
    sql = "SELECT 1 FROM report_actors WHERE country = ? LIMIT 1"
    return len(text) == _CODE and len(store.query(sql, [text.upper()])) > 0


def _fits(row: _Row, what: str, wanted: Filter, without: str = "") -> bool:
    """Tell whether a row meets the conditions that facets set."""
    told = dict(zip(_SORTS[what], row.sorts, strict=True)) | {"outlet": row.outlet}
    for name in FACETS[what]:
        asked, value = getattr(wanted, name).casefold(), told[name].casefold()
        if asked and name != without and not (asked in value if name == "outlet" else asked == value):
            return False
    return True


def _facet(rows: Iterable[_Row], what: str, wanted: Filter, name: str) -> Counted:
    place = FACETS[what].index(name)
    fitting = (row for row in rows if _fits(row, what, wanted, name))
    return most(Counter((*row.sorts, row.outlet)[place] for row in fitting))


def rows_of(store: Store, what: str, ids: list[str]) -> list[dict[str, object]]:
    """Return the rows of events or statements of these ids, in their order, with their first characters.

    A row has the columns of the view, and `start_char` and `end_char` of the first words it rests on.
    """
    view, _ = _VIEWS[what]
    role = "evidence" if what == "events" else "content"
    first = "FROM spans x WHERE x.record_id = v.id AND x.role = ? AND x.position = 0"
    sql = (
        f"SELECT v.*, (SELECT x.start_char {first}) AS start_char, (SELECT x.end_char {first}) AS end_char"
        f" FROM {view} v WHERE v.id IN ({', '.join('?' * len(ids))})"
    )
    found = {row["id"]: row for row in store.query(sql, [role, role, *ids]).to_dicts()}
    return [found[each] for each in ids]
