"""EventMention and Event: one telling of what was done, and the happening that tellings share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import ActorId, EventId, EventMentionId, StatementId, content_id
from tacitus.records.place import PlaceMention
from tacitus.records.span import Span, require_spans
from tacitus.records.trace import Trace
from tacitus.records.when import NO_TIME, When


class PloverType(StrEnum):
    """The 16 event types of PLOVER 2.0 (Open Event Data Alliance)."""

    AGREE = "AGREE"
    CONSULT = "CONSULT"
    SUPPORT = "SUPPORT"
    CONCEDE = "CONCEDE"
    COOPERATE = "COOPERATE"
    AID = "AID"
    RETREAT = "RETREAT"
    REQUEST = "REQUEST"
    ACCUSE = "ACCUSE"
    REJECT = "REJECT"
    THREATEN = "THREATEN"
    PROTEST = "PROTEST"
    SANCTION = "SANCTION"
    MOBILIZE = "MOBILIZE"
    COERCE = "COERCE"
    ASSAULT = "ASSAULT"


class Status(StrEnum):
    """Whether the event is told as done."""

    ACTUAL = "actual"
    ONGOING = "ongoing"
    PLANNED = "planned"
    THREATENED = "threatened"
    DEMANDED = "demanded"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor or recipient of an event, coded as of the report's date."""

    actor_id: ActorId | None
    name: str
    country: str
    """ISO 3166-1 alpha-3 or PLOVER's international code; empty when not known."""
    sector: str
    """Primary PLOVER sector; empty for none."""
    cameo: str
    span: Span


@dataclass(frozen=True, slots=True)
class Count:
    """A number told of an event: dead, injured, arrested, troops, demonstrators."""

    number: int
    unit: str
    exact: bool
    """False for "about", "at least", "dozens of"."""
    span: Span
    low: int | None = None
    """Least number that the words allow ("at least 20", "dozens": 24); None when they set no bound."""
    high: int | None = None
    """Greatest number that they allow ("up to 40"); None when they set no bound."""


@dataclass(frozen=True, slots=True)
class EventMention:
    """One telling of who did what to whom; what someone denies, plans or alleges is not told as done."""

    id: EventMentionId
    type: PloverType
    mode: str
    """PLOVER mode such as `visit`; empty for none."""
    contexts: tuple[str, ...]
    cameo: str
    """CAMEO event code as a string of two to four digits ("010" is not 10)."""
    quad: int
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    goldstein: float
    """Intensity on Goldstein's scale, -10 to 10."""
    status: Status
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    trigger: Span
    """The words that tell the deed."""
    evidence: tuple[Span, ...]
    """The sentences or clauses that tell it; never empty."""
    trace: Trace
    statement_id: StatementId | None = None
    """The statement in which the event stands; None when the narrator asserts it."""
    when: When = NO_TIME
    place: PlaceMention | None = None
    counts: tuple[Count, ...] = ()
    codable: bool = True
    """False when too little is told of the parties, or only private people act: kept, but never a row."""

    def __post_init__(self) -> None:
        require_spans("event mention", self.evidence)

    @property
    def asserter(self) -> str:
        """`narrator`, or the id of the statement in which the event stands."""
        return self.statement_id or "narrator"

    @property
    def is_row(self) -> bool:
        """True when it may stand in a table of events: codable, not denied, no mere possibility or appeal.

        A possible act of material conflict is a THREATEN by PLOVER's rules, and stays a row as such. Appeals
        (CAMEO 02) are no event in the table CAMEO2PLOVER.
        """
        if not self.codable or self.cameo.startswith(("01", "02")):
            return False
        if self.status is Status.HYPOTHETICAL:
            return self.type is PloverType.THREATEN
        return self.status is not Status.DENIED

    @staticmethod
    def make_id(event_type: PloverType, trigger: Span, status: Status) -> EventMentionId:
        """Return the id of an event mention from its trigger's place in the report."""
        return EventMentionId(
            content_id("em", trigger.report_id, trigger.start, trigger.end, event_type, status)
        )


@dataclass(frozen=True, slots=True)
class Event:
    """What one or more event mentions tell, counted once."""

    id: EventId
    mention_ids: tuple[EventMentionId, ...]
    type: PloverType
    status: Status
    trace: Trace
