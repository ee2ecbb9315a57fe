"""What the pipeline says of the two seed reports, with look-ups that the checks share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evals.scorers.attribution import Tokens, TokenText, overlap
from evals.tasks.seeds.gold import GoldEvent, GoldStatement, SeedGold, Spot

if TYPE_CHECKING:
    from tacitus.analysis.document import ParsedReport
    from tacitus.records.account import Finding
    from tacitus.records.actor import Actor, Mention
    from tacitus.records.coded import CodedReport, Comparison, Grouping
    from tacitus.records.event import EventMention
    from tacitus.records.report import Block
    from tacitus.records.span import Span
    from tacitus.records.statement import Statement
    from tacitus.records.when import When

ENOUGH = 0.5
"""F1 of words from which a statement counts as the gold one, as in the attribution scorer."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a phenomenon is read right, and what was found, in words."""

    holds: bool
    found: str


@dataclass(frozen=True)
class Said:
    """Both reports as coded, grouped and compared."""

    gold: SeedGold
    coded: dict[str, CodedReport]
    """`A` and `B`; a report that was refused is not there."""
    parsed: dict[str, ParsedReport]
    grouping: Grouping
    comparisons: tuple[Comparison, ...]

    def text(self, spot: Spot) -> str:
        """Return the words at a spot."""
        return self.coded[spot.doc].report.text[spot.start : spot.end]

    def blocks(self, spot: Spot) -> list[Block]:
        """Return the blocks that touch a spot."""
        return [one for one in self.coded[spot.doc].report.blocks if spot.touches(one.start, one.end)]

    def sentences(self, doc: str) -> list[Span]:
        """Return the sentences of a report's parse."""
        parsed = self.parsed[doc]
        return [parsed.span(one.start, one.end) for one in parsed.sentences if one.end > one.start]

    def times(self, spot: Spot) -> list[When]:
        """Return the times whose words touch a spot."""
        return [one for one in self.coded[spot.doc].times if one.span and hits(spot, one.span)]

    def events(self) -> Iterator[tuple[str, EventMention]]:
        """Yield every event mention with its report."""
        for doc, coded in self.coded.items():
            for event in coded.events:
                yield doc, event

    def events_at(self, *spots: Spot) -> list[EventMention]:
        """Return the event mentions whose trigger touches one of the spots."""
        return [
            event
            for doc, event in self.events()
            if any(spot.doc == doc and hits(spot, event.trigger) for spot in spots)
        ]

    def mention_at(self, spot: Spot) -> Mention | None:
        """Return the mention that starts nearest to where a spot starts, and is nearest to it in length."""
        length = spot.end - spot.start
        touching = [one for one in self.coded[spot.doc].mentions if hits(spot, one.span)]
        return min(
            touching,
            key=lambda one: (abs(one.span.start - spot.start), abs(len(one.span) - length)),
            default=None,
        )

    def actor_at(self, spot: Spot) -> Actor | None:
        """Return the actor that the words at a spot are read as."""
        mention = self.mention_at(spot)
        if mention is None:
            return None
        return next((one for one in self.coded[spot.doc].actors if one.id == mention.actor_id), None)

    def actor(self, name: str, doc: str) -> Actor | None:
        """Return the actor that a report's gold mentions of `name` are mostly read as.

        Only mentions by the last name count where there are some: the sheet's other spans are looser.
        """
        last = self.gold.actor(name)["name"].split()[-1]
        spots = [one for one in self.gold.mentions(name) if one.doc == doc]
        by_name = [
            Spot(doc, start, start + len(last), last)
            for one in spots
            if (start := one.start + one.text.find(last)) >= one.start
        ]
        found = [self.actor_at(one) for one in by_name or spots]
        known = [one for one in found if one is not None]
        ids = [one.id for one in known]
        return max(known, key=lambda one: ids.count(one.id), default=None)

    def statement(self, name: str) -> Statement | None:
        """Return the statement that renders a gold one, whoever is its speaker; None when there is none."""
        gold = self.gold.statement(name)
        best = max(self.likenesses(gold), key=lambda pair: pair[0], default=None)
        return best[1] if best and best[0] >= ENOUGH else None

    def likenesses(self, gold: GoldStatement) -> Iterator[tuple[float, Statement]]:
        """Yield each statement of the report with how much of its words, or of one piece, are the gold's."""
        coded = self.coded.get(gold.content.doc)
        if coded is None:
            return
        text = TokenText(coded.report.text)
        wanted = [_words(text, [one]) for one in (gold.content, *gold.also)]
        for statement in coded.statements:
            pieces = [statement.content, *((one,) for one in statement.content)]
            best = max(overlap(a, _words(text, piece)) for a in wanted for piece in pieces)
            yield best, statement

    def speaks(self, statement: Statement, actor: str, doc: str) -> bool:
        """Tell whether a statement's speaker is a gold actor: by its words, or by who they are read as."""
        speaker = statement.speaker
        if speaker.span and any(
            one.doc == doc and hits(one, speaker.span) for one in self.gold.mentions(actor)
        ):
            return True
        known = self.actor(actor, doc)
        return known is not None and speaker.actor_id == known.id

    def found_statements(self) -> list[str]:
        """Return the ids of the gold statements found with the right speaker; no piece is used twice."""
        found = []
        used: set[tuple[str, int]] = set()
        for gold in self.gold.statements():
            for likeness, statement in sorted(self.likenesses(gold), key=lambda pair: -pair[0]):
                piece = (statement.id, _piece(statement, gold.content))
                if likeness < ENOUGH or piece in used:
                    continue
                if self.speaks(statement, gold.speaker, gold.content.doc):
                    used.add(piece)
                    found.append(gold.id)
                    break
        return found

    def event(self, name: str) -> EventMention | None:
        """Return the event mention that tells a gold event best; None when there is none."""
        return next(iter(self.tellings(self.gold.event(name))), None)

    def tellings(self, gold: GoldEvent) -> list[EventMention]:
        """Return the mentions of an accepted type with the right actor: at the gold's words, then near them.

        The words of an accusation may be read at its cue or at what is said, so the same sentence will do.
        """
        at_words = self.events_at(*gold.evidence)
        near = [
            event
            for doc, event in self.events()
            if any(spot.doc == doc and hits(spot, span) for spot in gold.evidence for span in event.evidence)
        ]
        return [event for event in (*at_words, *near) if tells(gold, event)]

    def findings(self, *spots: Spot) -> Iterator[Finding]:
        """Yield the findings that show words at every one of the spots."""
        reports = {coded.report.id: doc for doc, coded in self.coded.items()}
        for comparison in self.comparisons:
            for finding in comparison.findings:
                shown = [(reports.get(side.report_id), span) for side in finding.sides for span in side.spans]
                if all(any(doc == one.doc and hits(one, span) for doc, span in shown) for one in spots):
                    yield finding


