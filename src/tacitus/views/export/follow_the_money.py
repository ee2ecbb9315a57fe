"""FollowTheMoney: entities for Aleph and OpenSanctions' tools, one JSON object a line.

Actors become Person, PublicBody, Organization or LegalEntity, reports Article, events Event with who was
involved and the reports as proof. Lost: who did it and to whom, codes, and status but in the notes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tacitus.store.store import Store
from tacitus.views.export.codes import iso2
from tacitus.views.export.told import ToldEvent

SCHEMAS = {"person": "Person", "government": "PublicBody", "body": "Organization", "group": "Organization"}
"""Kinds of actor to schemas; what is none of these is a LegalEntity."""


def entities(store: Store, events: Iterable[ToldEvent]) -> Iterator[str]:
    """Yield the actors and reports that the events name, each once before its first event, and the events."""
    given: set[str] = set()
    for event in events:
        for party in (*event.actors, *event.recipients):
            if party.actor_id and party.actor_id not in given:
                given.add(party.actor_id)
                yield _line(party.actor_id, *_actor(store, party.actor_id, party.name, party.country))
        for telling in event.tellings:
            if telling.report_id not in given:
                given.add(telling.report_id)
                article = {
                    "title": [telling.title],
                    "publishedAt": [telling.published[:10]],
                    "publisher": [telling.outlet],
                    "sourceUrl": [telling.url],
                }
                yield _line(telling.report_id, "Article", article)
        yield _line(event.id, "Event", _event(event))


def _actor(store: Store, actor_id: str, name: str, country: str) -> tuple[str, dict[str, list[str]]]:
    row = store.query("SELECT name, kind FROM actors WHERE id = ?", [actor_id]).rows
    full, kind = row[0] if row else (name, "")
    return SCHEMAS.get(kind, "LegalEntity"), {
        "name": [full],
        "alias": [name] if name != full else [],
        "country": [iso2(country).lower()],
    }


def _event(event: ToldEvent) -> dict[str, list[str]]:
    place = event.place
    parties = (*event.actors, *event.recipients)
    return {
        "name": [f"{event.type}: {', '.join(party.name for party in parties) or 'unknown'}"],
        "date": [event.day],
        "location": [place.name] if place else [],
        "country": [iso2(place.country).lower()] if place else [],
        "involved": list(dict.fromkeys(party.actor_id for party in parties if party.actor_id)),
        "summary": [event.first.words],
        "notes": [f"status: {event.status}"],
        "proof": [telling.report_id for telling in event.tellings],
    }


def _line(key: str, schema: str, properties: dict[str, list[str]]) -> str:
    kept = {name: told for name, values in properties.items() if (told := [each for each in values if each])}
    return json.dumps({"id": key, "schema": schema, "properties": kept}, ensure_ascii=False) + "\n"
