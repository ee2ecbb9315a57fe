"""The registry of known actors: countries, bodies and people, read from `data/actors/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache

from tacitus import data
from tacitus.analysis.actors.words import key_of
from tacitus.records.actor import ActorKind, Post
from tacitus.records.ids import ActorId, content_id

VERSION_FOLDER = "actors"

DECOY = "decoy"
"""The sort of entries that only keep a longer name ("Latin America") from being read as a shorter one."""


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

    def post_on(self, day: date | None) -> tuple[Post | None, bool]:
        """Return the post that tells who this person was on a day, and whether it was still held.

        Without a day, the registry's date of knowledge is meant.
        """
        known = sorted(self.posts, key=lambda post: post.start or date.min)
        if day is None:
            held = [post for post in known if post.end is None]
        else:
            held = [
                post
                for post in known
                if (post.start is None or post.start <= day) and (post.end is None or day < post.end)
            ]
        if held:
            return held[-1], True
        past = [post for post in known if post.end is not None and (day is None or post.end <= day)]
        return (past[-1], False) if past else (None, False)


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
    """Return a term with the sector that a body has on a day; others are given back unchanged."""
    if term.entry.kind == ActorKind.PERSON or not term.entry.posts:
        return term
    post, _ = term.entry.post_on(on)
    return replace(term, sector=post.sector) if post else term


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


@cache
def load_registry() -> Registry:
    """Read the registry, once a process."""
    terms: dict[tuple[str, ...], list[Term]] = {}
    countries: dict[str, Entry] = {}
    people = tuple(_people())
    for entry, written in (*_countries(countries), *_bodies(), *_decoys(), *_names_of(people)):
        listed = frozenset(name for name, _, _ in written)
        for name, form, sector in written:
            key = key_of(name)
            if key:
                term = _term(entry, name, form, sector, listed)
                known = terms.setdefault(key, [])
                if not any(each.entry.key == entry.key and each.form == form for each in known):
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
        people,
    )


_Written = list[tuple[str, Form, str]]


def _term(entry: Entry, name: str, form: Form, sector: str, listed: frozenset[str]) -> Term:
    bare = name[4:] if name[:4].lower() == "the " else name
    words = [word for word in bare.replace("-", " ").replace("’", " ").split() if word]
    cased = tuple(word.replace(".", "").isupper() and len(word) > 1 for word in words)
    needs_the = bare != name and bare not in listed
    return Term(entry, form, sector, cased if any(cased) else (), bare[:1].isupper(), needs_the)


def _cell(row: dict[str, str], column: str) -> list[str]:
    return [part for part in (row.get(column) or "").split("|") if part]


def _countries(by_code: dict[str, Entry]) -> Iterator[tuple[Entry, _Written]]:
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
        by_code.setdefault(row["code"], entry)
        own = entry.sector
        adjectives = _cell(row, "adjectives")
        written: _Written = [(name, Form.NAME, own) for name in (row["name"], *names)]
        written += [(word, Form.ADJECTIVE, own) for word in adjectives]
        written += [
            (word, Form.PEOPLE, own) for word in (*_cell(row, "demonyms"), *map(_people_of, adjectives))
        ]
        written += [(_people_of(word), Form.PEOPLE, own) for word in _cell(row, "demonyms")]
        written += [(word, Form.CAPITAL, own) for word in _cell(row, "capitals")]
        for cell in _cell(row, "metonyms"):
            name, _, sector = cell.partition(":")
            written.append((name, Form.METONYM, sector or "GOV"))
        yield entry, written


def _people_of(adjective: str) -> str:
    """Return the plural of a demonym, or the word itself where English has no plural (the British)."""
    if adjective.endswith("man"):
        return adjective[:-3] + "men"
    if adjective.endswith(("ese", "sh", "ch", "ss", "s", "z")) or "." in adjective or adjective.isupper():
        return adjective
    return adjective + "s"


_BODY_KINDS = {"people": ActorKind.GROUP, "weapon": ActorKind.GROUP, "movement": ActorKind.BODY}


def _bodies() -> Iterator[tuple[Entry, _Written]]:
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
        yield entry, [(name, Form.NAME, entry.sector) for name in (row["name"], *names)]


def _standing(row: dict[str, str]) -> tuple[Post, ...]:
    """Return a body's standing as posts when it changed: the Taliban, rebels till 2021, then a government."""
    day, _, sector = (row.get("later") or "").partition(":")
    if not day:
        return ()
    before = Post(row["name"], row["country"], row["sector"], None, _day(day))
    return before, Post(row["name"], row["country"], sector, _day(day), None)


def _decoys() -> Iterator[tuple[Entry, _Written]]:
    for name in data.read_toml("actors/groups.toml")["decoys"]:
        yield Entry(f"decoy/{name}", name, ActorKind.BODY, "", sort=DECOY), [(name, Form.NAME, "")]


def _people() -> Iterator[Entry]:
    rows: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in data.read_rows("actors/people.tsv"):
        rows.setdefault((row["name"], row["country"]), []).append(row)
    for (name, country), held in rows.items():
        names = list(dict.fromkeys(alias for row in held for alias in _cell(row, "aliases")))
        yield Entry(
            key=f"person/{country}/{'-'.join(key_of(name))}",
            name=name,
            kind=ActorKind.PERSON,
            country=country,
            names=tuple(names),
            posts=tuple(
                Post(
                    row["title"],
                    country,
                    row["sector"] or "",
                    _day(row["start"]),
                    _day(row["end"]),
                    row["source"] or "",
                )
                for row in held
            ),
            sort="person",
            gender=next((row["gender"] for row in held if row.get("gender")), ""),
        )


def _names_of(people: tuple[Entry, ...]) -> Iterator[tuple[Entry, _Written]]:
    for entry in people:
        yield entry, [(name, Form.NAME, "") for name in (entry.name, *entry.names)]


def _day(cell: str) -> date | None:
    """Read `2019`, `2019-07` or `2019-07-05`; a missing month or day is its first."""
    if not cell:
        return None
    parts = [int(part) for part in cell.split("-")]
    return date(*[*parts, 1, 1][:3])
