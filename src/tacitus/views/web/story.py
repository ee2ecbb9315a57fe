"""Fills a story's page: the brief, accounts side by side, voices, statements and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tacitus.records.account import Account, Finding
from tacitus.records.coded import CodedReport
from tacitus.records.story import Story
from tacitus.store.store import Store
from tacitus.views.brief import make_brief
from tacitus.views.story import StoryView
from tacitus.views.web.brief import sections, without_disk
from tacitus.views.web.pages import (
    AccountShown,
    BriefPart,
    BriefQuote,
    Cited,
    EventShown,
    Happening,
    LeftOut,
    ReportLine,
    SpeakerShown,
    StatementShown,
    StoryLine,
    StoryPage,
    Teller,
    VoiceShown,
)
from tacitus.views.web.strip import time_strip
from tacitus.views.web.told import cited, event_shown, speakers_of, statement_shown
from tacitus.views.web.words import near_address, told_day, why

_MEMBERS = """
SELECT m.event_mention_id, m.event_id FROM event_members m
JOIN event_mentions e ON e.id = m.event_mention_id
JOIN story_reports s ON s.report_id = e.report_id WHERE s.story_id = ?
"""


def story_page(store: Store, story: Story, line: StoryLine, lines: Mapping[str, ReportLine]) -> StoryPage:
    """Return a story's page.

    Args:
        store: Where the story is.
        story: The story.
        line: How it is named in lists.
        lines: How reports are named in lists, by id.
    """
    reports = [store.report(report_id) for report_id in story.report_ids]
    findings = without_disk(store.findings(story.id), reports)
    statements: dict[str, StatementShown] = {}
    events: dict[str, EventShown] = {}
    speakers: dict[str, str] = {}
    for coded in reports:
        of_report = lines[coded.report.id]
        statements.update((each.id, statement_shown(each, of_report)) for each in coded.statements)
        named = speakers_of(coded)
        events.update((each.id, event_shown(each, of_report, named)) for each in coded.events)
        speakers.update((each.id, each.speaker.actor_id or "") for each in coded.statements)
    voices = tuple(_voices(story, lines))
    return StoryPage(
        root="../",
        line=line,
        strip=time_strip(lines[report_id] for report_id in story.report_ids),
        brief=tuple(_brief(store, story, reports, findings, lines)),
        sections=tuple(sections(findings, lines, statements, events)),
        accounts=tuple(_accounts(store.accounts(story.id), findings, voices, statements, events)),
        voices=voices,
        speakers=_speakers(statements.values(), speakers),
        happenings=_happenings(events.values(), dict(store.query(_MEMBERS, (story.id,)).rows)),
        why=why(story.trace),
    )


def _brief(
    store: Store,
    story: Story,
    reports: Sequence[CodedReport],
    findings: tuple[Finding, ...],
    lines: Mapping[str, ReportLine],
) -> Iterator[BriefPart]:
    """Yield the sections of the brief, with links to the words of each line."""
    accounts = store.accounts(story.id)
    texts = tuple(replace(each.report, address=near_address(each.report.address)) for each in reports)
    view = StoryView(story, texts, accounts, findings)
    for section in make_brief(view, [event for each in reports for event in each.events]).sections:
        told = tuple((line.text, tuple(brief_quotes(cited(line.spans), lines))) for line in section.lines)
        yield BriefPart(section.key, section.heading, told)


def brief_quotes(words: Iterable[Cited], lines: Mapping[str, ReportLine]) -> Iterator[BriefQuote]:
    """Yield what each report says, in the order given; the same words of several reports once."""
    by_report: dict[str, list[Cited]] = {}
    for each in words:
        by_report.setdefault(each.report_id, []).append(each)
    same: dict[str, list[list[Cited]]] = {}
    for told in by_report.values():
        same.setdefault(" ".join(each.words for each in told).casefold(), []).append(told)
    for group in same.values():
        tellers = tuple(Teller(lines[told[0].report_id], told[0].anchor) for told in group)
        yield BriefQuote(tuple(group[0]), tellers)


def _voices(story: Story, lines: Mapping[str, ReportLine]) -> Iterator[VoiceShown]:
    for number, origin in enumerate(story.origins, start=1):
        yield VoiceShown(number, tuple(lines[each] for each in origin.report_ids), why(origin.trace))


def _accounts(
    accounts: Iterable[Account],
    findings: Iterable[Finding],
    voices: Iterable[VoiceShown],
    statements: Mapping[str, StatementShown],
    events: Mapping[str, EventShown],
) -> Iterator[AccountShown]:
    summaries = {finding.id: finding.summary for finding in findings}
    voice = {report.id: (each.number, report) for each in voices for report in each.reports}
    for account in accounts:
        number, line = voice[account.report_id]
        yield AccountShown(
            report=line,
            voice=number,
            shared=account.shared,
            alone=account.alone,
            left_out=tuple(LeftOut(each, summaries[each]) for each in account.left_out if each in summaries),
            statements=sum(each.report.id == line.id for each in statements.values()),
            events=sum(each.report.id == line.id for each in events.values()),
            dated=told_day(account.inferred[0]) if account.inferred else "",
            dated_why=account.inferred[0].reason if account.inferred else "",
        )


def _speakers(statements: Iterable[StatementShown], actors: Mapping[str, str]) -> tuple[SpeakerShown, ...]:
    """Return the speakers, those with most statements first, then by the alphabet."""
    found: dict[str, list[StatementShown]] = {}
    for statement in statements:
        found.setdefault(actors[statement.id] or statement.speaker.casefold(), []).append(statement)
    speakers = [SpeakerShown(max((s.speaker for s in said), key=len), tuple(said)) for said in found.values()]
    return tuple(sorted(speakers, key=lambda each: (-len(each.statements), each.name)))


def _happenings(events: Iterable[EventShown], members: Mapping[str, str]) -> tuple[Happening, ...]:
    """Return the events, each with its tellings, those that most reports tell first."""
    found: dict[str, list[EventShown]] = {}
    for event in events:
        found.setdefault(members.get(event.id, event.id), []).append(event)
    happenings = [Happening(tellings[0], tuple(tellings)) for tellings in found.values()]
    return tuple(sorted(happenings, key=lambda each: -len({telling.report.id for telling in each.tellings})))
