"""Actors, asked directly: check a list of one's own, make one of a dictionary, see what a name is read as."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from tacitus.errors import SettingsError

if TYPE_CHECKING:
    from tacitus.analysis.actors.registry import Entry, Registry, Term

MOST = 12
"""People of one family name that are shown."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is wrong with a line of a list, and what to do."""

    path: str
    line: int
    """Counted from 1; 0 for the file as a whole."""
    what: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A list after its check."""

    path: str
    format: str
    actors: int
    """Names that can be used."""
    mistakes: tuple[Mistake, ...]


@dataclass(frozen=True, slots=True)
class Imported:
    """A list turned into a table of our own form."""

    table: str
    """CSV."""
    rows: int
    mistakes: tuple[Mistake, ...]
    """Lines left out, each with its reason."""


@dataclass(frozen=True, slots=True)
class ShownPost:
    """A post of an actor."""

    title: str
    country: str
    sector: str
    start: str
    """ISO day; empty when not known."""
    end: str
    """First day out of office; empty while held."""
    source: str
    is_meant: bool
    """True for the post by which the actor is coded on the day asked for."""


@dataclass(frozen=True, slots=True)
class Shown:
    """An actor that a name can stand for."""

    id: str
    name: str
    kind: str
    form: str
    """How the name stands for it: name, adjective, people, capital, metonym; `family name` for a part."""
    country: str
    sector: str
    cameo: str
    names: tuple[str, ...]
    posts: tuple[ShownPost, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What a name or phrase is read as on a day."""

    phrase: str
    on: str
    """ISO day; empty for the registry's date of knowledge."""
    country: str
    sector: str
    cameo: str
    reason: str
    actors: tuple[Shown, ...]
    """What the name can stand for, the first reading first; empty when the registry has no such name."""


def check(*paths: str) -> list[Checked]:
    """Check lists of actors, in the order in which they would be merged.

    Raises:
        SettingsError: A file cannot be opened.
    """
    from tacitus.analysis.actors.lists.files import read_list, registry_of

    lists = [read_list(path) for path in paths]
    _, merging = registry_of(lists, "")
    found = []
    for each in lists:
        faults = [*each.faults, *(fault for path, fault in merging if path == each.path)]
        mistakes = tuple(Mistake(each.path, fault.line, fault.what) for fault in sorted(faults))
        found.append(Checked(each.path, each.format, len(each.actors), mistakes))
    return found


def import_list(path: str) -> Imported:
    """Turn a list or dictionary into a CSV table of our own form; lines with mistakes are left out.

    Raises:
        SettingsError: The file cannot be opened, or nothing in it can be read.
    """
    from tacitus.analysis.actors.lists.files import read_list
    from tacitus.analysis.actors.lists.rows import Rows
    from tacitus.analysis.actors.lists.tables import write_table

    own = read_list(path)
    wrong = {fault.line for fault in own.faults}
    rows = tuple(row for row in own.rows.rows if row.line not in wrong)
    mistakes = tuple(Mistake(path, fault.line, fault.what) for fault in own.faults)
    if not rows:
        told = f"line {mistakes[0].line}: {mistakes[0].what}" if mistakes else "it has no entries"
        raise SettingsError(f"{path} holds no actor that can be read, as {own.format}: {told}")
    return Imported(write_table(Rows(rows, ())), len(rows), mistakes)


def show(phrase: str, on: date | None = None, lists: Sequence[str] = ()) -> Answer:
    """Return what a name or phrase is read as on a day, and why.

    Args:
        phrase: Such as `Sergei Lavrov`, `the Kremlin` or `Peruvian rebels`.
        on: The day; None for the registry's date of knowledge.
        lists: Paths of lists of one's own.

    Raises:
        SettingsError: A list cannot be opened, or has mistakes.
    """
    from tacitus.analysis.actors.codes import cameo_code
    from tacitus.analysis.actors.lists import registry_with
    from tacitus.analysis.actors.phrases import code_words
    from tacitus.analysis.actors.words import key_of, tokenize, words_of_tokens

    registry = registry_with(tuple(lists))
    code = code_words(words_of_tokens(tokenize(phrase)), on, alone=True, registry=registry)
    terms = registry.terms.get(key_of(phrase), ())
    actors = tuple(_shown(term, on) for term in terms)
    reason = code.reason
    if not actors and not code.country and not code.sector:
        actors = tuple(_namesakes(phrase, on, registry))
        reason = "a family name alone: what else the report tells decides" if actors else reason
    return Answer(
        phrase,
        on.isoformat() if on else "",
        code.country,
        code.sector,
        cameo_code(code.country, code.sector),
        reason,
        actors,
    )


def _namesakes(name: str, on: date | None, registry: Registry) -> Iterator[Shown]:
    """Yield the people for whose full name a name is short, those in office on the day first."""
    from tacitus.analysis.actors.names import short_for
    from tacitus.analysis.actors.registry import Form, Term

    found = [
        entry
        for entry in registry.people
        if any(short_for(name, full, entry.country) for full in (entry.name, *entry.names))
    ]
    found.sort(key=lambda entry: (not entry.post_on(on)[1], entry.name))
    for entry in found[:MOST]:
        yield _shown(Term(entry, Form.NAME), on, "family name")


def _shown(term: Term, on: date | None, form: str = "") -> Shown:
    from tacitus.analysis.actors.codes import cameo_code
    from tacitus.analysis.actors.registry import dated
    from tacitus.records.actor import ActorKind

    term = dated(term, on)
    entry, sector = term.entry, term.sector
    if entry.kind is ActorKind.PERSON:
        sector = _sector_of_person(entry, on)
    meant, _ = entry.post_on(on)
    posts = tuple(
        ShownPost(
            post.title,
            post.country,
            post.sector,
            post.start.isoformat() if post.start else "",
            post.end.isoformat() if post.end else "",
            post.source,
            post is meant,
        )
        for post in sorted(entry.posts, key=lambda post: post.start or date.min)
    )
    return Shown(
        entry.id,
        entry.name,
        entry.kind.value,
        form or term.form.value,
        entry.country,
        sector,
        cameo_code(entry.country, sector),
        entry.names,
        posts,
    )


def _sector_of_person(entry: Entry, on: date | None) -> str:
    from tacitus.analysis.actors.registry import OFFICES

    post, held = entry.post_on(on)
    if post is None:
        return ""
    return post.sector if held or post.sector not in OFFICES else "ELI"
