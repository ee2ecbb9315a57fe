"""The gazetteer: a quarter of a million names with country, division, coordinates and size.

The file `data/places/gazetteer.xz` is a table stored column by column, made by `tools/make_gazetteer.py`; it
loads in less than half a second into 60 MB. Landmarks, regions and seas kept by hand are added from
`landmarks.tsv`, short and older names from `aliases.tsv`.
"""

from __future__ import annotations

import lzma
import math
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from tacitus.data import read_bytes, read_rows, version
from tacitus.records.ids import PlaceId, content_id
from tacitus.records.place import Place, Precision

N = TypeVar("N", np.int32, np.int64, np.float32)

KINDS = {"C": "country", "1": "admin1", "2": "admin2", "P": "city"}
"""Codes of the gazetteer's kinds."""
DIVISIONS = frozenset({"country", "admin1", "admin2"})
"""Kinds in which other places lie."""
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
_KEY_LENGTH = 40
"""Characters of a name that are compared; no two places of news differ only behind these."""
_DROPPED = str.maketrans({"-": " ", "'": None, "’": None, ".": None, "`": None})
_SAINT = re.compile(r"\bsaint\b")
_GREAT_CITY = 300_000
"""People from whom on a town's other spellings count beside the towns of that name."""
_EARTH_KM = 6371.0


def fold(name: str) -> str:
    """Return the key under which spellings of a name meet: plain lower-case letters, no points or hyphens."""
    plain = name if name.isascii() else unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return _SAINT.sub("st", plain.lower().translate(_DROPPED))


@dataclass(frozen=True)
class KeyTable:
    """Folded names in order, with the row of each: a dictionary without its memory."""

    keys: NDArray[np.bytes_]
    rows: NDArray[np.int32]

    @classmethod
    def of(cls, names: str, rows: NDArray[np.int32] | None = None) -> KeyTable:
        """Return the table of names divided by line breaks; their rows are their places unless given."""
        keys = np.array(fold(names).split("\n"), dtype=f"S{_KEY_LENGTH}")
        order = np.argsort(keys, kind="stable").astype(np.int32)
        return cls(keys[order], order if rows is None else rows[order])

    def find(self, key: str) -> tuple[int, ...]:
        """Return the rows of a folded name, in the order of the gazetteer."""
        wanted = np.bytes_(key.encode("ascii", "ignore")[:_KEY_LENGTH])
        first, last = np.searchsorted(self.keys, wanted, "left"), np.searchsorted(self.keys, wanted, "right")
        return tuple(int(row) for row in self.rows[first:last])


@dataclass(frozen=True)
class Gazetteer:
    """The table, column by column; a place is known inside by its row number."""

    names: bytes
    """All names, each with a line break behind it."""
    name_ends: NDArray[np.int64]
    kinds: NDArray[np.str_]
    countries: NDArray[np.str_]
    numbers: dict[str, NDArray[Any]]
    """Columns of numbers: admin1, admin2, population, lat, lon, geoname."""
    by_name: KeyTable
    by_spelling: KeyTable
    by_hand: dict[str, tuple[int, ...]]
    """Folded landmarks and aliases to rows."""
    after_comma: dict[str, int]
    """Short names that count only behind a comma, such as `tx`."""
    capitals: frozenset[int]
    """Rows of the capitals of countries."""
    version: str

    def rows(self, name: str) -> tuple[int, ...]:
        """Return the rows a name may mean; empty when it is unknown.

        Where a place has the name as its own, other spellings count for countries and great cities alone.
        """
        key = fold(name)
        own = (*self.by_hand.get(key, ()), *self.by_name.find(key))
        spelled = self.by_spelling.find(key)
        if own:
            spelled = tuple(row for row in spelled if self._is_great(row))
        return tuple(dict.fromkeys((*own, *spelled)))

    def _is_great(self, row: int) -> bool:
        return self.kind(row) == "country" or self.number("population", row) >= _GREAT_CITY

    def container(self, name: str) -> tuple[int, ...]:
        """Return the countries and divisions that a name behind a comma may mean."""
        short = self.after_comma.get(name.lower())
        if short is not None:
            return (short,)
        return tuple(row for row in self.rows(name) if self.kind(row) in DIVISIONS)

    def name(self, row: int) -> str:
        """Return the name of a row as GeoNames spells it."""
        start = int(self.name_ends[row - 1]) + 1 if row else 0
        return self.names[start : int(self.name_ends[row])].decode()

    def kind(self, row: int) -> str:
        """Return `country`, `admin1`, `admin2`, `city`, or the kind of a landmark."""
        code = str(self.kinds[row])
        return KINDS.get(code, code)

    def country(self, row: int) -> str:
        """Return the country as ISO 3166-1 alpha-3; empty for seas and regions of several countries."""
        return str(self.countries[row])

    def number(self, column: str, row: int) -> int:
        """Return a whole number of a row: `admin1`, `admin2` (rows, or -1), `population` or `geoname`."""
        return int(self.numbers[column][row])

    def point(self, row: int) -> tuple[float, float]:
        """Return latitude and longitude in WGS84 degrees."""
        return float(self.numbers["lat"][row]), float(self.numbers["lon"][row])

    def km(self, first: int, second: int) -> float:
        """Return the distance of two places in kilometers, on a sphere."""
        lat1, lon1, lat2, lon2 = map(math.radians, (*self.point(first), *self.point(second)))
        half = math.sin((lat2 - lat1) / 2) ** 2
        half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
        return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))

    def within(self, row: int, container: int) -> bool:
        """Tell whether a place lies in a country or division."""
        if self.kind(container) == "country":
            return row != container and self.country(row) == self.country(container)
        return container in {self.number("admin1", row), self.number("admin2", row)}

    def place(self, row: int, *, near: bool = False) -> Place:
        """Return the record of a row; `near` marks that the text says "near" it."""
        above, geoname = self.number("admin1", row), self.number("geoname", row)
        kind = "capital" if row in self.capitals else self.kind(row)
        lat, lon = self.point(row)
        return Place(
            id=PlaceId(content_id("pl", geoname if geoname > 0 else f"{self.name(row)}|{kind}")),
            name=self.name(row),
            country=self.country(row),
            admin1=self.name(above) if above >= 0 else (self.name(row) if kind == "admin1" else ""),
            lat=round(lat, 4),
            lon=round(lon, 4),
            kind=kind,
            precision=Precision.NEAR if near else _PRECISION.get(kind, Precision.POINT),
            geoname_id=geoname if geoname > 0 else None,
            population=max(0, self.number("population", row)),
        )


