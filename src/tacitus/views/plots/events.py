"""Events as pictures need them: each once, with day, place, intensity and parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.store.told import told_event_ids

_AT_ONCE = 400
"""Events that one query asks for; SQLite binds at least 999 values."""


@dataclass(frozen=True, slots=True)
class End:
    """An actor or recipient."""

    id: str
    """The actor's id; its name when it has none."""
    name: str
    known: bool
    """Whether the id is an actor's."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an event happened."""

    id: str
    name: str
    lat: float
    lon: float
    precision: str


@dataclass(frozen=True, slots=True)
class PlotEvent:
    """An event, counted once."""

    id: str
    day: date | None
    """When it happened, or else the day of its first report."""
    type: str
    quad: int
    """1 to 4; other numbers are not drawn."""
    goldstein: float
    """Intensity, -10 to 10."""
    actors: tuple[End, ...]
    recipients: tuple[End, ...]
    spot: Spot | None


def plot_events(store: Store, wanted: Filter) -> list[PlotEvent]:
    """Return the events of which a mention fits, by day and id; the undated last.

    Denied, merely possible and uncodable ones are left out, unless the filter asks for the uncodable too.
    """
    ids = told_event_ids(store, wanted)
    found = [
        event
        for start in range(0, len(ids), _AT_ONCE)
        for event in _read(store, ids[start : start + _AT_ONCE])
    ]
    return sorted(found, key=lambda event: (event.day or date.max, event.id))


_MENTIONS = """
SELECT m.event_id, e.id, e.is_row, e.type, e.quad, e.goldstein, t.starts, r.published,
  p.id AS place_id, p.name AS place, p.lat, p.lon, pm.precision
FROM event_members m
JOIN event_mentions e ON e.id = m.event_mention_id
JOIN reports r ON r.id = e.report_id
LEFT JOIN times t ON t.report_id = e.report_id AND t.id = e.when_id
LEFT JOIN place_mentions pm ON pm.report_id = e.report_id AND pm.id = e.place_mention_id
LEFT JOIN places p ON p.id = pm.place_id
WHERE m.event_id IN ({})
ORDER BY m.event_id, r.published IS NULL, r.published, r.id, e.position
"""

_PARTIES = """
SELECT event_mention_id, role, actor_id, name FROM participants
WHERE event_mention_id IN ({}) ORDER BY event_mention_id, role, position
"""

Row = dict[str, Any]


def _read(store: Store, ids: Sequence[str]) -> Iterator[PlotEvent]:
    """Yield events; as in exports, the first mention that may stand in a table speaks for its event."""
    rows = _rows(store, _MENTIONS, ids)
    told = {event_id: list(each) for event_id, each in groupby(rows, lambda row: row["event_id"])}
    leads = {
        event_id: next((row for row in each if row["is_row"]), each[0]) for event_id, each in told.items()
    }
    parties = _parties(store, [lead["id"] for lead in leads.values()])
    for event_id, lead in leads.items():
        ordered = (lead, *told[event_id])
        spot = next((row for row in ordered if row["place_id"]), None)
        day = next((row["starts"] for row in ordered if row["starts"]), None)
        day = day or next((row["published"] for row in ordered if row["published"]), None)
        yield PlotEvent(
            id=event_id,
            day=date.fromisoformat(day[:10]) if day else None,
            type=lead["type"],
            quad=lead["quad"],
            goldstein=lead["goldstein"],
            actors=tuple(parties.get((lead["id"], "actor"), ())),
            recipients=tuple(parties.get((lead["id"], "recipient"), ())),
            spot=_spot(spot) if spot else None,
        )


def _parties(store: Store, mentions: Sequence[str]) -> dict[tuple[str, str], list[End]]:
    found: dict[tuple[str, str], list[End]] = {}
    for row in _rows(store, _PARTIES, mentions):
        end = End(row["actor_id"] or row["name"], row["name"], row["actor_id"] is not None)
        found.setdefault((row["event_mention_id"], row["role"]), []).append(end)
    return found


def _rows(store: Store, sql: str, ids: Sequence[str]) -> list[Row]:
    return store.query(sql.format(", ".join("?" * len(ids))), ids).to_dicts()


def _spot(row: Row) -> Spot:
    return Spot(row["place_id"], row["place"], row["lat"], row["lon"], row["precision"])
