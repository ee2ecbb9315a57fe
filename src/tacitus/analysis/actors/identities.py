"""Brings candidates together: one identity for every spelling, short form and office in a report."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, lru_cache
from itertools import pairwise

from tacitus import data
from tacitus.analysis.actors.names import (
    common_name,
    first_name_of,
    given_names,
    name_parts,
    one_person,
    same_name,
    short_for,
    tails,
)
from tacitus.analysis.actors.reading import Candidate, Sort
from tacitus.analysis.actors.registry import Entry, Registry, load_registry
from tacitus.analysis.actors.spelling import alike, readings, skeleton
from tacitus.analysis.actors.words import fold


@dataclass(slots=True)
class Identity:
    """An actor in the making."""

    sort: Sort
    name: str
    country: str = ""
    sector: str = ""
    entry: Entry | None = None
    title: str = ""
    nouns: set[str] = field(default_factory=set)
    """All words of offices told of it, folded."""
    offices: list[tuple[str, ...]] = field(default_factory=list)
    gender: str = ""
    names: list[str] = field(default_factory=list)
    rule: str = ""
    reason: str = ""
    former: bool = False
    shared_noun: bool = False
    """A body whose own name is a common noun of its country ("Bolivarian National Armed Forces")."""
    single: int | None = None
    """Token of its only mention, for "an official": nobody known, never the same as another."""

    def adopt(self, candidate: Candidate) -> None:
        """Take over what a mention tells: a fuller name, an office, a country."""
        if candidate.sort is Sort.PERSON and len(candidate.name) > len(self.name):
            self.names.append(self.name)
            self.name = candidate.name
        elif candidate.name != self.name and candidate.name not in self.names:
            self.names.append(candidate.name)
        if candidate.entry and not self.entry:
            self.entry = candidate.entry
        if candidate.nouns and candidate.sort in {Sort.PERSON, Sort.ROLE}:
            self.offices.append(candidate.nouns)
            self.nouns.update(candidate.nouns)
        tells_more = bool(candidate.country) > bool(self.country) or not self.sector
        if candidate.title and (not self.title or (tells_more and candidate.sector)):
            self.title, self.former = candidate.title, candidate.former
            self.sector = candidate.sector or self.sector
            self.reason = candidate.reason
        self.country = self.country or candidate.country
        self.gender = self.gender or gender_told(candidate)


@cache
def _people_words(list_name: str) -> frozenset[str]:
    return frozenset(data.read_toml("actors/people.toml")[list_name])


def gender_told(candidate: Candidate) -> str:
    """Return `m` or `f` when an honorific, office or given name tells the gender, else empty."""
    if candidate.entry and candidate.entry.gender:
        return candidate.entry.gender
    words = {*candidate.nouns, *(fold(word) for word in candidate.title.split())}
    for gender, known in (("f", _people_words("female")), ("m", _people_words("male"))):
        if words & known:
            return gender
    if candidate.sort is Sort.PERSON:
        parts = name_parts(candidate.name)
        if len(parts) > 1:
            return given_names().get(parts[0], "")
    return ""


@dataclass(frozen=True, slots=True)
class People:
    """The people of a report, each mention with its identity."""

    said: list[tuple[Candidate, Identity]]
    on: date | None
    """The day on which posts count: the report's, else one inferred from the offices told, else None."""


def identify_people(people: Iterable[Candidate], on: date | None, registry: Registry | None = None) -> People:
    """Join the people of a report: full names first, then the short forms of each.

    A short form goes to the person named last before it, else to the first named after it; two people of
    one family name are told apart by given name, then by gender.
    """
    ordered = sorted(people, key=lambda person: person.start)
    identities: list[Identity] = []
    found: dict[int, Identity] = {}
    for index, person in enumerate(ordered):
        if len(name_parts(person.name)) > 1 or person.entry:
            found[index] = _full(person, identities)
    for index, person in enumerate(ordered):
        if index not in found:
            found[index] = _short(index, person, ordered, found, identities)
    _counterparts([found[index] for index in range(len(ordered))])
    day = on or era(identities)
    for identity in identities:
        _from_registry(identity, day, identities, registry or load_registry())
        if identity.entry:
            identity.country = identity.country or identity.entry.country_on(day)
    return People([(person, found[index]) for index, person in enumerate(ordered)], day)


def _counterparts(said: list[Identity]) -> None:
    """Give a "counterpart" the office of the person named before: "his Surinamese counterpart, X"."""
    for before, identity in pairwise(said):
        if ("counterpart",) in identity.offices and before.offices and identity is not before:
            identity.offices.append(before.offices[-1])
            identity.sector = identity.sector or before.sector


