"""How many events and statements there are of each sort, read from the table that triggers keep.

A list of millions of rows tells its number, facets and months at once, as long as it is narrowed by sort,
outlet and whole months alone: those are what the table tells apart.
"""

from __future__ import annotations

from dataclasses import fields, replace

from tacitus.store.filters import Condition, Filter, part_of
from tacitus.store.store import Store

_TOLD = frozenset({"type", "status", "act", "speech", "uncodable", "outlet", "since", "until"})
_WHOLE = frozenset({0, 4, 7})
"""Lengths of a day that is none, a year or a month."""
FACETS = {"events": ("type", "status", "outlet"), "statements": ("act", "outlet")}
"""Ways to narrow each list."""
_COLUMNS = {"type": "kind", "act": "kind", "status": "status", "outlet": "outlet"}
_VALUES = 20
"""Values of a facet that are shown."""

Counted = list[tuple[str, int]]


def tells(wanted: Filter) -> bool:
    """Tell whether the table has the numbers of a filter."""
    told = all(each.name in _TOLD or not getattr(wanted, each.name) for each in fields(Filter))
    return told and len(wanted.since) in _WHOLE and len(wanted.until) in _WHOLE


def tally(store: Store, what: str, wanted: Filter) -> int:
    """Return how many events or statements a filter lets through that `tells` allows."""
    where, values = _where(what, wanted)
    found: int = store.query(f"SELECT coalesce(sum(number), 0) FROM tallies WHERE {where}", values).rows[0][0]
    return found


def tallied_facets(store: Store, what: str, wanted: Filter) -> dict[str, Counted]:
    """Return the values of each facet, each counted without its own condition, the most frequent first."""
    found = {}
    for name in FACETS[what]:
        where, values = _where(what, replace(wanted, **{name: ""}))
        sql = f"SELECT {_COLUMNS[name]}, sum(number) FROM tallies WHERE {where} GROUP BY 1"
        found[name] = most(dict(store.query(sql, values).rows))
    return found


def tallied_months(store: Store, what: str, wanted: Filter) -> Counted:
    """Return the months of publication with their numbers, in order."""
    where, values = _where(what, wanted)
    sql = f"SELECT month, sum(number) FROM tallies WHERE {where} AND month <> '' GROUP BY 1 ORDER BY 1"
    return [(month, number) for month, number in store.query(sql, values).rows]


def most(numbers: dict[str, int]) -> Counted:
    """Return the most frequent values with their numbers; the empty one, which tells nothing, is left out."""
    ordered = sorted(numbers.items(), key=lambda each: (-each[1], each[0]))
    return [each for each in ordered if each[0]][:_VALUES]


def _where(what: str, wanted: Filter) -> tuple[str, list[str]]:
    found: list[Condition] = [("what = ?", (what,))]
    if what == "events":
        found += [("kind = ?", (wanted.type.upper(),))] if wanted.type else []
        found += [("status = ?", (wanted.status.lower(),))] if wanted.status else []
        found += [] if wanted.uncodable else [("flag = 1", ())]
    else:
        found += [("kind = ?", (wanted.act.lower(),))] if wanted.act else []
        found += [("flag = 1 AND kind <> ?", ("attitude",))] if wanted.speech else []
    if wanted.outlet:
        found.append(("outlet LIKE ? ESCAPE '\\'", (part_of(wanted.outlet),)))
    if wanted.since:
        found.append(("month >= ?", (wanted.since,)))
    if wanted.until:
        found.append(("month <= ? AND month <> ''", (f"{wanted.until}~",)))
    return " AND ".join(condition for condition, _ in found), [each for _, bound in found for each in bound]
