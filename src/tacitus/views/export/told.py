"""Events as exports need them: each once, with its parties, time, place, counts and every mention."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from tacitus.store.filters import Filter
from tacitus.store.select import event_rows
from tacitus.store.store import Store


@dataclass(frozen=True, slots=True)
class Party:
    """An actor or recipient, coded as of the report's date."""

    actor_id: str
    name: str
    country: str
    """ISO 3166-1 alpha-3 or an international code; empty when not known."""
    sector: str
    cameo: str
    words: str
    """As the report names it."""
    start: int
    """First code point of these words; -1 when there are none."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an event happened."""

    name: str
    country: str
    admin1: str
    lat: float
    lon: float
    kind: str
    geoname_id: int | None
    precision: str
    words: str


@dataclass(frozen=True, slots=True)
class Number:
    """A number told of an event."""

    number: int
    unit: str
    exact: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """One mention of an event in one report."""

    id: str
    report_id: str
    url: str
    """Where the report stands: its URL, or else where it was read from."""
    outlet: str
    title: str
    published: str
    """ISO 8601 instant; empty when not known."""
    language: str
    length: int
    """Code points of the report."""
    block: int
    """Which title, heading or paragraph of the report it stands in, from 1: the store keeps no sentences."""
    start: int
    """First code point of the trigger."""
    words: str
    confidence: float | None


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event, counted once."""

    id: str
    type: str
    mode: str
    contexts: tuple[str, ...]
    cameo: str
    quad: int
    goldstein: float
    status: str
    asserter: str
    """Who asserts it; empty for the reports themselves."""
    day: str
    """YYYY-MM-DD: when it happened, or else the day of the first report; empty when neither is known."""
    day_is_told: bool
    """Whether `day` is that of the event, and not of the report."""
    grain: str
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    place: Spot | None
    numbers: tuple[Number, ...]
    tellings: tuple[Telling, ...]
    """In the order of publication; the first is the one whose coding is exported."""

    @property
    def first(self) -> Telling:
        """The telling whose coding is exported."""
        return self.tellings[0]


@dataclass(frozen=True, slots=True)
class Dyad:
    """An event between one actor and one recipient, as tables with two actors a row have it."""

    number: int
    """Made from event and position: the same on every machine, below 2^53, which every language can hold."""
    event: ToldEvent
    actor: Party | None
    recipient: Party | None


def told_events(store: Store, wanted: Filter, *, rows_only: bool = True) -> Iterator[ToldEvent]:
    """Yield events in the order of their first telling, one at a time.

    Args:
        store: Where they are.
        wanted: An event is taken when one of its mentions fits.
        rows_only: Leave out denied, merely possible and uncodable ones, which belong in no table of events.
    """
    table = event_rows(store, wanted)
    event, row = table.columns.index("event_id"), table.columns.index("is_row")
    ids = dict.fromkeys(each[event] for each in table.rows if each[event] and (each[row] or not rows_only))
    for event_id in ids:
        yield _event(store, event_id)


def dyads(events: Iterator[ToldEvent]) -> Iterator[Dyad]:
    """Yield each event once for each pair of actor and recipient; an empty side is None."""
    for event in events:
        pairs = product(event.actors or (None,), event.recipients or (None,))
        for position, (actor, recipient) in enumerate(pairs):
            digest = hashlib.blake2b(f"{event.id} {position}".encode(), digest_size=8).digest()
            yield Dyad(int.from_bytes(digest, "big") >> 11, event, actor, recipient)


_MENTIONS = """
SELECT e.*, r.url, r.address, r.outlet, r.title, r.published, r.language, length(r.text) AS length,
  t.value AS happened, t.starts, t.grain, s.speaker, p.name AS place, p.country, p.admin1, p.lat, p.lon,
  p.kind, p.geoname_id, pm.precision, pm.words AS place_words,
  (SELECT min(start_char) FROM spans x WHERE x.record_id = e.id AND x.role = 'trigger') AS trigger_start,
  (SELECT group_concat(words, ' … ') FROM spans x WHERE x.record_id = e.id AND x.role = 'evidence') AS words
