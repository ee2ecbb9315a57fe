"""The gazetteer: a quarter of a million names with country, division, coordinates and size.

The file `data/places/gazetteer.npz`, made by `tools/make_gazetteer.py`, holds a table column by column; it
loads in a third of a second into 50 MB. Landmarks, regions and seas kept by hand are added from
`landmarks.tsv`, short and older names from `aliases.tsv`, and places from a user's own lists.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from tacitus.analysis.places.own import OwnPlace, read_own
from tacitus.analysis.places.table import Columns, KeyTable, fold, read_columns
from tacitus.data import read_rows, version
from tacitus.records.ids import PlaceId, content_id
from tacitus.records.place import Place, Precision

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
_GREAT_CITY = 300_000
"""People from whom on a town's other spellings count beside the towns of that name."""
_EARTH_KM = 6371.0
_kept = lru_cache(maxsize=16_384)
"""Keeps answers of a gazetteer, which lives as long as the process: a stream asks of the same places."""


@dataclass(frozen=True, eq=False)
class Gazetteer:
    """The table, column by column; a place is known inside by its row number."""

    names: bytes
    """All names, each with a line break behind it."""
    name_ends: NDArray[np.int64]
    added: tuple[OwnPlace, ...]
    """Landmarks and the user's own places; their rows are the last."""
    columns: Columns
    """Columns of numbers: kind, country, admin1, admin2, population, geoname, lat and lon (hundredths)."""
    codes: tuple[str, ...]
    """The countries that the column names by number."""
    by_name: KeyTable
    by_spelling: KeyTable
    by_hand: dict[str, tuple[int, ...]]
    """Folded landmarks and aliases to rows."""
    plain: dict[str, int]
    """First words of landmarks and countries to the most words that their names have."""
    after_comma: dict[str, int]
    """Short names that count only behind a comma, such as `tx`."""
    capitals: frozenset[int]
    """Rows of the capitals of countries."""
    version: str

    @_kept
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

    @_kept
    def container(self, name: str) -> tuple[int, ...]:
        """Return the countries and divisions that a name behind a comma may mean."""
        short = self.after_comma.get(name.lower())
        if short is not None:
            return (short,)
        return tuple(row for row in self.rows(name) if self.kind(row) in DIVISIONS)

    @_kept
    def name(self, row: int) -> str:
        """Return the name of a row as GeoNames spells it."""
        start = int(self.name_ends[row - 1]) + 1 if row else 0
        return self.names[start : int(self.name_ends[row])].decode()

    @_kept
    def kind(self, row: int) -> str:
        """Return `country`, `admin1`, `admin2`, `city`, or the kind of a landmark."""
        place = self._added(row)
        return place.kind if place else KINDS[chr(self.columns["kind"][row])]

    @_kept
    def is_plain(self, name: str) -> bool:
        """Tell whether a name is a landmark's or a country's: it needs no preposition to be a place."""
        key = fold(name)
        return key in self.by_hand or any(self.kind(row) == "country" for row in self.by_name.find(key))

    def _added(self, row: int) -> OwnPlace | None:
        first = len(self.columns["kind"])
        return self.added[row - first] if row >= first else None

    def is_own(self, row: int) -> bool:
        """Tell whether a place is of a list of the user's own."""
        place = self._added(row)
        return place is not None and place.own

    @_kept
    def country(self, row: int) -> str:
        """Return the country as ISO 3166-1 alpha-3; empty for seas and regions of several countries."""
        place = self._added(row)
        return place.country if place else self.codes[self.columns["country"][row]]

    @_kept
    def number(self, column: str, row: int) -> int:
        """Return a whole number of a row: `admin1`, `admin2` (rows, or -1), `population` or `geoname`."""
        return int(self.columns[column][row])

    def point(self, row: int) -> tuple[float, float]:
        """Return latitude and longitude in WGS84 degrees."""
        return int(self.columns["lat"][row]) / 100, int(self.columns["lon"][row]) / 100

    @_kept
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

    @_kept
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
def load_gazetteer(own: tuple[str, ...] = ()) -> Gazetteer:
    """Read the gazetteer, once a process.

    Args:
        own: Paths of lists of places of the user's own (docs/places.md).

    Raises:
        SettingsError: A list cannot be read; the message says which line and why.
    """
    columns = read_columns("places/gazetteer.npz")
    towns = columns["name"].tobytes().decode()
    by_name = KeyTable.of(towns)
    added = [*_landmarks(), *(place for path in own for place in read_own(path))]
    first = len(columns["kind"])
    by_hand: dict[str, tuple[int, ...]] = {}
    for row, place in enumerate(added, start=first):
        for name in place.names:
            by_hand[fold(name)] = (*by_hand.get(fold(name), ()), row)
    names = "\n".join([towns, *(place.names[0] for place in added), ""]).encode()
    gazetteer = Gazetteer(
        names=names,
        name_ends=np.flatnonzero(np.frombuffer(names, dtype=np.uint8) == ord("\n")),
        added=tuple(added),
        columns=_with_added(columns, added),
        codes=tuple(columns["codes"].tobytes().decode().split("\n")),
        by_name=by_name,
        by_spelling=KeyTable.of(columns["spelling"].tobytes().decode(), columns["spelling_row"]),
        by_hand=by_hand,
        plain=_lengths([*by_hand, *_countries(by_name, columns)]),
        after_comma={},
        capitals=_capitals(by_name, columns),
        version=_version(added),
    )
    _add_aliases(gazetteer)
    return gazetteer


