"""PLOVER: JSON lines by the manual's chapter on data fields, lists kept, text left out unless asked for."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from tacitus.views.export.codes import plover_country
from tacitus.views.export.told import Party, Spot, ToldEvent

_SIZES = {"dead", "injured", "arrested"}
"""Counts that PLOVER's `size` has a name for."""


def lines(events: Iterable[ToldEvent], version: str, *, with_text: bool) -> Iterator[str]:
    """Yield one line of JSON an event; an event without any day or actor is left out, as the manual asks.

    Args:
        events: What to write.
        version: Of the program.
        with_text: Write the words too; only with the right to do so (PLOVER manual, `text`).
    """
    for event in events:
        if event.day and event.actors:
            yield json.dumps(_record(event, version, with_text=with_text), ensure_ascii=False) + "\n"


def _record(event: ToldEvent, version: str, *, with_text: bool) -> dict[str, Any]:
    first = event.first
    record: dict[str, Any] = {
        "id": event.id,
        "date": event.day,
        "actor": [_entity(party) for party in event.actors],
        "recipient": [_entity(party) for party in event.recipients],
        "event": [event.type],
        "has_event": True,
        "quad_code": event.quad,
        "event_scale": event.goldstein,
        "mode": [event.mode] if event.mode else [],
        "context": list(event.contexts),
        "event_loc": [_location(event.place)] if event.place else [],
        "size": {each.unit: each.number for each in event.numbers if each.unit in _SIZES},
        "link": first.url,
        "text_info": {"sequence": first.block, "start": first.start, "text_story": first.report_id},
        "cite_info": {
            "citation": first.title,
            "url": first.url,
            "publication": first.outlet,
            "language": first.language,
            "codebook": "PLOVER 2.0",
        },
        "coder": f"tacitus {version}",
        "comment": f"status: {event.status}" + (f"; asserted by {event.asserter}" if event.asserter else ""),
    }
    if with_text:
        record["text"] = first.words
        record["event_text"] = [telling.words for telling in event.tellings]
    return record


def _entity(party: Party) -> dict[str, str]:
    return {
        "code": plover_country(party.country),
        "sector": party.sector,
        "entity_text": party.words,
        "identifier_text": party.name,
        "identifier_id": party.actor_id,
    }


def _location(spot: Spot) -> dict[str, Any]:
    return {
        "extracted_place": spot.words,
        "resolved_place": spot.name,
        "geonameid": spot.geoname_id,
        "lat": spot.lat,
        "lon": spot.lon,
        "province": spot.admin1,
        "country_code": spot.country,
        "feature_class": spot.kind,
    }
