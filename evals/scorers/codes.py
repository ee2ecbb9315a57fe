"""Reading of event and actor codes as people write them: PLOVER names, CAMEO numbers, joined actor codes.

Sources: PLOVER 2.0 draft manual (names, sectors, quad classes, the map from CAMEO 1.1b3) and older names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

SECTORS = frozenset(
    (
        *("COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS"),
        *("CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC"),
    )
)
_OLD_SECTORS = {
    "INS": "REB",
    "SEP": "REB",
    "RAD": "REB",
    "HLH": "MED",
    "CIV": "CVL",
    "CVI": "CVL",
    "SET": "CVL",
    "MOD": "OPP",
    "DEV": "SOC",
    "ENV": "SOC",
    "HRI": "SOC",
    "LLY": "LAB",
}
_OLD_COUNTRIES = {"JAP": "JPN", "ITL": "ITA", "VTN": "VNM"}
_OLD_EVENTS = {"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT"}
_UNITED_BODIES = frozenset({"UNO", "EUR", "EUU"})
"""Codes of single international bodies that count as `IGO`."""
_NO_COUNTRY = frozenset({"", "---", "***", "UNK"})

QUAD: dict[str, int] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), 1),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), 2),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), 3),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), 4),
}
"""PLOVER type → 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""

_CAMEO: tuple[tuple[str, str | None], ...] = (
    ("0813", "RETREAT"),
    ("0814", "RETREAT"),
    ("1712", "ASSAULT"),
    *((code, "RETREAT") for code in ("084", "085", "086", "087")),
    ("163", "COERCE"),
    ("175", "ASSAULT"),
    ("191", "COERCE"),
    ("192", "COERCE"),
    ("01", None),
    ("02", None),
    ("03", "AGREE"),
    ("04", "CONSULT"),
    ("05", "SUPPORT"),
    ("06", "COOPERATE"),
    ("07", "AID"),
    ("08", "CONCEDE"),
    ("09", "ACCUSE"),
    ("10", "REQUEST"),
    ("11", "ACCUSE"),
    ("12", "REJECT"),
    ("13", "THREATEN"),
    ("14", "PROTEST"),
    ("15", "MOBILIZE"),
    ("16", "SANCTION"),
    ("17", "COERCE"),
    ("18", "ASSAULT"),
    ("19", "ASSAULT"),
    ("20", "ASSAULT"),
)
"""Beginning of a CAMEO code → PLOVER type, the longer beginnings first; None for statements and appeals."""


def event_type(written: object) -> str | None:
    """Return today's PLOVER type for a PLOVER name or CAMEO code; None when it is no event of PLOVER."""
    if written is None:
        return None
    text = str(written).strip()
    if re.fullmatch(r"\d{2,4}", text):
        return next((name for start, name in _CAMEO if text.startswith(start)), None)
    name = re.split("[-:]", text.upper())[0]
    return _OLD_EVENTS.get(name, name) or None


@dataclass(frozen=True, slots=True, order=True)
class Coded:
    """An actor as coded; empty for no country or no sector."""

    country: str
    sector: str
    any_sector: bool = False
    """True when the gold leaves the sector open."""


def coded_actor(written: str | dict[str, str | None]) -> Coded:
    """Return the country and first sector of `"RUS GOV"`, `"RUSGOV"` or `{"code": …, "sector": …}`."""
    sector = ""
    open_sector = False
    letters = ""
    if isinstance(written, dict):
        code = written.get("code") or written.get("country") or ""
        sector = written.get("sector") or ""
        if "***" in (written.get("sector_raw"), sector):
            open_sector, sector = True, ""
        if not sector:
            letters = re.sub(r"[\s/_]", "", code).upper()
        country = letters[:3] or code.strip().upper()[:3]
    else:
        letters = re.sub(r"[\s/_]", "", str(written)).upper()
        country = letters[:3]
    sector = sector or _first_sector(letters[3:])
    country = _OLD_COUNTRIES.get(country, country)
    as_sector = _OLD_SECTORS.get(country, country)
    if as_sector in SECTORS and country != "MED":
        sector = sector or as_sector
        country = ""
    if country in _NO_COUNTRY:
        country = ""
    if country in _UNITED_BODIES:
        country = "IGO"
    sector = sector[:3].upper()
    return Coded(country, _OLD_SECTORS.get(sector, sector), open_sector)


def _first_sector(letters: str) -> str:
    parts = (letters[start : start + 3] for start in range(0, len(letters), 3))
    return next((name for part in parts if (name := _OLD_SECTORS.get(part, part)) in SECTORS), "")


def coded_actors(written: Iterable[str | dict[str, str | None]] | None) -> tuple[Coded, ...]:
    """Return actors as coded, in the order given."""
    return tuple(coded_actor(one) for one in written or ())
