"""Draw findings of real stories by a fixed seed, to be judged by reading.

    python -m evals.draw --gold DOCS.jsonl.gz [--stories 600] [--seed 41] [--count 50]

The gold has a report a line with `story_id` and `text`; stories of two to four reports are compared. Each row
shows both places in their surroundings. The judgments are kept in `evals/reports/accounts-judged.md`.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from evals.rows import Row, read_rows
from evals.tasks.accounts import together
from evals.tasks.common import coded, report_of

if TYPE_CHECKING:
    from tacitus.records.account import Finding
    from tacitus.records.report import Report
    from tacitus.records.span import Span

ORDER = 2026
"""Seed of the order in which stories are taken."""
LONGEST = 20_000
"""Characters of a story's reports together: longer ones are left out."""
BEFORE, AFTER = 170, 150
"""Characters shown around a place."""


def stories_in(rows: Sequence[Row], count: int) -> list[tuple[str, list[Row]]]:
    """Return stories of two to four reports in an order fixed by `ORDER`."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row.get("text"):
            groups.setdefault(str(row["story_id"]), []).append(row)
    names = sorted(
        name
        for name, told in groups.items()
        if 2 <= len(told) <= 4 and sum(len(row["text"]) for row in told) < LONGEST
    )
    random.Random(ORDER).shuffle(names)  # noqa: S311 (a draw, no secret)
    return [(name, groups[name]) for name in names[:count]]


def findings_of(story: Sequence[Row], kinds: Sequence[str]) -> Iterator[tuple[Finding, dict[str, Report]]]:
    """Yield the findings of some kinds that comparing a story's reports gives, with the reports by id."""
    from tacitus.pipeline import compare_accounts

    reports = coded([report_of(row, date="date", with_source=True) for row in story])
    by_id = {str(one.report.id): one.report for one in reports}
    for comparison in compare_accounts(together(reports), reports):
        for finding in comparison.findings:
            if finding.kind.value in kinds:
                yield finding, by_id


def around(report: Report, span: Span) -> str:
    """Return a place in its surroundings, on one line."""
    before = report.text[max(0, span.start - BEFORE) : span.start]
    after = report.text[span.end : span.end + AFTER]
    return " ".join(f"{before}[[{span.text}]]{after}".split())


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw and print; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals.draw", description=__doc__)
    parser.add_argument("--gold", type=Path, required=True, help="JSONL with `story_id` and `text` a line")
    parser.add_argument("--stories", type=int, default=600, help="stories compared")
    parser.add_argument("--seed", type=int, default=41, help="seed of the draw")
    parser.add_argument("--count", type=int, default=50, help="findings drawn")
    parser.add_argument("--kinds", default="differs,contradicts", help="kinds of finding, by commas")
    given = parser.parse_args(arguments)
    kinds = given.kinds.split(",")
    pool = [
        (name, found, reports)
        for name, story in stories_in(list(read_rows(given.gold)), given.stories)
        for found, reports in findings_of(story, kinds)
    ]
    pool.sort(key=lambda each: (each[0], each[1].id))
    count = min(given.count, len(pool))
    drawn = random.Random(given.seed).sample(pool, count)  # noqa: S311 (a draw, no secret)
    print(f"{count} of {len(pool)} findings")
    for number, (name, finding, reports) in enumerate(drawn, 1):
        print(f"{number}. {name} {finding.trace.rule}")
        for side in finding.sides:
            span = side.spans[0]
            print(f"   {span.start}:{span.end} {around(reports[str(side.report_id)], span)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
