"""Places of a user's own lists, read like the landmarks kept by hand."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tacitus.errors import SettingsError

COLUMNS = ("name", "lat", "lon", "country", "precision")
"""Columns of a list; `country` and `precision` may be empty, several names of a place stand between `|`."""
_KINDS = {"point": "landmark", "city": "city", "area": "region"}
"""What a precision says of the kind of a place."""


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place that the gazetteer of towns lacks."""

    names: tuple[str, ...]
    """The first is the place's name, the others are further spellings."""
    kind: str
    country: str
    """ISO 3166-1 alpha-3; empty for seas and regions of several countries."""
    lat: float
    """Degrees, WGS84."""
    lon: float
    people: int = -1
    """How many live there; -1 when it does not matter."""
    own: bool = False
    """True for a place of the user's own."""


def read_own(path: str) -> Iterator[OwnPlace]:
    """Yield the places of a CSV list with a header of `COLUMNS`.

    Raises:
        SettingsError: The file cannot be read, or a line is wrong; the message says which and why.
    """
    try:
        lines = Path(path).read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"the list of places {path} cannot be read ({error})") from error
    table = csv.DictReader(lines)
    missing = [column for column in COLUMNS[:3] if column not in (table.fieldnames or ())]
    if missing:
        raise SettingsError(
            f"the list of places {path} lacks the columns {', '.join(missing)}; its first line must be "
            f"{','.join(COLUMNS)}"
        )
    for row in table:
        try:
            yield _place(row)
        except ValueError as error:
            raise SettingsError(f"{path}, line {table.line_num}: {error}") from error


def _place(row: dict[str, str]) -> OwnPlace:
    names = tuple(filter(None, (name.strip() for name in (row["name"] or "").split("|"))))
    if not names:
        raise ValueError("the place has no name")
    precision = (row.get("precision") or "point").strip().lower()
    if precision not in _KINDS:
        raise ValueError(f"precision is {precision!r}; it must be one of {', '.join(_KINDS)}")
    country = (row.get("country") or "").strip().upper()
    if country and len(country) != 3:
        raise ValueError(f"country is {country!r}; it must be three letters of ISO 3166-1, such as PER")
    lat, lon = _degrees(row["lat"], "lat", 90), _degrees(row["lon"], "lon", 180)
    return OwnPlace(names, _KINDS[precision], country, lat, lon, own=True)


def _degrees(text: str | None, column: str, most: int) -> float:
    try:
        value = float(text or "")
    except ValueError:
        raise ValueError(f"{column} is {text!r}; it must be degrees, such as -12.05") from None
    if not -most <= value <= most:
        raise ValueError(f"{column} is {value}; it must be between -{most} and {most}")
    return value