FROM event_members m
JOIN event_mentions e ON e.id = m.event_mention_id
JOIN reports r ON r.id = e.report_id
LEFT JOIN statements s ON s.id = e.statement_id
LEFT JOIN times t ON t.report_id = e.report_id AND t.id = e.when_id
LEFT JOIN place_mentions pm ON pm.report_id = e.report_id AND pm.id = e.place_mention_id
LEFT JOIN places p ON p.id = pm.place_id
WHERE m.event_id = ?
ORDER BY r.published IS NULL, r.published, r.id, e.position
"""


def _event(store: Store, event_id: str) -> ToldEvent:
    mentions = store.query(_MENTIONS, [event_id]).to_dicts()
    # A mention that may stand in a table speaks for the event before one that may not.
    lead = next((each for each in mentions if each["is_row"]), mentions[0])
    parties = _parties(store, lead["id"])
    placed = next((each for each in (lead, *mentions) if each["place"]), None)
    timed = next((each for each in (lead, *mentions) if each["starts"]), None)
    ordered = [lead, *(each for each in mentions if each is not lead)]
    published = next((each["published"] for each in mentions if each["published"]), "") or ""
    return ToldEvent(
        id=event_id,
        type=lead["type"],
        mode=lead["mode"],
        contexts=tuple(json.loads(lead["contexts"])),
        cameo=lead["cameo"],
        quad=lead["quad"],
        goldstein=lead["goldstein"],
        status=lead["status"],
        asserter=lead["speaker"] or "",
        day=(timed["starts"] if timed else published)[:10],
        day_is_told=timed is not None,
        grain=timed["grain"] if timed else "",
        actors=parties["actor"],
        recipients=parties["recipient"],
        place=_spot(placed) if placed else None,
        numbers=_numbers(store, lead["id"]),
        tellings=tuple(_telling(store, each) for each in ordered),
    )


def _parties(store: Store, mention_id: str) -> dict[str, tuple[Party, ...]]:
    sql = (
        "SELECT p.*, x.words, x.start_char FROM participants p"
        " LEFT JOIN spans x ON x.record_id = p.event_mention_id"
        " AND x.role = p.role || '-' || p.position AND x.position = 0"
        " WHERE p.event_mention_id = ? ORDER BY p.role, p.position"
    )
    found: dict[str, list[Party]] = {"actor": [], "recipient": []}
    for row in store.query(sql, [mention_id]).to_dicts():
        start = -1 if row["start_char"] is None else row["start_char"]
        words = row["words"] or row["name"]
        party = Party(
            row["actor_id"] or "", row["name"], row["country"], row["sector"], row["cameo"], words, start
        )
        found[row["role"]].append(party)
    return {role: tuple(each) for role, each in found.items()}


def _numbers(store: Store, mention_id: str) -> tuple[Number, ...]:
    sql = "SELECT number, unit, exact FROM counts WHERE event_mention_id = ? ORDER BY position"
    return tuple(
        Number(number, unit, bool(exact)) for number, unit, exact in store.query(sql, [mention_id]).rows
    )


def _spot(row: dict[str, object]) -> Spot:
    names = ("place", "country", "admin1", "lat", "lon", "kind", "geoname_id", "precision", "place_words")
    return Spot(*(row[name] for name in names))  # type: ignore[arg-type]


def _telling(store: Store, row: dict[str, object]) -> Telling:
    start = row["trigger_start"] if row["trigger_start"] is not None else 0
    sql = (
        "SELECT count(*) FROM blocks WHERE report_id = ? AND start_char <= ?"
        " AND kind IN ('paragraph', 'pull_quote', 'title', 'heading')"
    )
    paragraph = store.query(sql, [row["report_id"], start]).rows[0][0]
    return Telling(
        id=str(row["id"]),
        report_id=str(row["report_id"]),
        url=str(row["url"] or row["address"]),
        outlet=str(row["outlet"]),
        title=str(row["title"]),
        published=str(row["published"] or ""),
        language=str(row["language"]),
        length=int(str(row["length"])),
        block=max(1, int(paragraph)),
        start=int(str(start)),
        words=str(row["words"] or ""),
        confidence=row["confidence"],  # type: ignore[arg-type]
    )
