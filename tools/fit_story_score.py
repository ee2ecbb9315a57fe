"""Fit the weights of `src/tacitus/data/stories/score.toml` that words and days decide.

    python tools/fit_story_score.py REPORTS.jsonl.gz[:WEIGHT]...

Each line of a file is an object with `id`, `story_id`, `text`, and where known `title`, `date`, `outlet`.
WEIGHT (1 unless told) says how much each pair of the file counts. The weights are printed, to be copied by
hand with a look at each: features of coded reports are not fitted, since the reports are not coded here.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tacitus.records.coded import CodedReport
from tacitus.records.ids import PageId, ReportId
from tacitus.records.report import Block, BlockKind, Report
from tacitus.records.when import When
from tacitus.stories.field import survey_profiles
from tacitus.stories.grouping import in_order
from tacitus.stories.profile import make_profile
from tacitus.stories.score import ScoreTable, feature_values, score_table

FITTED = ("stands_out", "stands_out_for_one", "closest", "names", "phrases", "numbers", "outlet")
PENALTY = 0.1
"""Pull of each weight toward 0 (ridge), in units of one pair."""
STEPS = 30

Rows = tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]


def read_reports(path: Path) -> tuple[list[CodedReport], dict[str, str]]:
    """Return the reports of a file, known by their text alone, and the gold story of each."""
    reports, gold = [], {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            text = row["text"] or " "
            day = str(row.get("date") or "")[:10]
            known = day[:4].isdigit()
            report = Report(
                id=ReportId(row["id"]),
                page_id=PageId(""),
                address=path.name,
                text=text,
                blocks=(Block(BlockKind.PARAGRAPH, 0, len(text)),),
                published=When.of_day(date.fromisoformat(day), "given") if known else When.unknown("none"),
                title=row.get("title") or "",
                outlet=row.get("outlet") or "",
            )
            reports.append(CodedReport(report))
            gold[row["id"]] = row["story_id"]
    return reports, gold


def rows_of(path: Path, weight: float, table: ScoreTable) -> Rows:
    """Return features, labels and weights of the candidate pairs of a file."""
    reports, gold = read_reports(path)
    ordered = in_order(reports)
    field = survey_profiles([make_profile(coded) for coded in ordered], table)
    features, labels = [], []
    for pair in field.around.alike:
        values = dict(feature_values(pair, field.weighed, field.around))
        one, other = (field.weighed[place].profile.day for place in pair)
        gap = abs((one - other).days) if one and other else None
        row_of_gap = next(
            (at for at, row in enumerate(table.days) if gap is not None and gap <= row.most), None
        )
        features.append(
            [values[name] for name in FITTED] + [float(at == row_of_gap) for at in range(len(table.days))]
        )
        stories = [gold[ordered[place].report.id] for place in pair]
        labels.append(float(stories[0] == stories[1]))
    return np.array(features), np.array(labels), np.full(len(labels), weight)


def fit(rows: Sequence[Rows]) -> NDArray[np.float64]:
    """Return the weights of a logistic regression by Newton's method, the bias last."""
    x, y, weight = (np.concatenate([part[at] for part in rows]) for at in range(3))
    x = np.hstack([x, np.ones((len(x), 1))])
    found = np.zeros(x.shape[1])
    pull = np.full(x.shape[1], PENALTY)
    pull[-1] = 0.0
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-x @ found))
        slope = x.T @ (weight * (y - chance)) - pull * found
        curve = (x * (weight * chance * (1.0 - chance))[:, None]).T @ x + np.diag(pull)
        found = found + np.linalg.solve(curve, slope)
    return found


def lines(found: NDArray[np.float64], table: ScoreTable) -> Iterator[str]:
    """Yield the weights by name."""
    names = [*FITTED, *(f"days up to {row.most}" for row in table.days), "bias"]
    for name, value in zip(names, found, strict=True):
        yield f"{name:22} {value:7.2f}"


def main() -> None:
    """Fit and print."""
    table = score_table()
    rows = []
    for argument in sys.argv[1:]:
        path, _, weight = argument.partition(":")
        rows.append(rows_of(Path(path), float(weight or 1), table))
    print("\n".join(lines(fit(rows), table)))


if __name__ == "__main__":
    main()
