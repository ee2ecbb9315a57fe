"""The gazetteer: a quarter of a million names with country, division, coordinates and size.

The file `data/places/gazetteer.xz` is a table stored column by column, made by `tools/make_gazetteer.py`;
it loads in about 0.4 s into 100 MB. Landmarks, regions and seas kept by hand are added from `landmarks.tsv`,
short and older names from `aliases.tsv`.
"""

from __future__ import annotations

import lzma
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from tacitus.data import read_bytes, read_rows, version
from tacitus.records.ids import PlaceId, content_id
from tacitus.records.place import Place, Precision

_KINDS = {"C": "country", "1": "admin1", "2": "admin2", "P": "city"}
_PRECISION = {
    "country": Precision.COUNTRY,
    "admin1": Precision.ADMIN,
    "admin2": Precision.ADMIN,
    "city": Precision.CITY,
    "capital": Precision.CITY,
    "sea": Precision.AREA,
    "region": Precision.AREA,
    "river": Precision.AREA,
    "mountains": Precision.AREA,
    "continent": Precision.AREA,
}
_DROPPED = str.maketrans({"-": " ", "'": None, ".": None, "`": None})
_SAINT = re.compile(r"\bsaint\b")
_EARTH_KM = 6371.0

N = TypeVar("N", np.int32, np.int64, np.float32)


