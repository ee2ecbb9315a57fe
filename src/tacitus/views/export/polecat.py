"""POLECAT: the table of events (40 columns, header), as the sets on Dataverse have it.

Lists are joined by `; `, nothing is written as `None`. Lost: status, asserter, counts, every mention but the
first. Ids of Wikipedia are not known to Tacitus.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tacitus.views.export.codes import country_name, cow_number
from tacitus.views.export.tabular import Cell, columns
from tacitus.views.export.told import Party, ToldEvent

EMPTY = "None"


def _party_columns(role: str) -> list[str]:
    return [
        f"{role} Name",
        f"{role} Country",
        f"{role} COW",
        f"Primary {role} Sector",
        f"{role} Sectors",
        f"{role} Title",
        f"{role} Name Raw",
        f"Wikipedia {role} ID",
    ]


COLUMNS = columns(
    "Event ID:text!",
    "Event Date:text!",
    "Event Type:text!",
    "Event Mode",
    "Intensity:float!",
    "Quad Code:text!",
    "Contexts",
    *_party_columns("Actor"),
    *_party_columns("Recipient"),
    "Placename",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude:float",
    "Longitude:float",
    "GeoNames ID",
    "Raw Placename",
    "Feature Type",
    "Source",
    "Publication Date",
    "Story People",
    "Story Organizations",
    "Story Locations",
    "Language",
    "Version:text!",
)
QUADS = {1: "VERBAL COOPERATION", 2: "MATERIAL COOPERATION", 3: "VERBAL CONFLICT", 4: "MATERIAL CONFLICT"}


def rows(events: Iterable[ToldEvent], version: str) -> Iterator[list[Cell]]:
    """Yield one row an event; an event without any day is left out, for the table needs one.

    Args:
        events: What to write.
        version: Of the program, for the last column.
    """
    for event in events:
        if not event.day:
            continue
        first = event.first
        yield [
            event.id,
            event.day,
            event.type,
            event.mode,
            event.goldstein,
            QUADS[event.quad],
            "; ".join(event.contexts),
            *_parties(event.actors),
            *_parties(event.recipients),
            *_place(event),
            first.outlet,
            first.published[:10],
            "",
            "",
            event.place.name if event.place else "",
            first.language,
            version,
        ]


def _parties(parties: tuple[Party, ...]) -> list[Cell]:
    """Return the eight cells of actors or recipients, lists joined in the order of the text."""
    if not parties:
        return [""] * 8
    sectors = [party.sector for party in parties]
    return [
        _joined(party.name for party in parties),
        _joined(country_name(party.country) or party.country for party in parties),
        _joined(cow_number(party.country) for party in parties),
        sectors[0],
        _joined(sectors),
        "",
        _joined(party.words for party in parties),
        "",
    ]


def _place(event: ToldEvent) -> list[Cell]:
    place = event.place
    if place is None:
        return [None] * 10
    city = place.name if place.kind in {"city", "capital"} else ""
    country = country_name(place.country) or place.country
    point: list[Cell] = [place.lat, place.lon, place.geoname_id]
    return [place.name, city, "", place.admin1, country, *point, place.words, place.kind]


def _joined(values: Iterable[str]) -> str:
    """Return the values that are told, each once, joined as the table joins lists."""
    return "; ".join(dict.fromkeys(value for value in values if value))
