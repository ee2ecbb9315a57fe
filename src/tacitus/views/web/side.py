"""Fills the page of accounts side by side: texts in columns, the words of each point linked across them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tacitus.records.account import Finding, FindingKind
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.records.story import Story
from tacitus.views.web.gathered import Gathered
from tacitus.views.web.marks import Layer, Mark, merge
from tacitus.views.web.report import blocks_of
from tacitus.views.web.single import Claim, SidePage, TextShown

TEXTS = 3
"""Texts side by side."""
_LONGEST = 12_000
"""Characters of a text that are shown here; the report's own page has all."""
_LINKED = (
    FindingKind.CONTRADICTS,
    FindingKind.DIFFERS,
    FindingKind.RENDERING,
    FindingKind.ATTRIBUTION_DIFFERS,
    FindingKind.FRAMING,
    FindingKind.OPPOSED,
    FindingKind.SHARED,
)
"""Points that join two texts, those told differently first."""


def side_page(gathered: Gathered, chosen: Sequence[str] = ()) -> SidePage:
    """Return texts of a story side by side.

    Args:
        gathered: The story.
        chosen: Ids of the reports; those that the story does not have are passed over. When less than two are
            left: one of each independent voice, the first ones.
    """
    by_id = {each.report.id: each for each in gathered.reports}
    wanted = [each for each in dict.fromkeys(chosen) if each in by_id]
    ids = (wanted if len(wanted) > 1 else default_reports(gathered.story))[:TEXTS]
    reports = [by_id[ReportId(each)] for each in ids]
    findings = [
        finding
        for kind in _LINKED
        for finding in gathered.findings
        if finding.kind is kind and len({side.report_id for side in finding.sides} & set(ids)) > 1
    ]
    texts = tuple(_text(number, coded, gathered, findings) for number, coded in enumerate(reports, start=1))
    return SidePage(
        root="../",
        line=gathered.line,
        texts=texts,
        claims=tuple(_claims(findings, reports)),
        others=tuple(gathered.lines[each] for each in gathered.story.report_ids if each not in ids),
    )


def default_reports(story: Story) -> list[str]:
    """Return one report of each independent voice, then the others, in order of publication."""
    first = [min(origin.report_ids, key=story.report_ids.index) for origin in story.origins]
    firsts = sorted(first, key=story.report_ids.index)
    return [*firsts, *(each for each in story.report_ids if each not in first)]


def _text(number: int, coded: CodedReport, gathered: Gathered, findings: Sequence[Finding]) -> TextShown:
    report = coded.report
    marks = (
        Mark(span.start, span.end, Layer.CLAIM, finding.summary, (finding.id, f"k-{finding.kind}"))
        for finding in findings
        for side in finding.sides
        if side.report_id == report.id
        for span in side.spans
    )
    blocks = blocks_of(report, merge(marks), _LONGEST)
    return TextShown(number, gathered.lines[report.id], tuple(blocks))


def _claims(findings: Sequence[Finding], reports: Sequence[CodedReport]) -> Iterator[Claim]:
    numbers = {coded.report.id: number for number, coded in enumerate(reports, start=1)}
    for finding in findings:
        places = {}
        for side in finding.sides:
            number = numbers.get(side.report_id)
            first = min(side.spans)
            if number and number not in places and first.start < _LONGEST:
                places[number] = f"t{number}-c{first.start}-{first.end}"
        yield Claim(finding.id, finding.kind, finding.summary, tuple(sorted(places.items())))
