"""Fills a story's brief: its findings in sections, each with the words of its sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.coded import CodedReport
from tacitus.views.web.pages import (
    Cited,
    EventShown,
    FindingGroup,
    FindingSection,
    FindingShown,
    ReportLine,
    SideShown,
    StatementShown,
    Teller,
)
from tacitus.views.web.told import cited
from tacitus.views.web.words import near_address, why

FIRST = 8
"""Findings of a section that are shown at once; the others open on demand."""

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
        "opposed",
        "Who disagrees with whom",
        "Speakers who stand against each other; the reports only tell what they say.",
        (FindingKind.OPPOSED,),
    ),
    (
        "credit",
        "On whose word",
        "Claims that rest on a source here and on the report's own voice, or another source, there.",
        (FindingKind.ATTRIBUTION_DIFFERS,),
    ),
    (
        "framing",
        "What things are called",
        "One thing under a plain and a loaded name, or under two labels at odds; each with its owner.",
        (FindingKind.FRAMING,),
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
_LABELS = {FindingKind.CONTRADICTS: "contradiction", FindingKind.TENSION: "tension in one report"}


def sections(
    findings: Iterable[Finding],
    lines: Mapping[str, ReportLine],
    statements: Mapping[str, StatementShown],
    events: Mapping[str, EventShown],
) -> Iterator[FindingSection]:
    """Yield the sections that have findings, in the order of the brief.

    Args:
        findings: The story's findings.
        lines: Reports by id.
        statements: The story's statements by id.
        events: The story's event mentions by id.
    """
    findings = tuple(findings)
    for key, heading, note, kinds in _SECTIONS:
        shown = [_shown(each, lines, statements, events) for each in findings if each.kind in kinds]
        if shown:
            together = FindingGroup(None, tuple(shown[:FIRST]), tuple(shown[FIRST:]))
            groups = _by_report(shown) if key == "only" else (together,)
            yield FindingSection(key, heading, note, len(shown), groups)


def without_disk(findings: Iterable[Finding], reports: Iterable[CodedReport]) -> tuple[Finding, ...]:
    """Return findings that name a file by its last part: pages are published, disks not."""
    named = {each.report.address: near_address(each.report.address) for each in reports}
    files = {address: near for address, near in named.items() if "/" in near and "://" not in near}

    def near(text: str) -> str:
        for address, end in files.items():
            text = text.replace(address, end.rsplit("/", 1)[-1])
        return text

    return tuple(
        replace(each, summary=near(each.summary), trace=replace(each.trace, reason=near(each.trace.reason)))
        for each in findings
    )


def _shown(
    finding: Finding,
    lines: Mapping[str, ReportLine],
    statements: Mapping[str, StatementShown],
    events: Mapping[str, EventShown],
) -> FindingShown:
    record_id = next(iter(finding.sides[0].record_ids), "")
    # A rendering's sides point at the parts that match; people want to read the whole of both wordings.
    whole = statements if finding.kind is FindingKind.RENDERING else {}
    return FindingShown(
        id=finding.id,
        kind=finding.kind,
        label=_LABELS.get(finding.kind, ""),
        summary=finding.summary,
        sides=_sides(finding.sides, lines, whole),
        origins=finding.origins,
        why=why(finding.trace),
        statement=statements.get(record_id),
        event=events.get(record_id),
    )


def _sides(
    sides: Iterable[Side], lines: Mapping[str, ReportLine], whole: Mapping[str, StatementShown]
) -> tuple[SideShown, ...]:
    """Return the sides, those in the very same words as one; of statements in `whole`, all their words."""
    found: dict[tuple[str, ...], list[tuple[Teller, tuple[Cited, ...]]]] = {}
    for side in sides:
        told = [whole[each] for each in side.record_ids if each in whole]
        words = told[0].words if told else cited(side.spans)
        key = tuple(each.words for each in words)
        found.setdefault(key, []).append((Teller(lines[side.report_id], words[0].anchor), words))
    return tuple(SideShown(tuple(teller for teller, _ in same), same[0][1]) for same in found.values())


def _by_report(findings: Iterable[FindingShown]) -> tuple[FindingGroup, ...]:
    groups: dict[str, list[FindingShown]] = {}
    for finding in findings:
        groups.setdefault(finding.sides[0].tellers[0].report.id, []).append(finding)
    return tuple(FindingGroup(each[0].sides[0].tellers[0].report, tuple(each)) for each in groups.values())
