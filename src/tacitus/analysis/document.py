"""What the analysis gives: a report's parse and what was found in it, with the way back to the report's text.

These records hold a spaCy `Doc` and live only while a report is being coded; none is stored.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Generic, TypeVar

import spacy.tokens

from tacitus.analysis.tokens import Doc, Token
from tacitus.records.actor import Actor, Mention
from tacitus.records.ids import ActorId
from tacitus.records.place import PlaceMention
from tacitus.records.report import BlockKind, Report
from tacitus.records.span import Span
from tacitus.records.when import When
from tacitus.text import NormalText

if TYPE_CHECKING:
    from tacitus.analysis.actors.registry import Registry

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the parse; a sentence never crosses a block of the report."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    kind: BlockKind
    """The kind of block it stands in."""
    block: int
    """Index of the block among the report's blocks."""


@dataclass(frozen=True)
class ParsedReport:
    """A report with its parse. `doc.text` is the normal form; `span` leads back to the text as given."""

    report: Report
    parse: spacy.tokens.Doc
    normal: NormalText
    sentences: tuple[Sentence, ...]

    @cached_property
    def doc(self) -> Doc:
        """The parse as the rules read it."""
        return Doc(self.parse)

    def span(self, start: int, end: int) -> Span:
        """Return the report's characters for the tokens `start` up to, not including, `end`."""
        doc = self.doc
        return self.char_span(doc.starts[start], doc.starts[end - 1] + len(doc.texts[end - 1]))

    def char_span(self, start: int, end: int) -> Span:
        """Return the report's characters for a half-open range of `doc.text`."""
        return self.report.span(*self.normal.original(start, end))

    @cached_property
    def _sentence_of_token(self) -> list[int]:
        found = [0] * len(self.doc)
        for index, sentence in enumerate(self.sentences):
            found[sentence.start : sentence.end] = [index] * (sentence.end - sentence.start)
        return found

    def sentence_at(self, token: int) -> Sentence:
        """Return the sentence in which a token stands."""
        return self.sentences[self._sentence_of_token[token]]

    def sentence_index(self, token: int) -> int:
        """Return the index in `sentences` of the sentence in which a token stands."""
        return self._sentence_of_token[token]


@dataclass(frozen=True, slots=True)
class Located(Generic[T]):
    """A record with the tokens it covers: `start` up to, not including, `end`."""

    record: T
    start: int
    end: int


@dataclass(frozen=True)
class Analysis:
    """A parsed report with its actors, mentions, places and times."""

    parsed: ParsedReport
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Located[Mention], ...] = ()
    """In token order. Nested mentions are allowed ("Russia" in "Russia's deputy foreign minister")."""
    places: tuple[Located[PlaceMention], ...] = ()
    times: tuple[Located[When], ...] = ()
    undating: tuple[When, ...] = ()
    """Times that date no deed: those of the lines about the report, and years that anniversaries imply."""
    registry: Registry | None = None
    """The actors known; None for those installed."""
    _actor_by_id: dict[ActorId, Actor] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        self._actor_by_id.update((actor.id, actor) for actor in self.actors)

    @property
    def report(self) -> Report:
        """The report analysed."""
        return self.parsed.report

    @property
    def doc(self) -> Doc:
        """The parse."""
        return self.parsed.doc

    @property
    def whens(self) -> tuple[When, ...]:
        """Every time the report tells; those that date no deed come first."""
        return (*self.undating, *(located.record for located in self.times))

    @cached_property
    def _mentions_at(self) -> dict[int, list[Located[Mention]]]:
        found: dict[int, list[Located[Mention]]] = {}
        for located in self.mentions:
            for token in range(located.start, located.end):
                found.setdefault(token, []).append(located)
        for here in found.values():
            here.sort(key=lambda located: located.start - located.end)
        return found

    def mentions_at(self, token: int) -> list[Located[Mention]]:
        """Return the mentions that cover a token, the longest first."""
        return self._mentions_at.get(token, [])

    def mention_headed_by(self, token: Token) -> Located[Mention] | None:
        """Return the longest mention whose syntactic head is `token`, or None."""
        for located in self.mentions_at(token.i):
            if self.doc.root_of(located.start, located.end).i == token.i:
                return located
        return None

    def actor(self, actor_id: ActorId) -> Actor:
        """Return the actor with an id of this report.

        Raises:
            KeyError: No actor of this report has it.
        """
        return self._actor_by_id[actor_id]

    def sentences(self, *kinds: BlockKind) -> Iterator[Sentence]:
        """Yield the sentences that stand in blocks of the given kinds; all when none is given."""
        for sentence in self.parsed.sentences:
            if not kinds or sentence.kind in kinds:
                yield sentence
