"""Fills a story's page: the brief, the first findings of each section, accounts, speakers and events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tacitus.records.story import Story
from tacitus.views.brief import make_brief
from tacitus.views.story import StoryView
from tacitus.views.web.brief import sections
from tacitus.views.web.gathered import Gathered
from tacitus.views.web.pages import (
    AccountShown,
    BriefPart,
    BriefQuote,
    Cited,
    CopyShown,
    LeftOut,
    ReportLine,
    SpeakerShown,
    StoryPage,
    Teller,
    VoiceShown,
)
from tacitus.views.web.strip import time_strip
from tacitus.views.web.told import cited
from tacitus.views.web.words import near_address, told_day, why

SPEAKERS, SAID, HAPPENINGS = 6, 3, 8
"""Speakers, statements of each, and events that the page shows; pages of their own have all."""
_QUOTES = 3
"""Wordings under a line of the brief."""
_LEFT_OUT = 12
"""Points listed of what a report leaves out."""


def story_page(gathered: Gathered) -> StoryPage:
    """Return a story's page."""
    voices = tuple(_voices(gathered.story, gathered.lines))
    return StoryPage(
        root="../",
        line=gathered.line,
        strip=time_strip(gathered.lines[report_id] for report_id in gathered.story.report_ids),
        brief=tuple(_brief(gathered)),
        sections=tuple(sections(gathered)),
        accounts=tuple(_accounts(gathered, voices)),
        voices=voices,
        copies=tuple(_copies(gathered.story, gathered.lines)),
        saga=gathered.saga,
        speakers=tuple(
            SpeakerShown(each.name, each.statements[:SAID], len(each.statements))
            for each in gathered.speakers[:SPEAKERS]
        ),
        happenings=gathered.happenings[:HAPPENINGS],
        statement_count=len(gathered.statements),
        happening_count=len(gathered.happenings),
        why=why(gathered.story.trace),
    )


def _brief(gathered: Gathered) -> Iterator[BriefPart]:
    """Yield the sections of the brief, with links to the words of each line."""
    lines = gathered.lines
    texts = tuple(
        replace(each.report, address=near_address(each.report.address)) for each in gathered.reports
    )
    view = StoryView(gathered.story, texts, gathered.accounts, gathered.findings)
    events = [event for each in gathered.reports for event in each.events]
    for section in make_brief(view, events).sections:
        told = tuple(
            (line.text, tuple(brief_quotes(cited(line.spans), lines))[:_QUOTES]) for line in section.lines
        )
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


def _copies(story: Story, lines: Mapping[str, ReportLine]) -> Iterator[CopyShown]:
    for copy in story.copies:
        report, original = lines[copy.report_id], lines[copy.original_id]
        yield CopyShown(report, original, f"{copy.share:.0%}", why(copy.trace))


def _accounts(gathered: Gathered, voices: Iterable[VoiceShown]) -> Iterator[AccountShown]:
    summaries = {finding.id: finding.summary for finding in gathered.findings}
    voice = {report.id: (each.number, report) for each in voices for report in each.reports}
    for account in gathered.accounts:
        number, line = voice[account.report_id]
        left_out = [LeftOut(each, summaries[each]) for each in account.left_out if each in summaries]
        yield AccountShown(
            report=line,
            voice=number,
            shared=account.shared,
            alone=account.alone,
            left_out=tuple(left_out[:_LEFT_OUT]),
            left_out_count=len(left_out),
            statements=sum(each.report.id == line.id for each in gathered.statements.values()),
            events=sum(each.report.id == line.id for each in gathered.events.values()),
            dated=told_day(account.inferred[0]) if account.inferred else "",
            dated_why=account.inferred[0].reason if account.inferred else "",
        )
