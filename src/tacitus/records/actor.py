"""Actor and Mention: someone or something that acts or speaks, and the words that point at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from tacitus.records.ids import ActorId, MentionId, content_id
from tacitus.records.span import Span
from tacitus.records.trace import Trace


class ActorKind(StrEnum):
    """What sort of thing an actor is."""

    PERSON = "person"
    GOVERNMENT = "government"
    BODY = "body"
    """An organisation with a name: ministry, parliament, company, alliance, agency."""
    GROUP = "group"
    """People named by what they are: protesters, rebels, reporters."""
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Post:
    """An office that an actor held, and when."""

    title: str
    country: str
    """ISO 3166-1 alpha-3, or an international code such as `IGO`; empty when not known."""
    sector: str
    """PLOVER sector the office gives, such as `GOV`; empty for none."""
    start: date | None = None
    end: date | None = None
    """First day out of office; None when still held at the registry's date of knowledge."""
    source: str = ""
    """Where the fact comes from: the report itself, or a registry row's source."""


@dataclass(frozen=True, slots=True)
class Actor:
    """One identity for every name, role and epithet that a report uses for it."""

    id: ActorId
    name: str
    """The fullest name known."""
    kind: ActorKind
    country: str
    """ISO 3166-1 alpha-3, or `IGO`, `UNO`, `EUR`, `NGO`, `ISM`, `IMG`, `MNC`; empty when not known."""
    sector: str
    """Primary PLOVER sector such as `GOV`, `MIL`, `JRN`; empty for none."""
    cameo: str
    """CAMEO actor code such as `RUSGOV`; empty when not known."""
    trace: Trace
    names: tuple[str, ...] = ()
    """Other spellings and names met."""
    posts: tuple[Post, ...] = ()
    in_registry: bool = False
    """False when the actor is known by the report's words alone."""


class MentionKind(StrEnum):
    """How words point at an actor."""

    NAME = "name"
    TITLE = "title"
    PRONOUN = "pronoun"
    EPITHET = "epithet"
    METONYM = "metonym"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a report that point at an actor."""

    id: MentionId
    actor_id: ActorId
    span: Span
    kind: MentionKind
    trace: Trace

    @classmethod
    def make(cls, actor_id: ActorId, span: Span, kind: MentionKind, trace: Trace) -> Mention:
        """Return a mention whose id comes from its place in the report."""
        return cls(
            MentionId(content_id("m", span.report_id, span.start, span.end)), actor_id, span, kind, trace
        )
