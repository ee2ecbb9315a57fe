"""Country codes as gold sets write them: two letters, or a name in capitals."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("iso3166.tsv")
_OWN = {"XKO": "XK", "KSV": "XK"}
"""Codes in use for Kosovo beside XKX."""


@cache
def _table() -> dict[str, str]:
    lines = (line for line in _TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    cells = (line.split("\t") for line in lines)
    return {three: two for three, two, *_ in cells} | _OWN


def two_letters(code: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code for an alpha-3 code, or None when there is none."""
    return _table().get(code)


@cache
def _names() -> dict[str, str]:
    from tacitus.data import read_rows

    rows = sorted(read_rows("actors/countries.tsv"), key=lambda row: row["status"] == "state")
    return {row["code"]: row["name"] for row in rows}


def name_in_capitals(code: str) -> str | None:
    """Return a country's English name in capitals for its alpha-3 code, or None when it is not known."""
    name = _names().get(code)
    return name.upper() if name else None
