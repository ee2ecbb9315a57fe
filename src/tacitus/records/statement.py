"""Statement: who said what to whom, through whom, in what manner."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import ActorId, StatementId, UtteranceId, content_id
from tacitus.records.place import PlaceMention
from tacitus.records.span import Span, require_spans, words_of
from tacitus.records.trace import Trace
from tacitus.records.when import NO_TIME, When


class Manner(StrEnum):
    """Whether the speaker's own words are given."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    """Indirect with some words between quotation marks."""


class Modality(StrEnum):
    """How the speaker stands to what is said."""

    ASSERTION = "assertion"
    COMMITMENT = "commitment"
    DEMAND = "demand"
    PREDICTION = "prediction"
    HYPOTHESIS = "hypothesis"
    BELIEF = "belief"
    WISH = "wish"
    QUESTION = "question"


class Act(StrEnum):
    """What the speaker does by speaking; `ATTITUDE` is no speech, but an ascribed belief or wish."""

    ASSERT = "assert"
    DENY = "deny"
    REJECT = "reject"
    PROMISE = "promise"
    THREATEN = "threaten"
    DEMAND = "demand"
    REQUEST = "request"
    ACCUSE = "accuse"
    PRAISE = "praise"
    WARN = "warn"
    PREDICT = "predict"
    ASK = "ask"
    DOUBT = "doubt"
    ANNOUNCE = "announce"
    DESCRIBE = "describe"
    AGREE = "agree"
    ATTITUDE = "attitude"


@dataclass(frozen=True, slots=True)
class Party:
    """Someone named in a statement: the actor when known, and always the words."""

    actor_id: ActorId | None
    """None when the words point at nobody in particular ("an official")."""
    name: str
    """The actor's name when known, else the words."""
    span: Span | None
    """The words; None for a speaker inherited from the sentence before."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A first-class record of attribution: what is said is the speaker's, never the narrator's."""

    id: StatementId
    speaker: Party
    cue: Span | None
    """The words that attribute ("said", "according to"); None when the statement carries on another's cue."""
    content: tuple[Span, ...]
    """What is said; several spans when it is split; never empty."""
    manner: Manner
    act: Act
    modality: Modality
    negated: bool
    """True when what is said is denied or negated ("denied that …", "is not creating …")."""
    trace: Trace
    evidence: tuple[Span, ...]
    """Content plus every further telling of the same words (a pull quote), in reading order."""
    via: tuple[Party, ...] = ()
    """Those through whom the words reached the report, nearest the speaker first."""
    addressee: Party | None = None
    occasion: Span | None = None
    """Words that tell on what occasion it was said: "at a news conference", "in a letter to the council"."""
    quoted: tuple[Span, ...] = ()
    """Words between quotation marks, without the marks."""
    words_owner: str = ""
    """Whose words stand between the marks: the speaker's or a via's name; empty without quoted words."""
    when: When = NO_TIME
    """When it was said."""
    place: PlaceMention | None = None
    """Where it was said; None when the report does not tell."""
    spoken: bool = True
    """False when the report tells that it is not said, or not yet: "did not say", "will announce"."""
    implied: bool = False
    """True when the words themselves tell the act ("we will rebuild it"), behind a plain cue ("said")."""
    continues: StatementId | None = None
    """The statement whose cue and speaker this one carries on ("…," she said. "…")."""

    def __post_init__(self) -> None:
        require_spans("statement", self.content)
        require_spans("statement", self.evidence)

    @property
    def words(self) -> str:
        """The content in reading order, with an ellipsis where it is split."""
        return words_of(self.content)

    @staticmethod
    def make_id(content: tuple[Span, ...], speaker: str) -> StatementId:
        """Return the id of a statement from its place in its report and its speaker's words."""
        first = content[0]
        places = ",".join(f"{span.start}:{span.end}" for span in content)
        return StatementId(content_id("s", first.report_id, places, speaker))


@dataclass(frozen=True, slots=True)
class Utterance:
    """The speech act in the world that one or more statements, of one or more reports, render."""

    id: UtteranceId
    statement_ids: tuple[StatementId, ...]
    speaker_name: str
    trace: Trace
