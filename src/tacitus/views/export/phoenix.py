"""Phoenix and PETRARCH2: tables of dyads in CAMEO, as the older coders wrote them.

Lost: lists, status, counts, and every mention but the first. PETRARCH2's lines carry no header.
"""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.views.export.tabular import Cell, columns
from tacitus.views.export.told import Dyad, Party

PHOENIX = columns(
    "id:int!",
    "date:text!",
    "year:int!",
    "month:int!",
    "day:int!",
    "source",
    "source_root",
    "source_agent",
    "source_others",
    "target",
    "target_root",
    "target_agent",
    "target_others",
    "code:text!",
    "root_code:text!",
    "quad_class:0|1|2|3|4!",
    "goldstein:float!",
    "issues",
    "lat:float",
    "lon:float",
    "name",
    "statename",
    "countryname",
    "sentence_id:text!",
    "urls",
    "news_sources",
)
PETRARCH = columns(
    "date:text!", "source:text!", "target:text!", "code:text!", "issues", "ids:text!", "url", "news_source"
)
CAMEO = columns("date:text!", "source:text!", "code:text!", "target:text!")
NOBODY = "---"
"""What PETRARCH2 writes for an actor it does not know."""


def phoenix_rows(dyads: Iterator[Dyad]) -> Iterator[list[Cell]]:
    """Yield rows of the Phoenix table; an event without any day is left out."""
    for dyad in dyads:
        event = dyad.event
        if not event.day:
            continue
        year, month, day = event.day.split("-")
        place = event.place
        yield [
            dyad.number,
            event.day.replace("-", ""),
            int(year),
            int(month),
            int(day),
            *_actor(dyad.actor),
            *_actor(dyad.recipient),
            event.cameo,
            event.cameo[:2],
            event.quad,
            event.goldstein,
            ";".join(event.contexts),
            place.lat if place else None,
            place.lon if place else None,
            place.name if place else "",
            place.admin1 if place else "",
            place.country if place else "",
            f"{event.first.report_id}_{event.first.block}",
            ";".join(dict.fromkeys(telling.url for telling in event.tellings)),
            ";".join(dict.fromkeys(telling.outlet for telling in event.tellings if telling.outlet)),
        ]


def petrarch_rows(dyads: Iterator[Dyad]) -> Iterator[list[Cell]]:
    """Yield lines as PETRARCH2 writes them; a party that is not known is `---`."""
    for dyad in dyads:
        event = dyad.event
        if event.day:
            yield [
                event.day.replace("-", ""),
                _code(dyad.actor) or NOBODY,
                _code(dyad.recipient) or NOBODY,
                event.cameo,
                ";".join(event.contexts),
                f"{event.first.report_id}_{event.first.block}",
                event.first.url,
                event.first.outlet,
            ]


def cameo_rows(dyads: Iterator[Dyad]) -> Iterator[list[Cell]]:
    """Yield date, source, event and target where both parties have a code: CAMEO needs two."""
    for dyad in dyads:
        source, target = _code(dyad.actor), _code(dyad.recipient)
        if dyad.event.day and source and target:
            yield [dyad.event.day, source, dyad.event.cameo, target]


def _code(party: Party | None) -> str:
    return party.cameo if party else ""


def _actor(party: Party | None) -> list[Cell]:
    """Return an actor's code, its first three letters, the next three, and the rest."""
    code = _code(party)
    return [code, code[:3], code[3:6], code[6:]]
