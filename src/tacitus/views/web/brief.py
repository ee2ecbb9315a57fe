"""Fills a story's brief: its findings in sections, each with the words of its sides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.coded import CodedReport
from tacitus.views.web.align import align
from tacitus.views.web.pages import (
    Cited,
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

if TYPE_CHECKING:
    from tacitus.views.web.gathered import Gathered

FIRST = 8
"""Findings of a section that the story's page shows; a page of its own has all."""


@dataclass(frozen=True, slots=True)
class Section:
    """Kinds of finding that stand together."""

    key: str
    heading: str
    note: str
    kinds: tuple[FindingKind, ...]


SECTIONS = (
    Section(
        "shared",
        "What the reports share",
        "Points that two or more reports tell. Reports that copy one source count as one voice.",
        (FindingKind.SHARED,),
    ),
    Section(
        "differs",
        "Where they differ",
        "Points on which two reports, or two passages of one report, do not say the same.",
        (FindingKind.CONTRADICTS, FindingKind.DIFFERS, FindingKind.TENSION),
    ),
    Section(
        "opposed",
        "Who disagrees with whom",
        "Speakers who stand against each other; the reports only tell what they say.",
        (FindingKind.OPPOSED,),
    ),
    Section(
        "credit",
        "On whose word",
        "Claims that rest on a source here and on the report's own voice, or another source, there.",
        (FindingKind.ATTRIBUTION_DIFFERS,),
    ),
    Section(
        "framing",
        "What things are called",
        "One thing under a plain and a loaded name, or under two labels at odds; each with its owner.",
        (FindingKind.FRAMING,),
    ),
    Section(
        "rendering",
        "One utterance, two wordings",
        "The same words of a speaker, as each report gives them.",
        (FindingKind.RENDERING,),
    ),
    Section(
        "only",
        "What only one report says",
        "Points that no other report of this story tells.",
        (FindingKind.ONLY_IN,),
    ),
    Section(
        "same",
        "The same words",
        "Runs of words that reports have in common: a sign that one copied the other, or both a third.",
        (FindingKind.SAME_WORDS,),
    ),
)
_LABELS = {FindingKind.CONTRADICTS: "contradiction", FindingKind.TENSION: "tension in one report"}


def sections(gathered: Gathered) -> Iterator[FindingSection]:
    """Yield the sections that have findings, in the order of the brief, each with its first ones."""
    for section in SECTIONS:
        shown = findings_shown(gathered, section)
        if shown:
            more = f"stories/{gathered.story.id}-{section.key}.html" if len(shown) > FIRST else ""
            groups = grouped(section, shown[:FIRST])
            yield FindingSection(section.key, section.heading, section.note, len(shown), groups, more)


def findings_shown(gathered: Gathered, section: Section) -> list[FindingShown]:
    """Return the findings of a section."""
    return [_shown(each, gathered) for each in gathered.findings if each.kind in section.kinds]


def grouped(section: Section, shown: Iterable[FindingShown]) -> tuple[FindingGroup, ...]:
    """Return findings in groups: those that one report alone tells by report, all others in one."""
    return _by_report(shown) if section.key == "only" else (FindingGroup(None, tuple(shown)),)


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


def _shown(finding: Finding, gathered: Gathered) -> FindingShown:
    record_id = next(iter(finding.sides[0].record_ids), "")
    # A rendering's sides point at the parts that match; people want to read the whole of both wordings.
    rendering = finding.kind is FindingKind.RENDERING
    sides = _sides(finding.sides, gathered.lines, gathered.statements if rendering else {})
    return FindingShown(
        id=finding.id,
        kind=finding.kind,
        label=_LABELS.get(finding.kind, ""),
        summary=finding.summary,
        sides=_aligned(sides) if rendering else sides,
        origins=finding.origins,
        why=why(finding.trace),
        statement=gathered.statements.get(record_id),
        event=gathered.events.get(record_id),
    )


def _aligned(sides: tuple[SideShown, ...]) -> tuple[SideShown, ...]:
    """Return wordings with their runs: the first against the second, all others against the first."""
    if len(sides) < 2:
        return sides
    told = [" … ".join(each.words for each in side.words) for side in sides]
    first, _ = align(told[0], told[1])
    others = [align(told[0], each)[1] for each in told[1:]]
    return tuple(replace(side, parts=runs) for side, runs in zip(sides, (first, *others), strict=True))


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
