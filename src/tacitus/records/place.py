"""Place: an entry of the gazetteer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import PlaceId
from tacitus.records.span import Span
from tacitus.records.trace import Trace


class Precision(StrEnum):
    """How exactly the coordinates fix the place."""

    POINT = "point"
    CITY = "city"
    ADMIN = "admin"
    COUNTRY = "country"
    AREA = "area"
    NEAR = "near"
    """The text says "near X": the coordinates are X's."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place on the map with its country and how exactly it is known."""

    id: PlaceId
    name: str
    country: str
    """ISO 3166-1 alpha-3, or empty for seas and regions of several countries."""
    admin1: str
    """First-level division by name, or empty."""
    lat: float
    """WGS84 degrees, -90 to 90."""
    lon: float
    """WGS84 degrees, -180 to 180."""
    kind: str
    """`country`, `capital`, `city`, `admin1`, `region`, `sea`, `landmark`, …"""
    precision: Precision
    geoname_id: int | None = None
    """GeoNames id where the gazetteer has one."""
    population: int = 0

    def __post_init__(self) -> None:
        if not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ValueError(f"{self.name}: {self.lat}, {self.lon} is not on the globe")


class PlaceRole(StrEnum):
    """What a named place is doing in the report."""

    DATELINE = "dateline"
    MENTIONED = "mentioned"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """Words of a report that name a place, with the gazetteer entry they were read as."""

    place: Place
    span: Span
    role: PlaceRole
    trace: Trace
