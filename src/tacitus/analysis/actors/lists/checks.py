"""Checks the rows of a list and gathers them into actors; every mistake is told with its line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches

from tacitus.analysis.actors.lists.codes import known_countries, known_sectors
from tacitus.analysis.actors.lists.rows import Fault, Row, choices
from tacitus.analysis.actors.registry import day_of
from tacitus.analysis.actors.words import key_of
from tacitus.records.actor import Post

_DAY = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class OwnActor:
    """What a user's list says of one name."""

    line: int
    name: str
    action: str
    """`add`, `replace` or `remove`."""
    kind: str = ""
    """One of the kinds of `data/actors/lists.toml`; empty when the list does not say."""
    country: str = ""
    sector: str = ""
    """What it is at all times; posts tell what it was when."""
    aliases: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    gender: str = ""


@dataclass(frozen=True, slots=True)
class OwnActors:
    """The actors of a list in its order, and its mistakes by line."""

    actors: tuple[OwnActor, ...]
    faults: tuple[Fault, ...]


def checked(rows: Iterable[Row]) -> OwnActors:
    """Check rows and gather those of one name and action; rows with a mistake are left out."""
    rows = list(rows)
    countries = known_countries() | {
        row.cells["country"] for row in rows if row.cells.get("kind") == "country" and _is_code(row)
    }
    faults: list[Fault] = []
    held: dict[tuple[tuple[str, ...], str], OwnActor] = {}
    for row in rows:
        wrong = list(_faults(row, countries))
        faults += wrong
        if not wrong:
            actor = _actor(row)
            key = (key_of(actor.name), actor.action)
            held[key] = _joined(held[key], actor) if key in held else actor
    return OwnActors(tuple(held.values()), tuple(faults))


def _is_code(row: Row) -> bool:
    code = row.cells.get("country", "")
    return len(code) == 3 and code.isalpha() and code.isupper()


def _faults(row: Row, countries: Iterable[str]) -> Iterator[Fault]:
    cells = row.cells
    if not any(char.isalnum() for char in cells.get("name", "")):
        yield Fault(row.line, "there is no name; each line and each entry names its actor")
    for column, known in (
        ("action", choices("actions")),
        ("kind", choices("kinds")),
        ("sector", known_sectors()),
    ):
        if column in cells and cells[column] not in known:
            yield Fault(
                row.line,
                f"the {column} {cells[column]!r} is none of {_list(known)}{_perhaps(cells[column], known)}",
            )
    if "country" in cells and cells["country"] not in countries:
        hint = (
            _perhaps(cells["country"], countries)
            or "; it is three capital letters such as RUS (ISO 3166-1), or IGO, NGO, MNC"
        )
        yield Fault(
            row.line,
            f"the country {cells['country']!r} is not known{hint}; a row of kind country adds a new one",
        )
    if cells.get("gender", "m") not in {"m", "f"}:
        yield Fault(row.line, f"the gender is {cells['gender']!r}; write m, f or nothing")
    if cells.get("action") == "remove":
        return
    yield from _date_faults(row)
    kind = cells.get("kind", "")
    if kind in {"word", "body word"} and "sector" not in cells:
        yield Fault(row.line, f"a row of kind {kind} tells a sector; write one in the column sector")
    if kind == "country" and "country" not in cells:
        yield Fault(row.line, "a country has a code of three capital letters; write it in the column country")


def _date_faults(row: Row) -> Iterator[Fault]:
    days: dict[str, date | None] = {}
    for column in ("start", "end"):
        cell = row.cells.get(column, "")
        try:
            days[column] = day_of(cell) if not cell or _DAY.fullmatch(cell) else None
            wrong = bool(cell) and days[column] is None
        except ValueError:
            wrong = True
        if wrong:
            yield Fault(row.line, f"the {column} {cell!r} is no day: write 2019, 2019-07 or 2019-07-05")
    start, end = days.get("start"), days.get("end")
    if start and end and end <= start:
        yield Fault(
            row.line,
            f"the post ends on {end}, not after it starts on {start}; end is the first day out of office",
        )


def _actor(row: Row) -> OwnActor:
    cells = row.cells
    start, end = day_of(cells.get("start", "")), day_of(cells.get("end", ""))
    sector, country = cells.get("sector", ""), cells.get("country", "")
    dated = bool(cells.get("title") or start or end)
    title = cells.get("title") or cells["name"]
    post = Post(title, country, sector, start, end, cells.get("source", "own list"))
    kind = cells.get("kind") or ("person" if cells.get("title") else "")
    return OwnActor(
        row.line,
        cells["name"],
        cells.get("action", "add"),
        kind,
        country,
        "" if dated else sector,
        _names(cells.get("aliases", "")),
        _names(cells.get("adjectives", "")),
        (post,) if dated and cells.get("action") != "remove" else (),
        cells.get("gender", ""),
    )


def _joined(one: OwnActor, other: OwnActor) -> OwnActor:
    """Return what two rows of one name say together; the first that says something wins, posts add up."""
    return replace(
        one,
        kind=one.kind or other.kind,
        country=one.country or other.country,
        sector=one.sector or other.sector,
        aliases=tuple(dict.fromkeys((*one.aliases, *other.aliases))),
        adjectives=tuple(dict.fromkeys((*one.adjectives, *other.adjectives))),
        posts=(*one.posts, *other.posts),
        gender=one.gender or other.gender,
    )


def _names(cell: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in cell.split("|") if name.strip())


def _perhaps(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, sorted(known), n=1) or get_close_matches(word.upper(), sorted(known), n=1)
    return f"; perhaps {close[0]!r}" if close else ""


def _list(words: Iterable[str]) -> str:
    return ", ".join(words if isinstance(words, tuple) else sorted(words))
