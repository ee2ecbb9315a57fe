"""GDELT 2: the table of events (61 columns) and of mentions (16), as its loaders read them.

Lost: PLOVER's lists (one row a pair of parties), status (denied and possible events are left out), tone
(Tacitus measures none), ethnic and religious codes, divisions below the country. `SentenceID` is the block
(title, heading or paragraph). Column names: GDELT Event Codebook V2.0.
"""

from __future__ import annotations

from collections.abc import Iterator

from tacitus.views.export.codes import INTERNATIONAL, country_name, fips
from tacitus.views.export.tabular import Cell, columns
from tacitus.views.export.told import Dyad, Party, Spot


def _actor_columns(number: int) -> list[str]:
    names = ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code")
    return [f"Actor{number}{name}" for name in (*names, "Type1Code", "Type2Code", "Type3Code")]


def _place_columns(prefix: str) -> list[str]:
    kinds = {"Type": ":int", "Lat": ":float", "Long": ":float"}
    names = ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
    return [f"{prefix}Geo_{name}{kinds.get(name, '')}" for name in names]


EVENTS = columns(
    "GLOBALEVENTID:int!",
    "SQLDATE:int!",
    "MonthYear:int!",
    "Year:int!",
    "FractionDate:float!",
    *_actor_columns(1),
    *_actor_columns(2),
    "IsRootEvent:0|1!",
    "EventCode:text!",
    "EventBaseCode:text!",
    "EventRootCode:text!",
    "QuadClass:1|2|3|4!",
    "GoldsteinScale:float!",
    "NumMentions:int!",
    "NumSources:int!",
    "NumArticles:int!",
    "AvgTone:float",
    *_place_columns("Actor1"),
    *_place_columns("Actor2"),
    *_place_columns("Action"),
    "DATEADDED:int!",
    "SOURCEURL:text!",
)
MENTIONS = columns(
    "GLOBALEVENTID:int!",
    "EventTimeDate:int!",
    "MentionTimeDate:int!",
    "MentionType:1|2!",
    "MentionSourceName",
    "MentionIdentifier:text!",
    "SentenceID:int!",
    "Actor1CharOffset:int!",
    "Actor2CharOffset:int!",
    "ActionCharOffset:int!",
    "InRawText:0|1!",
    "Confidence:int!",
    "MentionDocLen:int!",
    "MentionDocTone:float",
    "MentionDocTranslationInfo",
    "Extras",
)
UNKNOWN_CONFIDENCE = 50
"""Percent, where the confidence of a rule is not calibrated."""
_CITY = {"city", "capital"}


def event_rows(dyads: Iterator[Dyad]) -> Iterator[list[Cell]]:
    """Yield rows of the table of events; an event without any day is left out, for the table needs one."""
    for dyad in dyads:
        event = dyad.event
        if not event.day:
            continue
        year, month, day = (int(part) for part in event.day.split("-"))
        first = event.first
        outlets = {telling.outlet or telling.url for telling in event.tellings}
        articles = {telling.report_id for telling in event.tellings}
        yield [
            dyad.number,
            int(event.day.replace("-", "")),
            year * 100 + month,
            year,
            # GDELT's own formula: month and day as parts of a year of 365 days.
            round(year + (month * 30 + day) / 365, 4),
            *_actor(dyad.actor),
            *_actor(dyad.recipient),
            int(first.block <= 2),
            event.cameo,
            event.cameo[:3],
            event.cameo[:2],
            event.quad,
            event.goldstein,
            len(event.tellings),
            len(outlets),
            len(articles),
            None,
            *_country_place(dyad.actor),
            *_country_place(dyad.recipient),
            *_place(event.place),
            _instant(first.published or event.day),
            first.url,
        ]


def mention_rows(dyads: Iterator[Dyad]) -> Iterator[list[Cell]]:
    """Yield rows of the table of mentions: one a telling of each row of the table of events."""
    for dyad in dyads:
        event = dyad.event
        if not event.day:
            continue
        for telling in event.tellings:
            is_web = telling.url.startswith(("http://", "https://"))
            percent = UNKNOWN_CONFIDENCE if telling.confidence is None else round(telling.confidence * 100)
            lead = telling is event.first
            yield [
                dyad.number,
                _instant(event.first.published or event.day),
                _instant(telling.published or event.day),
                1 if is_web else 2,
                telling.outlet,
                telling.url,
                telling.block,
                dyad.actor.start if lead and dyad.actor else -1,
                dyad.recipient.start if lead and dyad.recipient else -1,
                telling.start,
                1,
                percent,
                telling.length,
                None,
                "",
                "",
            ]


def _actor(party: Party | None) -> list[Cell]:
    """Return the ten cells of an actor: the CAMEO code and its parts, three letters each."""
    if party is None:
        return [""] * 10
    parts = [party.cameo[at : at + 3] for at in range(0, len(party.cameo), 3)]
    group = parts[0] if parts and parts[0] in INTERNATIONAL else ""
    country = parts[0] if parts and not group and parts[0] == party.country else ""
    types = [part for part in parts if part not in {group, country}][:3]
    types += [""] * (3 - len(types))
    return [party.cameo, party.name.upper(), country, group, "", "", "", *types]


def _country_place(party: Party | None) -> list[Cell]:
    """Return the eight cells of an actor's place: its country, for more is not known."""
    code = fips(party.country) if party else ""
    if party is None or not code:
        return [0, "", "", "", "", None, None, ""]
    return [1, country_name(party.country), code, code, "", None, None, code]


def _place(spot: Spot | None) -> list[Cell]:
    if spot is None:
        return [0, "", "", "", "", None, None, ""]
    code = fips(spot.country)
    name = ", ".join(part for part in (spot.name, spot.admin1, country_name(spot.country)) if part)
    usa = spot.country == "USA"
    kind = 1 if spot.kind == "country" else (3 if usa else 4) if spot.kind in _CITY else (2 if usa else 5)
    return [kind, name, code, code, "", spot.lat, spot.lon, spot.geoname_id or code]


def _instant(told: str) -> int:
    """Return an ISO instant as YYYYMMDDHHMMSS; a day alone is its first second."""
    digits = "".join(sign for sign in told[:19] if sign.isdigit())
    return int(digits.ljust(14, "0"))
