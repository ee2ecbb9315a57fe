"""What the pages of lists show: stories, actors, events, statements, quality, search and questions in SQL."""

from __future__ import annotations

from dataclasses import dataclass, field

from tacitus.views.web.pages import (
    BlockShown,
    Cited,
    EventShown,
    ReportLine,
    StatementShown,
    StoryLine,
    Totals,
    Why,
)


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
class Claim:
    """A point of comparison, and where each text tells it."""

    id: str
    kind: str
    summary: str
    places: tuple[tuple[int, str], ...]
    """Number of the text, from 1, and the fragment of this page where its words are."""


@dataclass(frozen=True, slots=True)
class TextShown:
    """The text of a report among others."""

    number: int
    report: ReportLine
    blocks: tuple[BlockShown, ...]


@dataclass(frozen=True, slots=True)
class SidePage:
    """Accounts of a story side by side, with the words of each point linked."""

    root: str
    line: StoryLine
    texts: tuple[TextShown, ...]
    claims: tuple[Claim, ...]
    others: tuple[ReportLine, ...]
    """Reports of the story whose texts are not here."""


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
class PostShown:
    """An office that an actor held."""

    title: str
    code: str
    since: str
    until: str
    source: str


@dataclass(frozen=True, slots=True)
class Counterpart:
    """Another actor, and the events that an actor shares with it."""

    name: str
    address: str
    does: int
    """Events that the page's actor does to it."""
    suffers: int
    goldstein: float
    """Mean intensity, -10 to 10."""
    share: int
    """Length of its bar, per cent of the longest."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a report where an actor is named."""

    report: ReportLine
    words: Cited


@dataclass(frozen=True, slots=True)
class ActorPage:
    """All that the record holds of one actor."""

    root: str
    line: ActorLine
    cameo: str
    names: tuple[tuple[str, int], ...]
    """Names met, with how often."""
    posts: tuple[PostShown, ...]
    statements: tuple[StatementShown, ...]
    statement_count: int
    about: tuple[StatementShown, ...]
    events: tuple[EventShown, ...]
    event_count: int
    counterparts: tuple[Counterpart, ...]
    bars: Bars | None
    mentions: tuple[Quoted, ...]
    why: Why
    picture: Picture | None = None


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
class QualityPage:
    """What was not read, who was not known, and what made the store."""

    root: str
    facts: tuple[Fact, ...]
    refusals: tuple[RefusalGroup, ...]
    unresolved: tuple[ActorLine, ...]
    versions: tuple[Fact, ...]
    runs: tuple[tuple[str, ...], ...]


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
class Picture:
    """A drawing made by this program."""

    kind: str
    title: str
    told: str
    """What it shows, for those who do not see it."""
    svg: str


@dataclass(frozen=True, slots=True)
class PicturesPage:
    """Drawings of the events of a story, or of a list."""

    root: str
    heading: str
    back: Link
    pictures: tuple[Picture, ...]


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
