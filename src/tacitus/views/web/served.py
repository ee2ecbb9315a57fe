"""What the pages show that only a server has: search, questions in SQL, why, corrections, errors."""

from __future__ import annotations

from dataclasses import dataclass, field

from tacitus.views.web.listed import Fact, Link
from tacitus.views.web.pages import Why


@dataclass(frozen=True, slots=True)
class Hit:
    """What a search found."""

    kind: str
    name: str
    address: str
    outlet: str
    published: str
    words: tuple[tuple[str, bool], ...]
    """Runs of words, and whether they are what was searched for."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The answer to a search."""

    root: str
    words: str
    hits: tuple[Hit, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class SqlPage:
    """A question in SQL and its answer."""

    root: str
    sql: str
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    cut: bool = False
    error: str = ""
    examples: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class InPlace:
    """Words in their place."""

    role: str
    report: str
    """What the report is called."""
    address: str
    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class WhyPage:
    """Why a record was made."""

    root: str
    noun: str
    id: str
    headline: str
    facts: tuple[Fact, ...]
    words: tuple[InPlace, ...]
    why: Why
    edits: tuple[str, ...] = ()
    """What a person may set right of it: `speaker`, `name`, `reject`."""
    fixed: str = ""
    """Id of the correction that made it what it is; empty when none did."""


@dataclass(frozen=True, slots=True)
class CorrectionLine:
    """A correction made by hand."""

    id: str
    told: str
    note: str
    links: tuple[Link, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """What was set right by hand."""

    root: str
    corrections: tuple[CorrectionLine, ...]
    path: str


@dataclass(frozen=True, slots=True)
class ErrorPage:
    """What went wrong, and what to do."""

    root: str
    code: int
    heading: str
    told: str