def fold(name: str) -> str:
    """Return the key under which spellings of a name meet: plain lower-case letters, no points or hyphens."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _SAINT.sub("st", plain.lower().translate(_DROPPED))


@dataclass(frozen=True)
class Gazetteer:
    """The table, column by column; a place is known inside by its row number."""

    names: list[str]
    kinds: list[str]
    """`country`, `admin1`, `admin2`, `city`, or the kind of a landmark."""
    countries: list[str]
    """ISO 3166-1 alpha-3; empty for seas and regions of several countries."""
    admin1: NDArray[np.int32]
    """Row of the first-level division, or -1."""
    admin2: NDArray[np.int32]
    population: NDArray[np.int64]
    lat: NDArray[np.float32]
    lon: NDArray[np.float32]
    geoname: NDArray[np.int64]
    index: dict[str, tuple[int, ...]]
    """Folded name to rows."""
    spellings: dict[str, tuple[int, ...]]
    """Other spellings, folded, to rows; they count only where no place has the name as its own."""
    after_comma: dict[str, int]
    """Short names that count only behind a comma, such as `tx`."""
    capitals: frozenset[int]
    """Rows of the capitals of countries."""
    country_rows: dict[str, int]
    version: str

    def rows(self, name: str) -> tuple[int, ...]:
        """Return the rows a name may mean, in the order of the table; empty when the name is unknown."""
        key = fold(name)
        return self.index.get(key) or self.spellings.get(key, ())

    def container(self, name: str) -> tuple[int, ...]:
        """Return the countries and divisions that a name behind a comma may mean."""
        short = self.after_comma.get(name.lower())
        if short is not None:
            return (short,)
        return tuple(row for row in self.rows(name) if self.kinds[row] in {"country", "admin1", "admin2"})

    def km(self, first: int, second: int) -> float:
        """Return the distance of two places in kilometres, on a sphere."""
        lat1, lon1 = math.radians(self.lat[first]), math.radians(self.lon[first])
        lat2, lon2 = math.radians(self.lat[second]), math.radians(self.lon[second])
        half = (
            math.sin((lat2 - lat1) / 2) ** 2
            + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
        )
        return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))

    def within(self, row: int, container: int) -> bool:
        """Tell whether a place lies in a country or division."""
        if self.kinds[container] == "country":
            return self.countries[row] == self.countries[container] and row != container
        return container in {int(self.admin1[row]), int(self.admin2[row])}

    def place(self, row: int, *, near: bool = False) -> Place:
        """Return the record of a row; `near` marks that the text says "near" it."""
        above = int(self.admin1[row])
        kind = "capital" if row in self.capitals else self.kinds[row]
        geoname = int(self.geoname[row])
        precision = Precision.NEAR if near else _PRECISION.get(kind, Precision.POINT)
        key = geoname if geoname > 0 else f"{self.names[row]}|{kind}"
        return Place(
            id=PlaceId(content_id("pl", key)),
            name=self.names[row],
            country=self.countries[row],
            admin1=self.names[above] if above >= 0 else (self.names[row] if kind == "admin1" else ""),
            lat=round(float(self.lat[row]), 4),
            lon=round(float(self.lon[row]), 4),
            kind=kind,
            precision=precision,
            geoname_id=geoname if geoname > 0 else None,
            population=max(0, int(self.population[row])),
        )


@cache
def load_gazetteer() -> Gazetteer:
    """Read the gazetteer, once a process."""
    text = lzma.decompress(read_bytes("places/gazetteer.xz")).decode()
    columns = {name: held for name, _, held in (part.partition("\n") for part in text.split("\f"))}
    landmarks = list(read_rows("places/landmarks.tsv"))
    names = columns["name"].split("\n")
    index, spellings = _index(columns["name"], columns["other"], columns["kind"])
    kinds = [_KINDS[code] for code in columns["kind"].split("\n")]
    countries = columns["country"].split("\n")
    for row in landmarks:
        number = len(names)
        names.append(row["name"])
        kinds.append(row["kind"])
        countries.append(row["country"])
        for name in (row["name"], *filter(None, row["other"].split("|"))):
            index[fold(name)] = (*index.get(fold(name), ()), number)
    extra = len(landmarks)
    after = _add_aliases(index, names, kinds, countries)
    points = {axis: [float(row[axis]) for row in landmarks] for axis in ("lat", "lon")}
    country_rows = {countries[row]: row for row in range(400) if kinds[row] == "country"}
    return Gazetteer(
        names,
        kinds,
        countries,
        _numbers(columns["admin1"], np.int32, [-1] * extra),
        _numbers(columns["admin2"], np.int32, [-1] * extra),
        _numbers(columns["population"], np.int64, [0] * extra),
        _numbers(columns["lat"], np.float32, points["lat"]),
        _numbers(columns["lon"], np.float32, points["lon"]),
        _numbers(columns["geoname"], np.int64, [-1] * extra),
        index,
        spellings,
        after,
        _capitals(index, kinds, countries, columns["population"]),
        country_rows,
        version("places"),
    )


def _index(
    names: str, others: str, kinds: str
) -> tuple[dict[str, tuple[int, ...]], dict[str, tuple[int, ...]]]:
    """Fold whole columns at once: much quicker than name by name.

    The other names of countries and first-level divisions rank with the names; those of towns, which
    are full of odd transliterations, stand apart.
    """
    index: dict[str, tuple[int, ...]] = {}
    spellings: dict[str, tuple[int, ...]] = {}
    for row, key in enumerate(fold(names).split("\n")):
        held = index.get(key)
        index[key] = (*held, row) if held else (row,)
    codes = kinds.split("\n")
    for row, other in enumerate(fold(others).split("\n")):
        if not other:
            continue
        target = index if codes[row] == "C" else spellings
        for key in other.split("|"):
            target[key] = (*target.get(key, ()), row)
    return index, spellings


def _numbers(column: str, kind: type[N], extra: Sequence[float]) -> NDArray[N]:
    return np.concatenate([np.fromstring(column, sep="\n", dtype=kind), np.array(extra, dtype=kind)])


def _add_aliases(
    index: dict[str, tuple[int, ...]], names: list[str], kinds: list[str], countries: list[str]
) -> dict[str, int]:
    after: dict[str, int] = {}
    codes = dict(_KINDS.items())
    for alias in read_rows("places/aliases.tsv"):
        wanted = codes[alias["kind"]]
        for row in index.get(fold(alias["name"]), ()):
            if kinds[row] == wanted and countries[row] == alias["country"] and names[row] == alias["name"]:
                if alias["only"] == "after":
                    after[alias["alias"].lower()] = row
                else:
                    key = fold(alias["alias"])
                    index[key] = (*(held for held in index.get(key, ()) if held != row), row)
                break
    return after


def _capitals(
    index: dict[str, tuple[int, ...]], kinds: list[str], countries: list[str], population: str
) -> frozenset[int]:
    sizes = population.split("\n")
    found: set[int] = set()
    for row in read_rows("places/capitals.tsv"):
        held = [
            each
            for each in index.get(fold(row["capital"]), ())
            if kinds[each] == "city" and countries[each] == row["country"] and each < len(sizes)
        ]
        if held:
            found.add(max(held, key=lambda each: int(sizes[each])))
    return frozenset(found)
