"""CAMEO actor codes of dictionaries, read as a country and a PLOVER sector."""

from __future__ import annotations

from functools import cache

from tacitus import data
from tacitus.analysis.actors.lists.rows import choices, table


@cache
def known_countries() -> frozenset[str]:
    """Return the codes that may stand in an actor's country: states, territories, international groups."""
    return frozenset(row["code"] for row in data.read_rows("actors/countries.tsv")) | set(
        choices("international")
    )


@cache
def known_sectors() -> frozenset[str]:
    """Return the PLOVER sectors."""
    return frozenset(data.read_toml("codes/cameo_sectors.toml"))


@cache
def _sector_of_role() -> dict[str, str]:
    roles: dict[str, str] = data.read_toml("codes/cameo_sectors.toml")
    back = {role: sector for sector, role in reversed(roles.items()) if role}
    return {**back, **table("roles")}


def read_code(code: str) -> tuple[str, str] | None:
    """Return the country and PLOVER sector of a CAMEO code such as `RUSGOVMIL`; None when it tells neither.

    The groups of three letters are read from the left: a country or international group first, then the first
    role that PLOVER knows. Party, ethnicity, religion and specialty are left aside.
    """
    if not code.isalnum() or not code.isupper():
        return None
    groups = [code[at : at + 3] for at in range(0, len(code), 3)]
    country, rest = "", groups
    first = table("countries").get(groups[0], groups[0])
    if first in known_countries():
        country, rest = first, groups[1:]
    if country == "IGO" and rest and rest[0] in table("bodies"):
        country, rest = table("bodies")[rest[0]], rest[1:]
    sector = next((_sector_of_role()[group] for group in rest if group in _sector_of_role()), "")
    return (country, sector) if country or sector else None
