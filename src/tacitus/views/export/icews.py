"""ICEWS: the table of events (20 columns, header), as the sets on Dataverse have it.

Lost: PLOVER's lists (one row a pair), status, events with one party only (ICEWS needs both). Countries and
events are written by name. `Sentence Number` is the block (title, heading or paragraph).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tacitus.views.export.codes import country_name, event_name
from tacitus.views.export.tabular import Cell, columns
from tacitus.views.export.told import Dyad, Party

COLUMNS = columns(
    "Event ID:int!",
    "Event Date:text!",
    "Source Name:text!",
    "Source Sectors",
    "Source Country",
    "Event Text:text!",
    "CAMEO Code:text!",
    "Intensity:float!",
    "Target Name:text!",
    "Target Sectors",
    "Target Country",
    "Story ID:int!",
    "Sentence Number:int!",
    "Publisher",
    "City",
    "District",
    "Province",
    "Country",
    "Latitude:float",
    "Longitude:float",
)
SECTORS: Mapping[str, str] = {
    "GOV": "Government",
    "MIL": "Military",
    "COP": "Police",
    "JUD": "Judicial",
    "LEG": "Legislative / Parliamentary",
    "OPP": "Opposition Parties / Candidates",
    "PTY": "Parties",
    "REB": "Dissident,Rebel",
    "SPY": "Intelligence",
    "UAF": "Unidentified Forces",
    "PRM": "Unidentified Forces",
    "CVL": "General Population / Civilian / Social",
    "BUS": "Business",
    "LAB": "Labor",
    "AGR": "Agricultural / Fishing / Forestry",
    "EDU": "Education",
    "ELI": "Elite",
    "JRN": "News",
    "MED": "Medical / Health",
    "REL": "Religious",
    "REF": "Refugees / Displaced",
    "CRM": "Criminals / Gangs",
    "PRE": "Separatists",
    "SOC": "Social",
}
"""PLOVER sectors to ICEWS's sector names (names as in its published tables)."""


def rows(dyads: Iterator[Dyad]) -> Iterator[list[Cell]]:
    """Yield rows; an event without a day, an actor or a recipient is left out, for the table needs them."""
    for dyad in dyads:
        event, actor, recipient = dyad.event, dyad.actor, dyad.recipient
        if not event.day or actor is None or recipient is None:
            continue
        place = event.place
        is_city = place is not None and place.kind in {"city", "capital"}
        first = event.first
        yield [
            dyad.number,
            event.day,
            *_party(actor),
            event_name(event.cameo),
            event.cameo,
            event.goldstein,
            *_party(recipient),
            int(first.report_id.removeprefix("r_")[:13], 16),
            first.block,
            first.outlet,
            place.name if place and is_city else "",
            "",
            place.admin1 if place else "",
            country_name(place.country) if place else "",
            place.lat if place else None,
            place.lon if place else None,
        ]


def _party(party: Party) -> list[Cell]:
    return [party.name, SECTORS.get(party.sector, ""), country_name(party.country)]
