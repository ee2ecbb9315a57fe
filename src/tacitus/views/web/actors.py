"""Fills the list of actors."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from tacitus.store.lists import COUNTED
from tacitus.store.store import Store
from tacitus.views.web import forms
from tacitus.views.web.asked import Asked, pager
from tacitus.views.web.listed import ActorLine, ActorsPage

SIZE = 100
"""Actors on a page."""
_CODE = """
(SELECT trim(r.country || ' ' || r.sector) FROM report_actors r WHERE r.actor_id = a.id
  ORDER BY r.report_id DESC LIMIT 1) AS code
"""
_PAGED = """
(a.reports > 1 OR EXISTS (SELECT 1 FROM statements s WHERE s.speaker_id = a.id)
  OR EXISTS (SELECT 1 FROM participants p WHERE p.actor_id = a.id))
"""
"""Actors who have a page of their own in a static site: those of whom it would tell something."""


def actors_page(store: Store, asked: Asked, *, served: bool) -> ActorsPage:
    """Return a page of the list of actors, those in most reports first.

    Args:
        store: Where they are.
        asked: Part of a name (`words`), kind, whether only unknown ones; page.
        served: Whether a server answers.
    """
    where, values = _conditions(asked)
    sql = f"SELECT count(*) FROM (SELECT 1 FROM actors a WHERE {where} LIMIT {COUNTED})"
    count: int = store.query(sql, values).rows[0][0]
    linked = set() if served else paged_actors(store)
    lines = actor_lines(
        store, where, [*values, SIZE, (asked.page - 1) * SIZE], linked=None if served else linked
    )
    return ActorsPage(
        root="",
        actors=tuple(lines),
        pager=pager("actors", asked, count, SIZE, served=served, more=count == COUNTED),
        search=forms.search("actors", asked) if served else None,
    )


def actor_lines(
    store: Store, where: str, values: list[object], linked: set[str] | None = None
) -> Iterable[ActorLine]:
    """Yield actors, those in most reports first.

    Args:
        store: Where they are.
        where: Condition on `actors a`; text of this package, never of a user.
        values: What is bound in it, then how many are wanted, then how many are before them.
        linked: Actors with a page; None for all.
    """
    rows = store.query(
        f"SELECT a.*, {_CODE} FROM actors a WHERE {where} ORDER BY a.reports DESC, a.name DESC, a.id DESC"
        " LIMIT ? OFFSET ?",
        values,
    )
    for row in rows.to_dicts():
        yield actor_line(row, linked=linked is None or row["id"] in linked)


def actor_line(row: Mapping[str, Any], *, linked: bool = True) -> ActorLine:
    """Return an actor as a list shows it."""
    return ActorLine(
        row["id"],
        row["name"],
        row["kind"],
        row["code"] or "",
        row["reports"],
        row["mentions"],
        bool(row["in_registry"]),
        linked,
    )


def paged_actors(store: Store) -> set[str]:
    """Return the actors who have a page of their own in a static site."""
    return {row[0] for row in store.query(f"SELECT a.id FROM actors a WHERE {_PAGED}").rows}


def _conditions(asked: Asked) -> tuple[str, list[object]]:
    conditions, values = ["1"], list[object]()
    if asked.wanted.words:
        escaped = asked.wanted.words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        conditions.append("a.name LIKE ? ESCAPE '\\'")
        values.append(f"%{escaped}%")
    if asked.kind:
        conditions.append("a.kind = ?")
        values.append(asked.kind)
    if asked.unknown:
        conditions.append("a.in_registry = 0")
    return " AND ".join(conditions), values
