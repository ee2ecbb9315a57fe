"""What each page shows: frozen records filled from the store and handed to a template of the same name."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.views.web.marks import Piece


@dataclass(frozen=True, slots=True)
class Why:
    """Why a record was made, as shown on demand."""

    rule: str
    version: str
    reason: str
    confidence: str = ""
    """As a percentage; empty where it is not calibrated."""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """A report as named in a list or beside a quotation."""

    id: str
    outlet: str
    """Empty when unknown: the template says so."""
    title: str
    published: str
    """In words, such as `10 March 2026` or `undated`."""
    day: str
    """ISO date for sorting and charts; empty when unknown."""
    named: bool = True
    """False when the title is the report's first words, for it has none."""
    file: str = ""
    """Last part of its address, to tell reports of unknown outlets apart."""


@dataclass(frozen=True, slots=True)
class Cited:
    """Words of a report and the place where they stand."""

    report_id: str
    anchor: str
    """Fragment of the report's page, such as `c12-34`."""
    words: str


@dataclass(frozen=True, slots=True)
class Teller:
    """A report on a side of a finding, and the fragment of its page where its words begin."""

    report: ReportLine
    anchor: str


@dataclass(frozen=True, slots=True)
class SideShown:
    """What reports say on a point: one report, or several in the very same words."""

    tellers: tuple[Teller, ...]
    words: tuple[Cited, ...]
    """The words as they stand in the first teller's report."""
    parts: tuple[tuple[str, bool], ...] = ()
    """Of a rendering: the words in runs, and whether the other wording has the run too."""


@dataclass(frozen=True, slots=True)
class StatementShown:
    """One statement in a list."""

    id: str
    report: ReportLine
    speaker: str
    act: str
    manner: str
    negated: bool
    to: str
    via: str
    words: tuple[Cited, ...]
    why: Why
    speaker_id: str = ""
    """Actor id of the speaker; empty when the words point at nobody in particular."""


