"""CAMEO actor codes from PLOVER country and sector."""

from __future__ import annotations

from functools import cache

from tacitus import data


@cache
def _roles() -> dict[str, str]:
    return data.read_toml("codes/cameo_sectors.toml")


def cameo_code(country: str, sector: str) -> str:
    """Return the CAMEO actor code of a PLOVER country and sector, such as `RUSGOV`; empty when none is known.

    CAMEO's international codes already say the kind of body: `IGO` and `UNO` take a role only when it tells
    more, and an NGO without a country is plain `NGO`.
    """
    role = _roles().get(sector, "")
    if role == "NGO" and country in {"", "NGO"}:
        return "NGO"
    return country + role
