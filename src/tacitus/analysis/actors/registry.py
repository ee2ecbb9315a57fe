"""The registry of known actors: countries, bodies and people, read from `data/actors/`."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache

from tacitus import data
from tacitus.analysis.actors.sectors import SectorLexicon, load_sectors
from tacitus.analysis.actors.words import key_of
from tacitus.records.actor import ActorKind, Post
from tacitus.records.ids import ActorId, content_id

VERSION_FOLDER = "actors"

DECOY = "decoy"
"""The sort of entries that only keep a longer name ("Latin America") from being read as a shorter one."""


OFFICES = frozenset({"GOV", "LEG", "JUD", "MIL", "SPY", "COP"})
"""Sectors that an office of a state gives: whoever held one and left is a former official (ELI)."""


class Form(StrEnum):
    """How a term stands for its entry."""

    NAME = "name"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    """Its nationals: Russians, a Briton."""
    CAPITAL = "capital"
    METONYM = "metonym"
    """A seat that stands for a government: the Kremlin."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One known actor."""

    key: str
    """Stable key such as `country/RUS`, `body/nato`, `person/RUS/sergei-lavrov`."""
    name: str
    kind: ActorKind
    country: str
    sector: str = ""
    names: tuple[str, ...] = ()
    posts: tuple[Post, ...] = ()
    sort: str = ""
    """The row's own kind: `state`, `breakaway`, `igo`, `armed`, `agency`, `person`, …"""
    gender: str = ""
    """`m`, `f` or empty when not known; people only."""
    regions: tuple[str, ...] = ()
    """What else a country is called: `south american`, `bolivarian`; countries only."""

    @property
    def id(self) -> ActorId:
        """The actor's id, the same in every report."""
        return ActorId(content_id("a", self.key))

    @property
    def countries(self) -> frozenset[str]:
        """The entry's own country and those its posts belong to: Norway and NATO's code for one person."""
        return frozenset({self.country, *(post.country for post in self.posts)})

    def post_on(self, day: date | None) -> tuple[Post | None, bool]:
        """Return the post that tells who this person was on a day, and whether it was still held.

        Without a day, the registry's date of knowledge is meant.
        """
        held = self.held_on(day)
        if held:
            return held[-1], True
        past = [post for post in self.posts if post.end and (day is None or post.end <= day)]
        return max(past, key=_weight_of_past, default=None), False

    def held_on(self, day: date | None) -> list[Post]:
        """Return the posts held on a day, the latest taken up last; without a day, those held as is known."""
        known = sorted(self.posts, key=lambda post: post.start or date.min)
        if day is None:
            return [post for post in known if post.end is None]
        return [
            post
            for post in known
            if (post.start is None or post.start <= day) and (post.end is None or day < post.end)
        ]

    def country_on(self, day: date | None) -> str:
        """Return the country that the post held or left last belongs to, else the entry's own."""
        post, _ = self.post_on(day)
        return post.country if post else self.country


def _weight_of_past(post: Post) -> tuple[bool, date]:
    """An office of a state tells more of somebody than a later one in a body without a sector."""
    return bool(post.sector), post.end or date.max


@dataclass(frozen=True, slots=True)
class Term:
    """A written form of an entry."""

    entry: Entry
    form: Form
    sector: str = ""
    """Sector that this form brings along: a breakaway's PRE, a metonym's GOV."""
    cased: tuple[bool, ...] = ()
    """For each word, whether it must be written in capital letters throughout."""
    proper: bool = True
    """The first word must begin with a capital letter."""
    needs_the: bool = False


def dated(term: Term, on: date | None) -> Term:
    """Return a term with the sector and country that a body has on a day; others are given back unchanged."""
    if term.entry.kind == ActorKind.PERSON or not term.entry.posts:
        return term
    post, _ = term.entry.post_on(on)
    if post is None:
        return term
    moved = post.country not in {"", term.entry.country}
    return replace(
        term, sector=post.sector, entry=replace(term.entry, country=post.country) if moved else term.entry
    )


