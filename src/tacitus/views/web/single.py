"""What the pages on one thing show: an actor, accounts side by side, drawings."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.views.web.listed import ActorLine, Bars, Link
from tacitus.views.web.pages import BlockShown, Cited, EventShown, ReportLine, StatementShown, StoryLine, Why


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
    statement_count: str
    """How many there are, in words: `1,204` or `10,000 or more`."""
    more_statements: bool
    """Whether there are others than those shown."""
    about: tuple[StatementShown, ...]
    events: tuple[EventShown, ...]
    event_count: str
    more_events: bool
    counterparts: tuple[Counterpart, ...]
    bars: Bars | None
    mentions: tuple[Quoted, ...]
    why: Why
    picture: Picture | None = None