Check = Callable[[Said], Verdict]


def hits(spot: Spot, span: Span) -> bool:
    """Tell whether a span of the same report shares a character with a spot."""
    return spot.touches(span.start, span.end)


def tells(gold: GoldEvent, event: EventMention) -> bool:
    """Tell whether an event mention is of an accepted type and has the gold's first actor's country."""
    countries = {one.country for one in event.actors}
    return event.type.value in gold.types and (not gold.countries or gold.countries[0] in countries)


def coded_as(actor: Actor | None) -> str:
    """Return an actor's name and codes in words."""
    if actor is None:
        return "nobody"
    return f"{actor.name} ({' '.join((actor.country or '---', actor.sector or '---'))})"


def quote(text: str, most: int = 60) -> str:
    """Return words in quotation marks, cut to a length."""
    flat = " ".join(text.split())
    return f"“{flat if len(flat) <= most else flat[: most - 1] + '…'}”"


def fails(found: str) -> Verdict:
    """Return that it does not hold, and why."""
    return Verdict(holds=False, found=found)


def verdict(faults: Iterable[str], right: str) -> Verdict:
    """Return that it holds, with `right`, when there are no faults; else the faults."""
    told = [fault for fault in faults if fault]
    return fails("; ".join(told)) if told else Verdict(holds=True, found=right)


def _words(text: TokenText, spans: Iterable[Spot | Span]) -> Tokens:
    return text.words(text.tokens([[one.start, one.end] for one in spans]))


def _piece(statement: Statement, content: Spot) -> int:
    """Return which span of a statement's content lies at the gold's words."""
    return next((index for index, span in enumerate(statement.content) if hits(content, span)), 0)
