"""Fills an actor's page: posts, names, what it says and what is said of it, events with others over time."""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.errors import NotFoundError
from tacitus.store.explore import explore, rows_of
from tacitus.store.filters import Filter
from tacitus.store.rows import posts_of
from tacitus.store.store import Store
from tacitus.views.web.actors import actor_line
from tacitus.views.web.asked import total
from tacitus.views.web.bars import bars
from tacitus.views.web.marks import anchor
from tacitus.views.web.pages import Cited, Why
from tacitus.views.web.pictures import picture_of
from tacitus.views.web.rows import event_of, report_of, statement_of
from tacitus.views.web.single import ActorPage, Counterpart, PostShown, Quoted
from tacitus.views.web.words import plain

SHOWN = 20
"""Statements and events that are shown at once; the lists have the others."""
_NAMES = 24

_ACTOR = """
SELECT a.*, trim(r.country || ' ' || r.sector) AS code, r.cameo, r.posts, r.rule, r.rule_version, r.reason
FROM actors a JOIN report_actors r ON r.actor_id = a.id WHERE a.id = ? ORDER BY r.report_id DESC LIMIT 1
"""
_NAMES_MET = """
SELECT words, count(*) AS n
FROM (SELECT words FROM mentions WHERE actor_id = ? AND kind <> 'pronoun' LIMIT 5000)
GROUP BY words ORDER BY n DESC, words LIMIT ?
"""
_ABOUT = """
SELECT DISTINCT s.record_id FROM mentions m
JOIN spans s ON s.report_id = m.report_id AND s.role = 'content'
  AND s.start_char <= m.start_char AND s.end_char >= m.end_char
JOIN statements t ON t.id = s.record_id AND t.speaker_id IS NOT ?
WHERE m.actor_id = ? AND m.kind <> 'pronoun' LIMIT ?
"""
_COUNTERPARTS = """
SELECT o.actor_id, max(o.name) AS name, sum(p.role = 'actor') AS does, sum(p.role = 'recipient') AS suffers,
  avg(e.goldstein) AS goldstein, count(*) AS n
FROM participants p JOIN event_mentions e ON e.id = p.event_mention_id AND e.is_row = 1
JOIN participants o ON o.event_mention_id = p.event_mention_id AND o.role <> p.role
WHERE p.actor_id = ? AND o.actor_id IS NOT NULL AND o.actor_id <> p.actor_id
GROUP BY o.actor_id ORDER BY n DESC, name LIMIT ?
"""
_MENTIONS = """
SELECT m.report_id, m.start_char, m.end_char, m.words, r.outlet, r.title, r.published,
  substr(r.text, max(1, m.start_char - 79), m.end_char - m.start_char + 160) AS around
FROM mentions m JOIN reports r ON r.id = m.report_id WHERE m.actor_id = ? AND m.kind <> 'pronoun'
GROUP BY m.report_id ORDER BY r.published DESC, r.id LIMIT ?
"""


def actor_page(store: Store, actor_id: str, linked: set[str] | None = None) -> ActorPage:
    """Return an actor's page.

    Args:
        store: Where the actor is.
        actor_id: Its id.
        linked: Actors with a page, to link to; None for all.

    Raises:
        NotFoundError: No actor has that id.
    """
    rows = store.query(_ACTOR, (actor_id,)).to_dicts()
    if not rows:
        raise NotFoundError(f"no actor has the id {actor_id!r}")
    row = rows[0]
    said = explore(store, "statements", Filter(speaker=actor_id), SHOWN)
    done = explore(store, "events", Filter(actor=actor_id, uncodable="too"), SHOWN)
    others = tuple(_counterparts(store, actor_id, linked))
    about = [each[0] for each in store.query(_ABOUT, (actor_id, actor_id, SHOWN)).rows]
    return ActorPage(
        root="../",
        line=actor_line(row),
        cameo=row["cameo"],
        names=tuple((plain(words), n) for words, n in store.query(_NAMES_MET, (actor_id, _NAMES)).rows),
        posts=tuple(_posts(row["posts"])),
        statements=tuple(map(statement_of, rows_of(store, "statements", said.ids))),
        statement_count=total(said.count, more=said.more),
        more_statements=said.count > len(said.ids),
        about=tuple(map(statement_of, rows_of(store, "statements", about))),
        events=tuple(map(event_of, rows_of(store, "events", done.ids))),
        event_count=total(done.count, more=done.more),
        more_events=done.count > len(done.ids),
        counterparts=others,
        bars=bars(done.months, "events"),
        mentions=tuple(_mentions(store, actor_id)),
        why=Why(row["rule"], row["rule_version"], row["reason"]),
        picture=picture_of(store, "network", Filter(actor=actor_id), "../", linked) if others else None,
    )


def _posts(text: str) -> Iterator[PostShown]:
    for post in posts_of(text):
        since, until = (day.isoformat() if day else "" for day in (post.start, post.end))
        yield PostShown(post.title, f"{post.country} {post.sector}".strip(), since, until, post.source)


def _counterparts(store: Store, actor_id: str, linked: set[str] | None) -> Iterator[Counterpart]:
    rows = store.query(_COUNTERPARTS, (actor_id, SHOWN)).to_dicts()
    most = max((row["n"] for row in rows), default=1)
    for row in rows:
        has_page = linked is None or row["actor_id"] in linked
        yield Counterpart(
            name=plain(row["name"]),
            address=f"actors/{row['actor_id']}.html" if has_page else "",
            does=row["does"],
            suffers=row["suffers"],
            goldstein=round(row["goldstein"], 1),
            share=round(100 * row["n"] / most),
        )


def _mentions(store: Store, actor_id: str) -> Iterator[Quoted]:
    for row in store.query(_MENTIONS, (actor_id, SHOWN)).to_dicts():
        place = anchor(row["start_char"], row["end_char"])
        yield Quoted(report_of(row), Cited(row["report_id"], place, plain(row["around"])))