@dataclass(frozen=True, slots=True, eq=False)
class Registry:
    """All terms by their folded words, and what else the data tells of countries."""

    terms: dict[tuple[str, ...], tuple[Term, ...]]
    sizes: dict[str, tuple[int, ...]]
    """First word to the numbers of words that names beginning with it have, the largest first."""
    small: frozenset[str]
    """First words of the few names that may begin with a small letter ("yellow vests")."""
    countries: dict[str, Entry]
    """By the code that actors carry."""
    people: tuple[Entry, ...]
    sectors: SectorLexicon
    """The nouns that tell a sector."""
    version: str
    """Digest of the facts, with those of the user's own lists after plus signs; for traces."""


Written = tuple[str, Form, str]
"""A written form, how it stands for its entry, and the sector it brings along."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry with all its written forms."""

    entry: Entry
    written: tuple[Written, ...]


@cache
def load_registry() -> Registry:
    """Read the registry, once a process."""
    with _collector_paused():
        return build(listed(), load_sectors(), data.version(VERSION_FOLDER))


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Pause the collector of cyclic garbage: it walks tables half made again and again, half of the time."""
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def listed() -> Iterator[Listed]:
    """Yield the entries of `data/actors/`, the most trusted readings of a name first."""
    yield from _countries()
    yield from _bodies()
    yield from _decoys()
    yield from _people()


def build(entries: Iterable[Listed], sectors: SectorLexicon, version: str) -> Registry:
    """Return the registry of some entries.

    Args:
        entries: Where two share a name, the first is its first reading.
        sectors: The nouns that tell a sector.
        version: Digest of the facts.
    """
    terms: dict[tuple[str, ...], list[Term]] = {}
    countries: dict[str, Entry] = {}
    people: list[Entry] = []
    for each in entries:
        entry = each.entry
        if entry.kind is ActorKind.COUNTRY:
            countries.setdefault(entry.country, entry)
        elif entry.kind is ActorKind.PERSON:
            people.append(entry)
        names = frozenset(name for name, _, _ in each.written)
        for name, form, sector in each.written:
            key = key_of(name)
            if key:
                term = _term(entry, name, form, sector, names)
                known = terms.setdefault(key, [])
                if not any(other.entry.key == entry.key and other.form == form for other in known):
                    known.append(term)
    sizes: dict[str, set[int]] = {}
    for key in terms:
        sizes.setdefault(key[0], set()).add(len(key))
    small = frozenset(key[0] for key, found in terms.items() if not all(term.proper for term in found))
    return Registry(
        {key: tuple(found) for key, found in terms.items()},
        {word: tuple(sorted(found, reverse=True)) for word, found in sizes.items()},
        small,
        countries,
        tuple(people),
        sectors,
        version,
    )


def _term(entry: Entry, name: str, form: Form, sector: str, names: frozenset[str]) -> Term:
    bare = name[4:] if name[:4].lower() == "the " else name
    needs_the = bare != name and bare not in names
    if bare.istitle() and "." not in bare:
        return Term(entry, form, sector, (), proper=True, needs_the=needs_the)
    words = bare.replace("-", " ").replace("’", " ").split()
    cased = tuple(word.replace(".", "").isupper() and len(word) > 1 for word in words)
    return Term(entry, form, sector, cased if any(cased) else (), bare[:1].isupper(), needs_the)


def _cell(row: dict[str, str], column: str) -> list[str]:
    return [part for part in (row.get(column) or "").split("|") if part]


def _countries() -> Iterator[Listed]:
    regions: dict[str, list[str]] = data.read_toml("actors/regions.toml")["regions"]
    for row in data.read_rows("actors/countries.tsv"):
        names = _cell(row, "names")
        around = [word for code in _cell(row, "regions") for word in regions[code]]
        breakaway = row["status"] == "breakaway"
        entry = Entry(
            key=f"country/{row['key']}",
            name=row["name"],
            kind=ActorKind.COUNTRY,
            country=row["code"],
            sector="PRE" if breakaway else "",
            names=tuple(names),
            sort=row["status"],
            regions=tuple(around + [word.lower() for word in _cell(row, "epithets")]),
        )
        own = entry.sector
        adjectives = _cell(row, "adjectives")
        written: list[Written] = [(name, Form.NAME, own) for name in (row["name"], *names)]
        written += [(word, Form.ADJECTIVE, own) for word in adjectives]
        written += [
            (word, Form.PEOPLE, own) for word in (*_cell(row, "demonyms"), *map(_people_of, adjectives))
        ]
        written += [(_people_of(word), Form.PEOPLE, own) for word in _cell(row, "demonyms")]
        written += [(word, Form.CAPITAL, own) for word in _cell(row, "capitals")]
        for cell in _cell(row, "metonyms"):
            name, _, sector = cell.partition(":")
            written.append((name, Form.METONYM, sector or "GOV"))
        yield Listed(entry, tuple(written))


def _people_of(adjective: str) -> str:
    """Return the plural of a demonym, or the word itself where English has no plural (the British)."""
    if adjective.endswith("man"):
        return adjective[:-3] + "men"
    if adjective.endswith(("ese", "sh", "ch", "ss", "s", "z")) or "." in adjective or adjective.isupper():
        return adjective
    return adjective + "s"


_STATELESS = frozenset({"IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"})
"""Codes of bodies that belong to no state."""

_BODY_KINDS = {"people": ActorKind.GROUP, "weapon": ActorKind.GROUP, "movement": ActorKind.BODY}


def _bodies() -> Iterator[Listed]:
    for row in data.read_rows("actors/bodies.tsv"):
        names = _cell(row, "aliases")
        entry = Entry(
            key=f"body/{'-'.join(key_of(row['name']))}",
            name=row["name"],
            kind=_BODY_KINDS.get(row["kind"], ActorKind.BODY),
            country=row["country"] or "",
            sector=row["sector"] or "",
            names=tuple(names),
            sort=row["kind"],
            posts=_standing(row),
        )
        yield Listed(entry, tuple((name, Form.NAME, entry.sector) for name in (row["name"], *names)))


def _standing(row: dict[str, str]) -> tuple[Post, ...]:
    """Return a body's standing as posts when it changed: the Taliban, rebels till 2021, then a government."""
    day, _, sector = (row.get("later") or "").partition(":")
    if not day:
        return ()
    before = Post(row["name"], row["country"], row["sector"], None, day_of(day))
    return before, Post(row["name"], row["country"], sector, day_of(day), None)