def era(identities: Iterable[Identity]) -> date | None:
    """Return a day on which everyone in the registry held the office that an undated report calls them by.

    "Prime Minister Tony Blair" dates a report to his ten years; a second name narrows it. The middle of what
    remains is returned, None when nothing is told or the offices never met.
    """
    first, last, told = date.min, date.max, False
    for identity in identities:
        if identity.entry is None or identity.former or not identity.offices:
            continue
        posts = identity.entry.posts
        held = [
            post for post in posts for told in identity.offices if _words_of(post.title)[-len(told) :] == told
        ]
        if len(held) == 1:
            told = True
            first = max(first, held[0].start or date.min)
            last = min(last, held[0].end or date.max)
    if not told or first >= last or first == date.min:
        return None
    return first if last == date.max else first + (last - first) / 2


def _full(person: Candidate, identities: list[Identity]) -> Identity:
    for identity in identities:
        if (person.entry and identity.entry and person.entry.key == identity.entry.key) or any(
            one_person(person.name, name)
            for name in (identity.name, *identity.names)
            if len(name_parts(name)) > 1
        ):
            identity.adopt(person)
            return identity
    return _new(person, identities)


def _new(person: Candidate, identities: list[Identity]) -> Identity:
    identity = Identity(person.sort, person.name, rule=person.rule, reason=person.reason)
    identity.adopt(person)
    identities.append(identity)
    return identity


def _short(
    index: int,
    person: Candidate,
    ordered: list[Candidate],
    found: dict[int, Identity],
    identities: list[Identity],
) -> Identity:
    gender = gender_told(person)
    for test in (short_for, lambda short, full, _: first_name_of(short, full)):
        before = [place for place in range(index - 1, -1, -1) if place in found]
        after = [place for place in range(index + 1, len(ordered)) if place in found]
        for place in (*before, *after):
            identity = found[place]
            names = (identity.name, *identity.names)
            same = any(test(person.name, name, identity.country) for name in names)
            if same and not (gender and identity.gender and gender != identity.gender):
                identity.adopt(person)
                return identity
    for identity in identities:
        if (
            alike(name_parts(identity.name)[-1], name_parts(person.name)[-1])
            and len(name_parts(identity.name)) == 1
        ):
            identity.adopt(person)
            return identity
    return _new(person, identities)


@lru_cache(maxsize=4)
def _by_surname(registry: Registry) -> dict[str, tuple[Entry, ...]]:
    found: dict[str, dict[str, Entry]] = {}
    for entry in registry.people:
        for name in (entry.name, *entry.names):
            parts = name_parts(name)
            for key in (*tails(name), skeleton(parts[0])):
                found.setdefault(key, {})[entry.key] = entry
    return {key: tuple(entries.values()) for key, entries in found.items()}


def _from_registry(
    identity: Identity, on: date | None, identities: list[Identity], registry: Registry
) -> None:
    """Find the registry's person behind a name spelled otherwise, or a family name with an office."""
    if identity.entry is None:
        parts = name_parts(identity.name)
        keys = sorted(readings(parts[-1]) | readings(parts[0]))
        known = [e for key in keys for e in _by_surname(registry).get(key, ())]
        countries = {other.country for other in identities if other is not identity}
        if len(parts) > 1:
            fitting = [e for e in known if any(same_name(identity.name, name) for name in (e.name, *e.names))]
        else:
            fitting = [e for e in known if _is_called(identity, e)]
        if len(parts) == 1 or common_name(identity.name):
            fitting = [e for e in fitting if _fits_report(identity, e, on, countries)]
        entry = _only(fitting, identity, on)
        if entry:
            identity.entry = entry
            identity.reason += f"; {entry.name} in the registry"


def _only(fitting: list[Entry], identity: Identity, on: date | None) -> Entry | None:
    """Return the one person left when country, office and day have been weighed; None when several are."""
    left = {e.key: e for e in fitting if not identity.country or identity.country in e.countries}
    for test in (_has_office, _in_office):
        if len(left) > 1:
            kept = {key: e for key, e in left.items() if test(e, identity, on)}
            left = kept or left
    return next(iter(left.values())) if len(left) == 1 else None


def _has_office(entry: Entry, identity: Identity, on: date | None) -> bool:
    """Tell whether the office that the report tells is one that the person holds on the day."""
    told = {office for office in identity.offices if office}
    return any(
        _words_of(post.title)[-len(office) :] == office for post in entry.held_on(on) for office in told
    )


def _in_office(entry: Entry, identity: Identity, on: date | None) -> bool:  # noqa: ARG001 (as _has_office)
    return bool(entry.held_on(on))


def _words_of(title: str) -> tuple[str, ...]:
    return tuple(fold(title).split())


def _is_called(identity: Identity, entry: Entry) -> bool:
    return any(short_for(identity.name, name, entry.country) for name in (entry.name, *entry.names))


def _fits_report(identity: Identity, entry: Entry, on: date | None, countries: set[str]) -> bool:
    """Tell whether a family or common name is enough: the office is told or the holder's country is there."""
    held = entry.held_on(on)
    if not held:
        return False
    if identity.title:
        return not identity.sector or identity.sector in {post.sector for post in held}
    return entry.country_on(on) in countries
