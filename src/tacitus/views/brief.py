"""A story's brief: the record's own words in fixed templates, each line with the words it rests on.

Nothing is written that the record does not hold: a line is a finding's summary, or an event's day and words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from tacitus.records.account import Account, Finding, FindingKind
from tacitus.records.event import EventMention, Status
from tacitus.records.ids import FindingId, ReportId, StoryId
from tacitus.records.report import Report
from tacitus.records.span import Span
from tacitus.records.when import When
from tacitus.store.store import Store
from tacitus.views.story import StoryView, outlet_name, story_view
from tacitus.views.terminal import short

FACTS = 5
"""Headline facts: the shared points that most reports tell."""
LINES = 12
"""Lines of a further section at most; `tacitus story --all` and the bundle have every finding."""
_WORDS = 160
"""Characters of a quotation in a line of the chronology."""
_APART = (
    FindingKind.CONTRADICTS,
    FindingKind.DIFFERS,
    FindingKind.OPPOSED,
    FindingKind.ATTRIBUTION_DIFFERS,
    FindingKind.FRAMING,
    FindingKind.RENDERING,
)
_COARSE = re.compile(r"\d{4}(?:-\d\d)?")
"""A year or a month."""
_OPEN = (FindingKind.CONTRADICTS, FindingKind.TENSION)
_TOLD_AS_DONE = frozenset({Status.ACTUAL, Status.ONGOING})


@dataclass(frozen=True, slots=True)
class BriefLine:
    """A line of a brief with the words that it rests on."""

    text: str
    spans: tuple[Span, ...]
    """Never empty: a line without words to show is not written."""
    finding_id: str = ""
    """The finding that it tells; empty for a line of the chronology."""


@dataclass(frozen=True, slots=True)
class BriefSection:
    """A section of a brief."""

    key: str
    heading: str
    lines: tuple[BriefLine, ...]
    more: int = 0
    """Lines left off."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A story in short."""

    story_id: StoryId
    title: str
    reports: tuple[Report, ...]
    """In the story's order: a citation `[2]` is the second."""
    sections: tuple[BriefSection, ...]

    def number(self, report_id: ReportId) -> int:
        """Return the number by which a report is cited."""
        return [report.id for report in self.reports].index(report_id) + 1


def story_brief(store: Store, story_id: str) -> Brief:
    """Return the brief of a story.

    Raises:
        NotFoundError: No story has that id.
    """
    view = story_view(store, story_id)
    events = [event for report in view.reports for event in store.report(report.id).events]
    return make_brief(view, events)


def make_brief(view: StoryView, events: Iterable[EventMention]) -> Brief:
    """Return the brief of a story, its sections in a fixed order, those without lines left out.

    Args:
        view: The story with its reports, accounts and findings.
        events: The event mentions of its reports.
    """
    common = sorted(
        (finding for finding in view.findings if finding.kind is FindingKind.SHARED),
        key=lambda finding: (-len(finding.sides), -finding.origins),
    )
    apart = [finding for kind in _APART for finding in view.findings if finding.kind is kind]
    sections = (
        _section("facts", "Headline facts", map(_line, common[:FACTS])),
        _section("common", "Common ground", map(_line, common[FACTS:])),
        _section("apart", "Points of difference", map(_line, apart)),
        _section("chronology", "Chronology", _chronology(view.reports, events)),
        _section("open", "Open questions", _questions(view)),
    )
    kept = tuple(section for section in sections if section.lines)
    return Brief(view.story.id, view.story.title, view.reports, kept)


def brief_lines(brief: Brief) -> Iterator[str]:
    """Yield a brief as lines of text; under each line the report, the place and the words it rests on."""
    yield short(brief.title, 200)
    for number, report in enumerate(brief.reports, 1):
        yield f"  [{number}] {outlet_name(report)}, {report.published.day or 'undated'}"
    for section in brief.sections:
        yield ""
        yield section.heading
        for line in section.lines:
            yield f"  • {line.text}"
            for span in line.spans:
                words = short(" ".join(span.text.split()), _WORDS)
                yield f"      [{brief.number(span.report_id)}] {span.start}:{span.end} “{words}”"
        if section.more:
            yield f"  and {section.more} more: tacitus story {brief.story_id} --all"


def _section(key: str, heading: str, lines: Iterable[BriefLine]) -> BriefSection:
    told = tuple(lines)
    return BriefSection(key, heading, told[:LINES], max(0, len(told) - LINES))


def _line(finding: Finding) -> BriefLine:
    spans = tuple(span for side in finding.sides for span in (*side.spans, *side.alone))
    return BriefLine(finding.summary, spans, finding.id)


def _chronology(reports: Iterable[Report], events: Iterable[EventMention]) -> Iterator[BriefLine]:
    """Yield what narrators tell as done, by its day; words told by two reports stand once each."""
    order = {report.id: place for place, report in enumerate(reports)}
    outlets = {report.id: outlet_name(report) for report in reports}
    dated = [
        (event.when.day, order[event.trigger.report_id], event.trigger.start, event)
        for event in events
        if event.when.day is not None and event.statement_id is None and event.status in _TOLD_AS_DONE
    ]
    seen: set[tuple[Span, ...]] = set()
    for day, _, _, event in sorted(dated, key=lambda each: (each[0], each[1], each[2], each[3].id)):
        if event.evidence in seen:
            continue
        seen.add(event.evidence)
        words = short(" ".join(" … ".join(span.text for span in event.evidence).split()), _WORDS)
        told = _as_told(event.when, day)
        yield BriefLine(f"{told}: “{words}” ({outlets[event.trigger.report_id]})", event.evidence)


def _as_told(when: When, day: date) -> str:
    """Return a time no finer than it is told: 1967 is no first of January."""
    return when.value if _COARSE.fullmatch(when.value) else day.isoformat()


def _questions(view: StoryView) -> Iterator[BriefLine]:
    """Yield what the record leaves open: values that exclude each other, and what a report does not tell."""
    for kind in _OPEN:
        for finding in view.findings:
            if finding.kind is kind:
                line = _line(finding)
                yield BriefLine(f"Which of them holds is not told. {line.text}", line.spans, finding.id)
    findings = {finding.id: finding for finding in view.findings}
    names = {report.id: outlet_name(report) for report in view.reports}
    for account in view.accounts:
        yield from _silences(account, names[account.report_id], findings)


def _silences(account: Account, name: str, findings: Mapping[FindingId, Finding]) -> Iterator[BriefLine]:
    for finding_id in account.left_out:
        if finding_id in findings:
            line = _line(findings[finding_id])
            yield BriefLine(f"{name} has nothing on this. {line.text}", line.spans, line.finding_id)
