"""What reports of one story share, and where they part: findings against our own gold."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from evals.rows import GoldError, Row
from evals.scorers.accounts import gold_row, score
from evals.task import Gold, Result, Task
from evals.tasks.common import coded, ranges, report_of

if TYPE_CHECKING:
    from tacitus.records.account import Finding
    from tacitus.records.coded import CodedReport, Comparison, Grouping
    from tacitus.records.ids import ReportId


def load(path: Path, fields: tuple[str, ...]) -> Gold:  # noqa: ARG001 (the files have a shape of their own)
    """Read the folder of stories.

    Raises:
        GoldError: There are no story files, or one is not of their shape.
    """
    files = sorted(path.glob("*.toml"))
    if not files:
        raise GoldError(f"no story files (*.toml) in {path}")
    rows = []
    for file in files:
        try:
            rows.append(gold_row(file.stem, tomllib.loads(file.read_text(encoding="utf-8"))))
        except (ValueError, KeyError) as error:
            raise GoldError(f"{file}: {error}") from error
    return Gold(rows, rows)


def code(rows: list[Row]) -> list[Result]:
    """Return the findings of each story."""
    given = [report for row in rows for report in row["reports"]]
    read = iter(coded([report_of(one, date="published", with_source=True) for one in given]))
    return [_findings(row, [next(read) for _ in row["reports"]]) for row in rows]


def _findings(row: Row, reports: list[CodedReport]) -> Row:
    from tacitus.pipeline import compare_accounts

    letters = {one.report.id: str(report["id"]) for one, report in zip(reports, row["reports"], strict=True)}
    comparisons = list(compare_accounts(together(reports), reports))
    findings = [one for comparison in comparisons for one in comparison.findings]
    told = [_told(finding, letters) for finding in findings]
    return {"id": row["id"], "findings": told + _silences(comparisons, letters)}


def together(reports: Sequence[CodedReport]) -> Grouping:
    """Return a grouping in which the reports are one story, whether or not `stories` sees that they are."""
    from tacitus.pipeline import group_stories
    from tacitus.records.coded import Grouping
    from tacitus.stories.copies import shared_prose
    from tacitus.stories.events import join_events
    from tacitus.stories.grouping import in_order
    from tacitus.stories.origins import find_origins
    from tacitus.stories.utterances import join_statements

    grouping = group_stories(reports)
    if len(grouping.stories) == 1:
        return grouping
    ordered = in_order(reports)
    texts = [one.report for one in ordered]
    origins = find_origins(texts, shared_prose(texts))
    story = replace(grouping.stories[0], report_ids=tuple(one.id for one in texts), origins=origins)
    return Grouping((story,), join_events(ordered), join_statements(ordered))


def _told(finding: Finding, letters: dict[ReportId, str]) -> Row:
    sides = [
        {"report": letters[side.report_id], "spans": ranges(*side.spans, *side.alone)}
        for side in finding.sides
    ]
    row: Row = {"kind": str(finding.kind), "sides": sides}
    if finding.kind == "rendering" and len(finding.sides) > 1:
        first, second = (ranges(*side.spans) for side in finding.sides[:2])
        row["parts"] = [list(pair) for pair in zip(first, second, strict=False)]
    return row


def _silences(comparisons: Sequence[Comparison], letters: dict[ReportId, str]) -> list[Row]:
    """Return what each account leaves out as findings of their own."""
    rows = []
    for comparison in comparisons:
        by_id = {finding.id: finding for finding in comparison.findings}
        for account in comparison.accounts:
            for finding_id in account.left_out:
                told = _told(by_id[finding_id], letters)
                rows.append(told | {"kind": "silence", "left_out_by": letters[account.report_id]})
    return rows


TASK = Task(
    name="accounts",
    summary="what comparing the reports of a story finds: shared, differing, contradicting, in other words",
    example="evals/gold/accounts",
    own=True,
    fields=(),
    code=code,
    score=score,
    load=load,
)