def _version(added: list[OwnPlace]) -> str:
    """Return the version of the facts; a user's own places are part of it."""
    own = [place for place in added if place.own]
    return f"{version('places')}+{content_id('own', repr(own))}" if own else version("places")


def _landmarks() -> list[OwnPlace]:
    return [
        OwnPlace(
            (row["name"], *filter(None, row["other"].split("|"))),
            row["kind"],
            row["country"],
            float(row["lat"]),
            float(row["lon"]),
            int(row["people"] or -1),
        )
        for row in read_rows("places/landmarks.tsv")
    ]


def _with_added(columns: Columns, added: list[OwnPlace]) -> Columns:
    """Return the columns of numbers, longer by the places added; those lie in no division."""
    nothing = [-1] * len(added)
    points = {"lat": [place.lat for place in added], "lon": [place.lon for place in added]}
    return {
        name: np.concatenate([columns[name], np.array(values, dtype=columns[name].dtype)])
        for name, values in {
            **dict.fromkeys(("admin1", "admin2", "geoname"), nothing),
            "population": [place.people for place in added],
            **{name: [round(100 * value) for value in values] for name, values in points.items()},
        }.items()
    } | {"kind": columns["kind"], "country": columns["country"]}


def _countries(by_name: KeyTable, columns: Columns) -> list[str]:
    """Return the folded names of countries; they are the first rows."""
    count = int((columns["kind"] == ord("C")).sum())
    return by_name.keys[: by_name.starts[count]].decode().split("\n")[:count]


def _lengths(names: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name in names:
        words = name.split(" ")
        found[words[0]] = max(len(words), found.get(words[0], 0))
    return found


def _add_aliases(gazetteer: Gazetteer) -> None:
    """Give the short names of `aliases.tsv` to the entries they mean, largest first."""
    for alias in read_rows("places/aliases.tsv"):
        fitting = [
            row
            for row in gazetteer.by_name.find(fold(alias["name"]))
            if gazetteer.kind(row) == KINDS[alias["kind"]] and gazetteer.country(row) == alias["country"]
        ]
        if not fitting:
            continue
        row = max(fitting, key=lambda each: gazetteer.number("population", each))
        if alias["only"] == "after":
            gazetteer.after_comma[alias["alias"].lower()] = row
        else:
            key = fold(alias["alias"])
            gazetteer.by_hand[key] = (*gazetteer.by_hand.get(key, ()), row)


def _capitals(by_name: KeyTable, columns: Columns) -> frozenset[int]:
    codes = columns["codes"].tobytes().decode().split("\n")
    found: set[int] = set()
    for row in read_rows("places/capitals.tsv"):
        held = [
            each
            for each in by_name.find(fold(row["capital"]))
            if columns["kind"][each] == ord("P") and codes[columns["country"][each]] == row["country"]
        ]
        if held:
            found.add(max(held, key=lambda each: int(columns["population"][each])))
    return frozenset(found)
