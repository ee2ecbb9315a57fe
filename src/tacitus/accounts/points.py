"""Points: what is compared of a story. A point is an utterance or an event, never a bare sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tacitus.accounts.clauses import Clause, clauses_of
from tacitus.accounts.lexicon import closed
from tacitus.accounts.match import Match, Weights, matches
from tacitus.accounts.quantities import Quantity, quantities_in
from tacitus.records.account import Side
from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.event import EventMention, PloverType
from tacitus.records.ids import EventMentionId, ReportId, StatementId
from tacitus.records.report import Report
from tacitus.records.span import Span
from tacitus.records.statement import Statement
from tacitus.records.story import Story

ALIKE = 0.1
"""Likeness from which two clauses are looked at as tellings of one thing."""
SPOKEN = frozenset(
    {PloverType.AGREE, PloverType.REQUEST, PloverType.ACCUSE, PloverType.REJECT, PloverType.THREATEN}
)
"""Types that are done by speaking."""


@dataclass(frozen=True, slots=True)
class Point:
    """One utterance with its statements, or one event with its mentions; the other tuple is empty."""

    statements: tuple[Statement, ...] = ()
    mentions: tuple[EventMention, ...] = ()
    speaker: str = ""
    """The fullest name of an utterance's speaker."""

    @property
    def report_ids(self) -> tuple[ReportId, ...]:
        """The reports that tell the point, in the story's order, each once."""
        told = [statement.content[0].report_id for statement in self.statements]
        told += [mention.trigger.report_id for mention in self.mentions]
        return tuple(dict.fromkeys(told))


@dataclass(frozen=True, slots=True)
class Scene:
    """A story with all that its findings are made of."""

    story: Story
    reports: tuple[Report, ...]
    """In the story's order."""
    points: tuple[Point, ...]
    coded: tuple[CodedReport, ...] = ()
    clauses: tuple[tuple[Clause, ...], ...] = ()
    """The clauses of each report."""
    matches: tuple[Match, ...] = ()
    """Clauses of different reports that are alike, the most alike first."""
    quantities: tuple[Quantity, ...] = ()
    weights: Weights = Weights(())  # noqa: RUF009 (nothing is told of an empty story)

    def report(self, report_id: ReportId) -> Report:
        """Return one report of the story.

        Raises:
            KeyError: The report is not in the story.
        """
        for report in self.reports:
            if report.id == report_id:
                return report
        raise KeyError(report_id)

    def origins(self, report_ids: Iterable[ReportId]) -> int:
        """Return the number of independent origins among reports."""
        wanted = set(report_ids)
        return sum(1 for origin in self.story.origins if wanted & set(origin.report_ids))


def set_scene(story: Story, reports: Sequence[CodedReport], grouping: Grouping) -> Scene:
    """Gather the points of a story.

    An event told inside a statement is left to the statement: the speaker says it, the report does not. So is
    an event that is done by speaking (a promise, a demand, an accusation), when its words hold the statement.

    Args:
        story: The story.
        reports: Coded reports, those of the story among them.
        grouping: What the `stories` stage gave for them.
    """
    by_id = {coded.report.id: coded for coded in reports}
    told = [by_id[report_id] for report_id in story.report_ids if report_id in by_id]
    statements = {statement.id: statement for coded in told for statement in coded.statements}
    mentions = {mention.id: mention for coded in told for mention in coded.events}
    said = _utterances(grouping, statements)
    happened = _events(grouping, mentions, statements)
    places = {coded.report.id: place for place, coded in enumerate(told)}
    points = sorted((*said, *happened), key=lambda point: _reading_order(point, places))
    clauses = tuple(clauses_of(coded) for coded in told)
    weights = Weights(clause for each in clauses for clause in each)
    return Scene(
        story,
        tuple(coded.report for coded in told),
        tuple(points),
        tuple(told),
        clauses,
        tuple(matches(clauses, weights, ALIKE)),
        tuple(each for found in clauses for clause in found for each in quantities_in(clause)),
        weights,
    )


def sides(point: Point) -> tuple[Side, ...]:
    """Return what each report says on a point, in the story's order."""
    shown: dict[ReportId, set[Span]] = {report_id: set() for report_id in point.report_ids}
    records: dict[ReportId, list[str]] = {report_id: [] for report_id in point.report_ids}
    for statement in point.statements:
        shown[statement.content[0].report_id].update(statement.content)
        records[statement.content[0].report_id].append(statement.id)
    for mention in point.mentions:
        shown[mention.trigger.report_id].update(mention.evidence)
        records[mention.trigger.report_id].append(mention.id)
    return tuple(
        Side(report_id, tuple(sorted(spans)), tuple(records[report_id])) for report_id, spans in shown.items()
    )


def _utterances(grouping: Grouping, statements: Mapping[StatementId, Statement]) -> list[Point]:
    found = []
    for utterance in grouping.utterances:
        members = tuple(statements[each] for each in utterance.statement_ids if each in statements)
        if members:
            found.append(Point(statements=members, speaker=closed(utterance.speaker_name)))
    return found


def _events(
    grouping: Grouping,
    mentions: Mapping[EventMentionId, EventMention],
    statements: Mapping[StatementId, Statement],
) -> list[Point]:
    """Return events that at least one narrator tells, and that no statement of their actor tells already."""
    by_report: dict[ReportId, list[Statement]] = {}
    for statement in statements.values():
        by_report.setdefault(statement.content[0].report_id, []).append(statement)
    found = []
    for event in grouping.events:
        members = tuple(mentions[each] for each in event.mention_ids if each in mentions)
        if any(
            mention.statement_id is None
            and not _is_saying(mention, by_report.get(mention.trigger.report_id, []))
            for mention in members
        ):
            found.append(Point(mentions=members))
    return found


def _is_saying(mention: EventMention, statements: Sequence[Statement]) -> bool:
    """Tell whether an event is done by speaking and one of its actors' statements stands in its words."""
    if mention.type not in SPOKEN:
        return False
    doers = {actor.actor_id or actor.name for actor in mention.actors}
    return any(
        (statement.speaker.actor_id or statement.speaker.name) in doers
        and any(told.overlaps(said) for told in mention.evidence for said in statement.content)
        for statement in statements
    )


def _reading_order(point: Point, places: Mapping[ReportId, int]) -> tuple[int, int, int]:
    starts = [statement.content[0] for statement in point.statements]
    starts += [mention.trigger for mention in point.mentions]
    first = min(starts, key=lambda span: (places[span.report_id], span.start))
    return (-len(point.report_ids), places[first.report_id], first.start)
