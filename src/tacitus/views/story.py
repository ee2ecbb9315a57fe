"""A story in words: its reports, its voices, and where the accounts meet and differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tacitus.records.account import Account, Finding, FindingKind
from tacitus.records.ids import ReportId
from tacitus.records.report import Report
from tacitus.records.saga import Saga
from tacitus.records.story import Story
from tacitus.store.store import Store
from tacitus.views.terminal import short

HEADINGS = {
    FindingKind.SHARED: "Told by more than one report",
    FindingKind.RENDERING: "One utterance in two wordings",
    FindingKind.DIFFERS: "Told differently",
    FindingKind.CONTRADICTS: "Cannot both be so",
    FindingKind.OPPOSED: "Speakers against each other",
    FindingKind.ATTRIBUTION_DIFFERS: "On another source's word",
    FindingKind.FRAMING: "Under another name",
    FindingKind.TENSION: "Tension inside one report",
    FindingKind.SAME_WORDS: "The same words",
    FindingKind.ONLY_IN: "Told by one report only",
}
"""Kinds of finding in the order in which a reader wants them, and what the page calls them."""

_WORDS_SHOWN = 240


@dataclass(frozen=True, slots=True)
class StoryView:
    """A story with what is needed to show it."""

    story: Story
    reports: tuple[Report, ...]
    accounts: tuple[Account, ...]
    findings: tuple[Finding, ...]
    saga: Saga | None = None
    """The saga that it is in."""


def story_view(store: Store, story_id: str) -> StoryView:
    """Return a story with its reports, accounts and findings.

    Raises:
        NotFoundError: No story has that id.
    """
    story = store.story(story_id)
    reports = tuple(store.report(report_id).report for report_id in story.report_ids)
    saga_id = store.saga_of(story.id)
    saga = store.saga(saga_id) if saga_id else None
    return StoryView(story, reports, store.accounts(story.id), store.findings(story.id), saga)


def outlet_name(report: Report) -> str:
    """Return who published a report, or that it is unknown."""
    return report.outlet or f"unknown outlet ({report.address.rsplit('/', 1)[-1]})"


def story_lines(view: StoryView, per_kind: int) -> Iterator[str]:
    """Yield a story as lines of text.

    Args:
        view: The story.
        per_kind: Findings shown of each kind; 0 for all.
    """
    story = view.story
    yield short(story.title, 200)
    reports, origins = _count(len(view.reports), "report"), _count(len(story.origins), "independent origin")
    yield f"{story.id}, {reports}, {origins}"
    yield f"grouped because: {story.trace.reason}"
    if saga := view.saga:
        yield f"part of the saga {saga.id} of {len(saga.story_ids)} stories: {', '.join(saga.words)}"
    yield ""
    accounts = {account.report_id: account for account in view.accounts}
    for number, report in enumerate(view.reports, 1):
        account = accounts.get(report.id)
        told = f"; {account.shared} shared, {account.alone} alone" if account else ""
        title = short(report.title, 90) or "untitled"
        yield f"  [{number}] {outlet_name(report)}, {_published(report, account)}{told}: {title}"
    for origin in story.origins:
        if len(origin.report_ids) > 1:
            numbers = ", ".join(f"[{view.story.report_ids.index(each) + 1}]" for each in origin.report_ids)
            yield f"  one origin: {numbers}, {origin.trace.reason}"
    yield from _copy_lines(story)
    yield from _finding_lines(view, per_kind)


def _copy_lines(story: Story) -> Iterator[str]:
    number = {report_id: f"[{at}]" for at, report_id in enumerate(story.report_ids, 1)}
    for copy in story.copies:
        told = f"{number[copy.report_id]} is a copy of {number[copy.original_id]}"
        yield f"  one text: {told}, {copy.trace.reason}"


def _published(report: Report, account: Account | None) -> str:
    """Return the day of publication, or the day that the story gives an undated report."""
    if report.published.day:
        return report.published.day.isoformat()
    given = account.inferred[0].day if account and account.inferred else None
    return f"undated (of {given}, inferred from the story)" if given else "undated"


def _finding_lines(view: StoryView, per_kind: int) -> Iterator[str]:
    numbers = {report.id: number for number, report in enumerate(view.reports, 1)}
    for kind, heading in HEADINGS.items():
        found = [finding for finding in view.findings if finding.kind is kind]
        if not found:
            continue
        yield ""
        yield f"{heading} ({len(found)})"
        shown = found[: per_kind or None]
        for finding in shown:
            yield f"  • {short(finding.summary, _WORDS_SHOWN)}  ({finding.id})"
            yield from _side_lines(finding, numbers)
        if len(shown) < len(found):
            yield f"  and {len(found) - len(shown)} more (--all shows them)"


def _side_lines(finding: Finding, numbers: dict[ReportId, int]) -> Iterator[str]:
    """Yield the words of each side; reports with the same words stand on one line."""
    tellers: dict[str, list[int]] = {}
    for side in finding.sides:
        words = short(" … ".join(span.text for span in side.spans), _WORDS_SHOWN)
        tellers.setdefault(words, []).append(numbers[side.report_id])
    for words, found in tellers.items():
        marks = " ".join(f"[{number}]" for number in dict.fromkeys(found))
        yield f"      {marks} “{words}”"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def plain(lines: Iterable[str]) -> str:
    """Join lines for printing."""
    return "\n".join(lines)
