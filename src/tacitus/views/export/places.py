"""GeoJSON (RFC 7946): events that happened at a known place, as points with their coding.

Lost: events without a place. `precision` says how exactly the words fix the point; a country's is its middle.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from tacitus.views.export.told import ToldEvent


def geojson(events: Iterable[ToldEvent]) -> Iterator[str]:
    """Yield a collection of features, one event at a time."""
    yield '{"type": "FeatureCollection", "features": [\n'
    separator = ""
    for event in events:
        if event.place is None:
            continue
        yield separator + json.dumps(_feature(event), ensure_ascii=False)
        separator = ",\n"
    yield "\n]}\n"


def _feature(event: ToldEvent) -> dict[str, object]:
    place = event.place
    if place is None:
        raise ValueError("an event without a place is no feature")
    return {
        "type": "Feature",
        "id": event.id,
        "geometry": {"type": "Point", "coordinates": [place.lon, place.lat]},
        "properties": {
            "date": event.day or None,
            "type": event.type,
            "mode": event.mode or None,
            "status": event.status,
            "actors": [party.name for party in event.actors],
            "recipients": [party.name for party in event.recipients],
            "place": place.name,
            "country": place.country,
            "precision": place.precision,
            "goldstein": event.goldstein,
            "reports": len({telling.report_id for telling in event.tellings}),
            "source": event.first.url,
        },
    }