@dataclass(frozen=True, slots=True)
class EventShown:
    """One telling of an event."""

    id: str
    report: ReportLine
    type: str
    mode: str
    status: str
    cameo: str
    actors: str
    recipients: str
    when: str
    place: str
    asserter: str
    """Name of the speaker in whose statement it stands; empty when the report itself tells it."""
    counts: str
    words: tuple[Cited, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class FindingShown:
    """One point of comparison with the words of each side."""

    id: str
    kind: str
    label: str
    """What the kind means, in a word or two: `contradiction`; empty where the section's heading says it."""
    summary: str
    sides: tuple[SideShown, ...]
    origins: int
    why: Why
    statement: StatementShown | None = None
    """The statement that the first side rests on."""
    event: EventShown | None = None
    """The event mention that the first side rests on."""


@dataclass(frozen=True, slots=True)
class FindingGroup:
    """Findings that stand together; `report` is set when one report alone tells them all."""

    report: ReportLine | None
    findings: tuple[FindingShown, ...]


@dataclass(frozen=True, slots=True)
class FindingSection:
    """A section of a story's brief."""

    key: str
    heading: str
    note: str
    count: int
    groups: tuple[FindingGroup, ...]
    more: str = ""
    """Address of the page that has all of them; empty when these are all."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A shared point that a report does not tell."""

    finding_id: str
    summary: str


@dataclass(frozen=True, slots=True)
class AccountShown:
    """One report's telling of the story."""

    report: ReportLine
    voice: int
    """Number of the independent origin it belongs to, from 1."""
    shared: int
    alone: int
    left_out: tuple[LeftOut, ...]
    """The first points that it does not tell."""
    left_out_count: int
    statements: int
    events: int
    dated: str = ""
    """Day that the story gives an undated report, in words; empty for the others."""
    dated_why: str = ""


@dataclass(frozen=True, slots=True)
class VoiceShown:
    """Reports that share a source, and why they count as one voice."""

    number: int
    reports: tuple[ReportLine, ...]
    why: Why


@dataclass(frozen=True, slots=True)
class CopyShown:
    """A report that is another's text."""

    report: ReportLine
    original: ReportLine
    share: str
    """Of the shorter text's runs of words that the other has, as a percentage."""
    why: Why


@dataclass(frozen=True, slots=True)
class SpeakerShown:
    """A speaker and what the reports have them say."""

    name: str
    statements: tuple[StatementShown, ...]
    count: int = 0
    """How many there are, where only some are shown."""


@dataclass(frozen=True, slots=True)
class Happening:
    """An event counted once, with its tellings."""

    first: EventShown
    tellings: tuple[EventShown, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """Reports of one day on a time strip."""

    x: float
    day: str
    labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """A time strip: a dot a report, stacked by day, from the first to the last publication."""

    first: str
    last: str
    dots: tuple[Dot, ...]
    height: int


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in the list of stories."""

    id: str
    title: str
    dates: str
    reports: int
    outlets: tuple[str, ...]
    unnamed: int
    """Reports whose outlet is unknown."""
    origins: int
    counts: tuple[tuple[str, int], ...]
    """How many findings of each sort, in words."""
    actors: tuple[str, ...] = ()
    """Names of those that most of its reports name; filled in lists only."""
    strip: Strip | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """What the store holds."""

    reports: int
    outlets: int
    stories: int
    """Those that two or more reports tell."""
    statements: int
    events: int


@dataclass(frozen=True, slots=True)
class BriefQuote:
    """Words that a line of the brief rests on, and every report that has them."""

    words: tuple[Cited, ...]
    """As they stand in the first of the reports."""
    tellers: tuple[Teller, ...]


@dataclass(frozen=True, slots=True)
class BriefPart:
    """A section of the brief: its heading and lines, each with the words it rests on."""

    key: str
    heading: str
    lines: tuple[tuple[str, tuple[BriefQuote, ...]], ...]


@dataclass(frozen=True, slots=True)
class SagaStory:
    """Another story of a saga."""

    title: str
    day: str
    """First publication, in words."""
    reports: int
    address: str
    """Its page from the site's root; the page of its report where one report tells it."""
    links: tuple[str, ...]
    """What it shares with the story of the page, in words; empty where others tie them."""


@dataclass(frozen=True, slots=True)
class SagaShown:
    """The saga that a story is in."""

    id: str
    words: tuple[str, ...]
    stories: tuple[SagaStory, ...]
    """The other stories, in order of time; of a long saga those nearest in time."""
    others: int
    """How many other stories it has."""
    why: Why


@dataclass(frozen=True, slots=True)
class StoryPage:
    """A story's brief, its accounts, statements and events."""

    root: str
    line: StoryLine
    strip: Strip | None
    brief: tuple[BriefPart, ...]
    sections: tuple[FindingSection, ...]
    accounts: tuple[AccountShown, ...]
    voices: tuple[VoiceShown, ...]
    copies: tuple[CopyShown, ...]
    saga: SagaShown | None
    speakers: tuple[SpeakerShown, ...]
    """The most quoted, each with some statements."""
    happenings: tuple[Happening, ...]
    """Those that most reports tell."""
    statement_count: int
    happening_count: int
    why: Why


@dataclass(frozen=True, slots=True)
class StoryPartPage:
    """All findings of a section, or all statements or events of a story."""

    root: str
    line: StoryLine
    heading: str
    note: str
    groups: tuple[FindingGroup, ...]
    speakers: tuple[SpeakerShown, ...]
    happenings: tuple[Happening, ...]
    first: int
    """Number of the first one on this page, from 1."""
    last: int
    count: int
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class BlockShown:
    """A part of a report's text; `kind` is empty for what lies between blocks."""

    kind: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A statement or event as listed in the margin of its report; one of the two is set."""

    statement: StatementShown | None = None
    event: EventShown | None = None


@dataclass(frozen=True, slots=True)
class LayerShown:
    """A layer of marks with its number of marks."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor that a report names."""

    id: str
    name: str
    code: str
    mentions: int
    linked: bool


@dataclass(frozen=True, slots=True)
class ReportPage:
    """A report's text with its marks and notes."""

    root: str
    line: ReportLine
    byline: str
    address: str
    url: str
    """Only `http` and `https` addresses; else empty."""
    credits: tuple[str, ...]
    published_reason: str
    blocks: tuple[BlockShown, ...]
    layers: tuple[LayerShown, ...]
    notes: tuple[Note, ...]
    story: StoryLine | None
    actors: tuple[NamedActor, ...] = ()
