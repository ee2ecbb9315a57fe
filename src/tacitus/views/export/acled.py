"""An ACLED-like table: political violence and protest, one row an event, with both precision codes and notes.

Not ACLED's coding: PLOVER's ASSAULT, PROTEST, COERCE and MOBILIZE are put under ACLED's names, so that its
scripts run. Lost: everything else that PLOVER has types for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tacitus.views.export.codes import country_name
from tacitus.views.export.tabular import Cell, columns
from tacitus.views.export.told import Party, ToldEvent

COLUMNS = columns(
    "event_id_cnty:text!",
    "event_date:text!",
    "year:int!",
    "time_precision:1|2|3!",
    "disorder_type:text!",
    "event_type:text!",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "civilian_targeting",
    "iso",
    "country",
    "admin1",
    "location",
    "latitude:float",
    "longitude:float",
    "geo_precision:1|2|3",
    "source",
    "notes",
    "fatalities:int!",
)
TYPES: Mapping[str, tuple[str, str]] = {
    "ASSAULT": ("Political violence", "Violence"),
    "PROTEST": ("Demonstrations", "Protests"),
    "COERCE": ("Strategic developments", "Coercion"),
    "MOBILIZE": ("Strategic developments", "Mobilization"),
}
INTER: Mapping[str, str] = {
    "GOV": "State forces",
    "MIL": "State forces",
    "COP": "State forces",
    "REB": "Rebel group",
    "UAF": "Political militia",
    "PRM": "Political militia",
    "OPP": "Protesters",
    "CVL": "Civilians",
    "REF": "Civilians",
}
"""PLOVER sectors to the names of ACLED's `inter` codes."""
_TIME = {"minute": 1, "hour": 1, "day": 1, "week": 2, "weekend": 2}
_POINT = {"point": 1, "city": 1, "near": 2, "area": 2, "admin": 2}


def rows(events: Iterable[ToldEvent]) -> Iterator[list[Cell]]:
    """Yield rows of actual and ongoing events of the four types that have a day."""
    for event in events:
        if event.type not in TYPES or event.status not in {"actual", "ongoing"} or not event.day:
            continue
        disorder, kind = TYPES[event.type]
        place = event.place
        dead = next((each.number for each in event.numbers if each.unit == "dead"), 0)
        yield [
            event.id,
            event.day,
            int(event.day[:4]),
            _TIME.get(event.grain, 3) if event.day_is_told else 3,
            disorder,
            kind,
            event.mode,
            *_parties(event.actors),
            *_parties(event.recipients),
            "Civilians targeted" if any(party.sector == "CVL" for party in event.recipients) else "",
            place.country if place else "",
            country_name(place.country) if place else "",
            place.admin1 if place else "",
            place.name if place else "",
            place.lat if place else None,
            place.lon if place else None,
            _POINT.get(place.precision, 3) if place else None,
            "; ".join(dict.fromkeys(telling.outlet or telling.url for telling in event.tellings)),
            event.first.words,
            dead,
        ]


def _parties(parties: tuple[Party, ...]) -> list[Cell]:
    if not parties:
        return ["", "", ""]
    first, *others = parties
    return [first.name, "; ".join(party.name for party in others), INTER.get(first.sector, "")]
