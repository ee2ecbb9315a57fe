"""Fills a story's page: the brief, accounts side by side, voices, statements and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tacitus.records.account import Account, Finding, FindingKind, Side
from tacitus.records.coded import CodedReport
from tacitus.records.story import Story
from tacitus.store.store import Store
from tacitus.views.web.pages import (
    AccountShown,
    Cited,
    EventShown,
    FindingGroup,
    FindingSection,
    FindingShown,
    Happening,
    LeftOut,
    ReportLine,
    SideShown,
    SpeakerShown,
    StatementShown,
    StoryLine,
    StoryPage,
    Teller,
    VoiceShown,
)
from tacitus.views.web.strip import time_strip
from tacitus.views.web.told import cited, event_shown, speakers_of, statement_shown
from tacitus.views.web.words import near_address, why

Lines = Mapping[str, ReportLine]

_SECTIONS: tuple[tuple[str, str, str, tuple[FindingKind, ...]], ...] = (
    (
        "shared",
        "What the reports share",
        "Points that two or more reports tell. Reports that copy one source count as one voice.",
        (FindingKind.SHARED,),
    ),
    (
        "differs",
        "Where they differ",
        "Points on which two reports, or two passages of one report, do not say the same.",
        (FindingKind.CONTRADICTS, FindingKind.DIFFERS, FindingKind.TENSION),
    ),
    (
        "rendering",
        "One utterance, two wordings",
        "The same words of a speaker, as each report gives them.",
        (FindingKind.RENDERING,),
    ),
    (
        "only",
        "What only one report says",
        "Points that no other report of this story tells.",
        (FindingKind.ONLY_IN,),
    ),
    (
        "same",
        "The same words",
        "Runs of words that reports have in common: a sign that one copied the other, or both a third.",
        (FindingKind.SAME_WORDS,),
    ),
)
_FIRST = 8
"""Findings of a section that are shown at once; the others open on demand."""
_LABELS = {FindingKind.CONTRADICTS: "contradiction", FindingKind.TENSION: "tension in one report"}
_MEMBERS = """
SELECT m.event_mention_id, m.event_id FROM event_members m
JOIN event_mentions e ON e.id = m.event_mention_id
JOIN story_reports s ON s.report_id = e.report_id WHERE s.story_id = ?
"""


def story_page(store: Store, story: Story, line: StoryLine, lines: Lines) -> StoryPage:
    """Return a story's page.

    Args:
        store: Where the story is.
        story: The story.
        line: How it is named in lists.
        lines: How reports are named in lists, by id.
    """
    reports = [store.report(report_id) for report_id in story.report_ids]
    findings = _without_disk(store.findings(story.id), reports)
    members = dict(store.query(_MEMBERS, (story.id,)).rows)
    voices = tuple(_voices(story, lines))
    return StoryPage(
        root="../",
        line=line,
        strip=time_strip(lines[report_id] for report_id in story.report_ids),
        sections=tuple(_sections(findings, lines)),
        accounts=tuple(_accounts(store.accounts(story.id), reports, findings, voices)),
        voices=voices,
        speakers=_speakers(reports, lines),
        happenings=_happenings(reports, lines, members),
        why=why(story.trace),
    )


def _sections(findings: Sequence[Finding], lines: Lines) -> Iterator[FindingSection]:
    for key, heading, note, kinds in _SECTIONS:
        found = [finding for finding in findings if finding.kind in kinds]
        if not found:
            continue
        shown = [_finding(finding, lines) for finding in found]
        together = FindingGroup(None, tuple(shown[:_FIRST]), tuple(shown[_FIRST:]))
        groups = _by_report(shown) if key == "only" else (together,)
        yield FindingSection(key, heading, note, len(found), groups)


def _finding(finding: Finding, lines: Lines) -> FindingShown:
    return FindingShown(
        id=finding.id,
        kind=finding.kind,
        label=_LABELS.get(finding.kind, ""),
        summary=finding.summary,
        sides=_sides(finding.sides, lines),
        origins=finding.origins,
        why=why(finding.trace),
    )


def _without_disk(findings: Iterable[Finding], reports: Iterable[CodedReport]) -> tuple[Finding, ...]:
    """Return findings that name a file by its last part: pages are published, disks not."""
    addresses = [each.report.address for each in reports if "/" in near_address(each.report.address)]

    def near(text: str) -> str:
        for address in addresses:
            text = text.replace(address, near_address(address).rsplit("/", 1)[-1])
        return text

    return tuple(
        replace(each, summary=near(each.summary), trace=replace(each.trace, reason=near(each.trace.reason)))
        for each in findings
    )


def _sides(sides: Iterable[Side], lines: Lines) -> tuple[SideShown, ...]:
    """Return the sides, those in the very same words as one."""
    found: dict[tuple[str, ...], list[tuple[Teller, tuple[Cited, ...]]]] = {}
    for side in sides:
        words = cited(side.spans)
        key = tuple(each.words for each in words)
        found.setdefault(key, []).append((Teller(lines[side.report_id], words[0].anchor), words))
    return tuple(SideShown(tuple(teller for teller, _ in told), told[0][1]) for told in found.values())


def _by_report(findings: Iterable[FindingShown]) -> tuple[FindingGroup, ...]:
    groups: dict[str, list[FindingShown]] = {}
    for finding in findings:
        groups.setdefault(finding.sides[0].tellers[0].report.id, []).append(finding)
    return tuple(FindingGroup(each[0].sides[0].tellers[0].report, tuple(each)) for each in groups.values())


def _voices(story: Story, lines: Lines) -> Iterator[VoiceShown]:
    for number, origin in enumerate(story.origins, start=1):
        yield VoiceShown(number, tuple(lines[each] for each in origin.report_ids), why(origin.trace))


def _accounts(
    accounts: Iterable[Account],
    reports: Sequence[CodedReport],
    findings: Iterable[Finding],
    voices: Iterable[VoiceShown],
) -> Iterator[AccountShown]:
    summaries = {each.id: each.summary for each in findings}
    voice = {report.id: (each.number, report) for each in voices for report in each.reports}
    coded = {each.report.id: each for each in reports}
    for account in accounts:
        number, line = voice[account.report_id]
        yield AccountShown(
            report=line,
            voice=number,
            shared=account.shared,
            alone=account.alone,
            left_out=tuple(LeftOut(each, summaries[each]) for each in account.left_out if each in summaries),
            statements=len(coded[account.report_id].statements),
            events=len(coded[account.report_id].events),
        )


def _speakers(reports: Iterable[CodedReport], lines: Lines) -> tuple[SpeakerShown, ...]:
    """Return the speakers, those with most statements first, then by the alphabet."""
    found: dict[str, list[StatementShown]] = {}
    names: dict[str, str] = {}
    for coded in reports:
        for statement in coded.statements:
            shown = statement_shown(statement, lines[coded.report.id])
            key = statement.speaker.actor_id or shown.speaker.casefold()
            names[key] = max(names.get(key, ""), shown.speaker, key=len)
            found.setdefault(key, []).append(shown)
    speakers = [SpeakerShown(names[key], tuple(shown)) for key, shown in found.items()]
    return tuple(sorted(speakers, key=lambda each: (-len(each.statements), each.name)))


def _happenings(
    reports: Iterable[CodedReport], lines: Lines, members: Mapping[str, str]
) -> tuple[Happening, ...]:
    """Return the events, each with its tellings, those that most reports tell first."""
    found: dict[str, list[EventShown]] = {}
    for coded in reports:
        speakers = speakers_of(coded)
        for event in coded.events:
            shown = event_shown(event, lines[coded.report.id], speakers)
            found.setdefault(members.get(event.id, event.id), []).append(shown)
    happenings = [Happening(tellings[0], tuple(tellings)) for tellings in found.values()]
    return tuple(sorted(happenings, key=lambda each: -len({telling.report.id for telling in each.tellings})))
