"""Codes that exports need and the store does not keep: names of CAMEO events and countries, FIPS, COW."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from tacitus.data import read_rows

INTERNATIONAL = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""PLOVER's codes for actors of no country."""
_PLOVER_OWN = {"XKX": "KOS"}
"""Countries that ISO 3166-1 leaves out and PLOVER codes its own way (docs/decisions/0005)."""


@cache
def _countries() -> Mapping[str, Mapping[str, str]]:
    return {row["code"]: row for row in read_rows("actors/countries.tsv") if row["status"] == "state"}


@cache
def _events() -> Mapping[str, str]:
    return {row["code"]: row["name"] for row in read_rows("codes/events.tsv")}


@cache
def _other_codes() -> Mapping[str, Mapping[str, str]]:
    return {row["iso3"]: row for row in read_rows("codes/iso_fips.tsv")}


def country_name(code: str) -> str:
    """Return a state's name, or empty."""
    return _countries().get(code, {}).get("name", "")


def plover_country(code: str) -> str:
    """Return the country code that PLOVER's manual asks for: Kosovo is `KOS` there, `XKX` in our records."""
    return _PLOVER_OWN.get(code, code)


def cow_number(code: str) -> str:
    """Return a state's number in the Correlates of War list, or empty."""
    return _countries().get(code, {}).get("cow", "")


def event_name(cameo: str) -> str:
    """Return what a CAMEO event code means, or what its root means."""
    return _events().get(cameo) or _events().get(cameo[:3]) or _events().get(cameo[:2]) or ""


def fips(code: str) -> str:
    """Return the FIPS 10-4 code of a country by its ISO 3166-1 alpha-3 code, or empty."""
    return _other_codes().get(code, {}).get("fips", "")


def iso2(code: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a country by its alpha-3 code, or empty."""
    return _other_codes().get(code, {}).get("iso2", "")