@cache
def load_gazetteer() -> Gazetteer:
    """Read the gazetteer, once a process."""
    text = lzma.decompress(read_bytes("places/gazetteer.xz")).decode()
    columns = {name: held for name, _, held in (part.partition("\n") for part in text.split("\f"))}
    landmarks = list(read_rows("places/landmarks.tsv"))
    names = "\n".join([columns["name"], *(row["name"] for row in landmarks), ""]).encode()
    kinds = np.array([*columns["kind"].replace("\n", ""), *(row["kind"] for row in landmarks)])
    countries = np.array([*columns["country"].split("\n"), *(row["country"] for row in landmarks)])
    by_name = KeyTable.of(columns["name"])
    by_hand: dict[str, tuple[int, ...]] = {}
    for row, landmark in enumerate(landmarks, start=len(by_name.rows)):
        for name in (landmark["name"], *filter(None, landmark["other"].split("|"))):
            by_hand[fold(name)] = (*by_hand.get(fold(name), ()), row)
    numbers = _numbers(columns, landmarks)
    gazetteer = Gazetteer(
        names=names,
        name_ends=np.flatnonzero(np.frombuffer(names, dtype=np.uint8) == ord("\n")),
        kinds=kinds,
        countries=countries,
        numbers=numbers,
        by_name=by_name,
        by_spelling=KeyTable.of(columns["spelling"], _column(columns["spelling_row"], np.int32)),
        by_hand=by_hand,
        after_comma={},
        capitals=_capitals(by_name, countries, kinds, numbers["population"]),
        version=version("places"),
    )
    _add_aliases(gazetteer)
    return gazetteer


def _column(text: str, kind: type[N], extra: Sequence[float] = ()) -> NDArray[N]:
    return np.concatenate([np.fromstring(text, sep="\n", dtype=kind), np.array(extra, dtype=kind)])


def _numbers(columns: dict[str, str], landmarks: list[dict[str, str]]) -> dict[str, NDArray[Any]]:
    nothing = [-1.0] * len(landmarks)
    return {
        **{name: _column(columns[name], np.int32, nothing) for name in ("admin1", "admin2", "geoname")},
        "population": _column(columns["population"], np.int64, nothing),
        **{
            name: _column(columns[name], np.float32, [float(row[name]) for row in landmarks])
            for name in ("lat", "lon")
        },
    }


def _add_aliases(gazetteer: Gazetteer) -> None:
    """Give the short names of `aliases.tsv` to the entries they mean, largest first."""
    for alias in read_rows("places/aliases.tsv"):
        fitting = [
            row
            for row in gazetteer.by_name.find(fold(alias["name"]))
            if gazetteer.kinds[row] == alias["kind"] and gazetteer.country(row) == alias["country"]
        ]
        if not fitting:
            continue
        row = max(fitting, key=lambda each: gazetteer.number("population", each))
        if alias["only"] == "after":
            gazetteer.after_comma[alias["alias"].lower()] = row
        else:
            key = fold(alias["alias"])
            gazetteer.by_hand[key] = (*gazetteer.by_hand.get(key, ()), row)


def _capitals(
    by_name: KeyTable, countries: NDArray[np.str_], kinds: NDArray[np.str_], population: NDArray[np.int64]
) -> frozenset[int]:
    found: set[int] = set()
    for row in read_rows("places/capitals.tsv"):
        held = [
            each
            for each in by_name.find(fold(row["capital"]))
            if kinds[each] == "P" and countries[each] == row["country"]
        ]
        if held:
            found.add(max(held, key=lambda each: int(population[each])))
    return frozenset(found)