def _decoys() -> Iterator[Listed]:
    for name in data.read_toml("actors/groups.toml")["decoys"]:
        yield decoy(name)


def decoy(name: str) -> Listed:
    """Return an entry that only keeps a name from being read as an actor."""
    return Listed(Entry(f"decoy/{name}", name, ActorKind.BODY, "", sort=DECOY), ((name, Form.NAME, ""),))


def _people() -> Iterator[Listed]:
    rows: dict[str, list[dict[str, str]]] = {}
    for row in data.read_rows("actors/people.tsv"):
        rows.setdefault(row["name"], []).append(row)
    for name, held in rows.items():
        names = list(dict.fromkeys(alias for row in held for alias in _cell(row, "aliases")))
        country = _home(held)
        entry = Entry(
            key=f"person/{country}/{'-'.join(key_of(name))}",
            name=name,
            kind=ActorKind.PERSON,
            country=country,
            names=tuple(names),
            posts=tuple(
                Post(
                    row["title"],
                    row["country"],
                    row["sector"],
                    day_of(row["start"]),
                    day_of(row["end"]),
                    row["source"],
                )
                for row in held
            ),
            sort="person",
            gender=next((row["gender"] for row in held if row["gender"]), ""),
        )
        yield Listed(entry, tuple((spelled, Form.NAME, "") for spelled in (entry.name, *entry.names)))


def _home(rows: list[dict[str, str]]) -> str:
    """Return the country of the first post that a person held in a state, else of the first post."""
    in_order = sorted(rows, key=lambda row: row["start"])
    states = [row["country"] for row in in_order if row["country"] not in _STATELESS]
    return states[0] if states else in_order[0]["country"]


@cache
def day_of(cell: str) -> date | None:
    """Return the day of `2019`, `2019-07` or `2019-07-05`; a missing month or day is its first."""
    if not cell:
        return None
    return date.fromisoformat(f"{cell}-01-01"[:10])
