"""A story with all that its pages show of it, read once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from tacitus.records.account import Account, Finding
from tacitus.records.coded import CodedReport
from tacitus.records.story import Story
from tacitus.store.store import Store
from tacitus.views.web.brief import without_disk
from tacitus.views.web.lines import finding_counts, report_lines, story_line
from tacitus.views.web.pages import (
    EventShown,
    Happening,
    ReportLine,
    SagaShown,
    SpeakerShown,
    StatementShown,
    StoryLine,
)
from tacitus.views.web.saga import saga_shown
from tacitus.views.web.told import event_shown, speakers_of, statement_shown

_MEMBERS = """
SELECT m.event_mention_id, m.event_id FROM event_members m
JOIN event_mentions e ON e.id = m.event_mention_id
JOIN story_reports s ON s.report_id = e.report_id WHERE s.story_id = ?
"""


@dataclass(frozen=True, slots=True)
class Gathered:
    """A story, its reports, findings, statements and events."""

    story: Story
    line: StoryLine
    lines: Mapping[str, ReportLine]
    """How its reports are named in lists, by id."""
    reports: tuple[CodedReport, ...]
    accounts: tuple[Account, ...]
    findings: tuple[Finding, ...]
    statements: Mapping[str, StatementShown]
    events: Mapping[str, EventShown]
    speakers: tuple[SpeakerShown, ...]
    """Those with most statements first."""
    happenings: tuple[Happening, ...]
    """Those that most reports tell first."""
    saga: SagaShown | None


def gather(store: Store, story_id: str) -> Gathered:
    """Read a story.

    Raises:
        NotFoundError: No story has or had that id.
    """
    story = store.story(story_id)
    lines = report_lines(store, story.report_ids)
    reports = tuple(store.report(report_id) for report_id in story.report_ids)
    statements: dict[str, StatementShown] = {}
    events: dict[str, EventShown] = {}
    for coded in reports:
        of_report = lines[coded.report.id]
        statements.update((each.id, statement_shown(each, of_report)) for each in coded.statements)
        named = speakers_of(coded)
        events.update((each.id, event_shown(each, of_report, named)) for each in coded.events if each.codable)
    return Gathered(
        story=story,
        line=story_line(story, lines, finding_counts(store, [story.id])[story.id]),
        lines=lines,
        reports=reports,
        accounts=store.accounts(story.id),
        findings=without_disk(store.findings(story.id), reports),
        statements=statements,
        events=events,
        speakers=_speakers(statements.values()),
        happenings=_happenings(events.values(), dict(store.query(_MEMBERS, (story.id,)).rows)),
        saga=saga_shown(store, story.id),
    )


def _speakers(statements: Iterable[StatementShown]) -> tuple[SpeakerShown, ...]:
    """Return the speakers, those with most statements first, then by the alphabet."""
    found: dict[str, list[StatementShown]] = {}
    for statement in statements:
        found.setdefault(statement.speaker_id or statement.speaker.casefold(), []).append(statement)
    speakers = [SpeakerShown(max((s.speaker for s in said), key=len), tuple(said)) for said in found.values()]
    return tuple(sorted(speakers, key=lambda each: (-len(each.statements), each.name)))


def _happenings(events: Iterable[EventShown], members: Mapping[str, str]) -> tuple[Happening, ...]:
    """Return the events, each with its tellings, those that most reports tell first."""
    found: dict[str, list[EventShown]] = {}
    for event in events:
        found.setdefault(members.get(event.id, event.id), []).append(event)
    happenings = [Happening(tellings[0], tuple(tellings)) for tellings in found.values()]
    return tuple(sorted(happenings, key=lambda each: -len({telling.report.id for telling in each.tellings})))
