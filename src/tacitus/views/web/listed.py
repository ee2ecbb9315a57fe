"""What the pages of lists show: stories, actors, events, statements, and what was not read."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.views.web.pages import EventShown, ReportLine, StatementShown, StoryLine, Totals


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads to a page, or nowhere."""

    name: str
    address: str = ""
    """Relative to the root of the site; empty when there is no page."""
    number: int = 0
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a list goes on."""

    number: int
    """Of this page, from 1."""
    pages: int
    total: str
    """How many there are, in words: `1,204` or `20,000 or more`."""
    previous: str = ""
    """Address; empty on the first page."""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Facet:
    """A way to narrow a list."""

    label: str
    values: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class FieldShown:
    """A condition of a list as a form shows it."""

    name: str
    label: str
    value: str
    choices: tuple[tuple[str, str], ...] = ()
    """Values with their words, for a choice; empty for a line to type in."""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Search:
    """The form above a list and what is set in it; it is shown by a server only."""

    action: str
    fields: tuple[FieldShown, ...]
    chosen: tuple[Link, ...] = ()
    """Conditions that hold, each with the address that takes it away."""


@dataclass(frozen=True, slots=True)
class IndexPage:
    """The front page: stories that two or more reports tell."""

    root: str
    totals: Totals
    stories: tuple[StoryLine, ...]
    pager: Pager
    alone: int
    """Reports that stand alone."""
    search: Search | None = None


@dataclass(frozen=True, slots=True)
class AlonePage:
    """Reports that stand alone, the newest first."""

    root: str
    reports: tuple[ReportLine, ...]
    pager: Pager


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a row of bars."""

    x: float
    y: float
    width: float
    height: float
    title: str


@dataclass(frozen=True, slots=True)
class Bars:
    """Numbers over months, as bars from the first to the last."""

    first: str
    last: str
    bars: tuple[Bar, ...]
    label: str
    width: float
    """Of the drawing, in its units."""


@dataclass(frozen=True, slots=True)
class RowsPage:
    """A list of events or statements."""

    root: str
    what: str
    """`events` or `statements`."""
    heading: str
    note: str
    pager: Pager
    events: tuple[EventShown, ...] = ()
    statements: tuple[StatementShown, ...] = ()
    search: Search | None = None
    facets: tuple[Facet, ...] = ()
    facets_note: str = ""
    """What the numbers of facets and months are of, where they are not of all rows."""
    bars: Bars | None = None
    exports: tuple[Link, ...] = ()
    """Files of exactly what the list holds."""
    pictures: str = ""
    """Address of drawings of exactly what the list holds; empty when there is none."""


@dataclass(frozen=True, slots=True)
class ActorLine:
    """An actor in a list."""

    id: str
    name: str
    kind: str
    code: str
    """Country and sector as last coded."""
    reports: int
    mentions: int
    known: bool
    """Whether the registry knows it."""
    linked: bool = True


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """The list of actors."""

    root: str
    actors: tuple[ActorLine, ...]
    pager: Pager
    search: Search | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A number with its name."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class RefusalGroup:
    """Refusals of one stage for one reason."""

    stage: str
    reason: str
    addresses: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class CardRow:
    """What the program scores on a set that people coded."""

    gold: str
    """Name of the set."""
    items: str
    figures: str


@dataclass(frozen=True, slots=True)
class Card:
    """How well one kind of record is read."""

    record: str
    rows: tuple[CardRow, ...]


@dataclass(frozen=True, slots=True)
class QualityPage:
    """What was not read, who was not known, and what made the store."""

    root: str
    facts: tuple[Fact, ...]
    refusals: tuple[RefusalGroup, ...]
    unresolved: tuple[ActorLine, ...]
    cards: tuple[Card, ...]
    versions: tuple[Fact, ...]
    runs: tuple[tuple[str, ...], ...]
