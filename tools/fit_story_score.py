"""Fit the weights of `src/tacitus/data/stories/score.toml`.

    python tools/fit_story_score.py REPORTS.jsonl.gz[:PAIRS[:SET]]...

Each line of a file is an object with `id`, `story_id`, `text`, and where known `title`, `date`, `outlet`.
First a logistic regression over the candidate pairs of all files gives weights, then each weight is moved
while the groups that come out grow better: a pair that misleads a group costs more than one that does not.
PAIRS (1 unless told) says how much each pair of the file counts in the first step, SET in the second.
The weights are printed, to be copied by hand with a look at each. Features of coded reports are not fitted,
since the reports are not coded here.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tacitus.records.coded import CodedReport
from tacitus.reports import from_text
from tacitus.stories.cluster import Pair, cluster
from tacitus.stories.field import survey_profiles
from tacitus.stories.grouping import in_order
from tacitus.stories.profile import make_profile
from tacitus.stories.score import ScoreTable, feature_values, score_table

FITTED = (
    *("stands_out", "stands_out_for_one", "closest", "same_companions", "other_companions", "title"),
    *("names", "phrases", "numbers", "same_year", "outlet"),
)
PENALTY = 1.0
"""Pull of each weight toward 0 (ridge), in units of one pair."""
STEPS = 30
LINKS = (0.36, 0.40, 0.44)
"""Thresholds at which groups are judged: their mean, so that no weight hangs on one."""
MOVES = (0.6, 0.36, 0.2)
"""How far a weight is moved, round by round."""
GAIN = 0.05
"""Least gain in points that keeps a move."""

Vector = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """The candidate pairs of a file."""

    stories: Sequence[str]
    """Gold story of each report."""
    pairs: Sequence[Pair]
    features: Vector
    same: Vector
    """1 for a pair of one story, else 0."""
    pair_weight: float
    set_weight: float


def read_known(argument: str, table: ScoreTable) -> Known:
    """Return the candidate pairs of a file, told as `PATH[:PAIRS[:SET]]`."""
    path, pair_weight, set_weight = (argument + "::").split(":")[:3]
    gold, reports = {}, []
    with gzip.open(Path(path), "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            day = str(row.get("date") or "")
            report = from_text(
                row["text"],
                published=day if day[:4].isdigit() else "",
                address=str(row["id"]),
                title=row.get("title") or "",
                outlet=row.get("outlet") or "",
            )
            gold[report.id] = str(row["story_id"])
            reports.append(CodedReport(report))
    ordered = in_order(reports)
    field = survey_profiles([make_profile(coded) for coded in ordered], table)
    stories = [gold[coded.report.id] for coded in ordered]
    pairs = sorted(field.around.alike)
    features = []
    for pair in pairs:
        values = dict(feature_values(pair, field.weighed, field.around))
        one, other = (field.weighed[place].profile.day for place in pair)
        gap = abs((one - other).days) if one and other else None
        row = next((at for at, row in enumerate(table.days) if gap is not None and gap <= row.most), None)
        features.append(
            [values[name] for name in FITTED] + [float(at == row) for at in range(len(table.days))]
        )
    return Known(
        stories=stories,
        pairs=pairs,
        features=np.hstack([np.array(features), np.ones((len(pairs), 1))]),
        same=np.array([float(stories[a] == stories[b]) for a, b in pairs]),
        pair_weight=float(pair_weight or 1),
        set_weight=float(set_weight or 1),
    )


def fit(known: Sequence[Known]) -> Vector:
    """Return the weights of a logistic regression by Newton's method, the bias last."""
    x = np.concatenate([part.features for part in known])
    y = np.concatenate([part.same for part in known])
    weight = np.concatenate([np.full(len(part.same), part.pair_weight) for part in known])
    found = np.zeros(x.shape[1])
    pull = np.full(x.shape[1], PENALTY)
    pull[-1] = 0.0
    for _ in range(STEPS):
        chance = 1.0 / (1.0 + np.exp(-x @ found))
        slope = x.T @ (weight * (y - chance)) - pull * found
        curve = (x * (weight * chance * (1.0 - chance))[:, None]).T @ x + np.diag(pull)
        found = found + np.linalg.solve(curve, slope)
    return found


def descend(known: Sequence[Known], found: Vector) -> Vector:
    """Return weights moved one by one while the groups grow better."""
    best = sum(worth(part, found) for part in known)
    for move in MOVES:
        for at in range(len(found)):
            for step in (move, -move):
                tried = found.copy()
                tried[at] += step
                value = sum(worth(part, tried) for part in known)
                if value > best + GAIN:
                    found, best = tried, value
                    break
    return found


def worth(part: Known, found: Vector) -> float:
    """Return B-cubed F1 and half of pair F1, in points, times the weight of the file."""
    scores = 1.0 / (1.0 + np.exp(-part.features @ found))
    likely = {pair: float(value) for pair, value in zip(part.pairs, scores, strict=True) if value > 0.02}
    judged = [judge(part.stories, cluster(len(part.stories), likely, link)) for link in LINKS]
    return part.set_weight * sum(bcubed + pairwise / 2 for bcubed, pairwise in judged) / len(LINKS)


def judge(stories: Sequence[str], groups: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Return B-cubed F1 and pair F1 of groups, in points."""
    sizes = Counter(stories)
    precision = recall = hits = said = 0.0
    for members in groups:
        said += len(members) * (len(members) - 1)
        for story, count in Counter(stories[place] for place in members).items():
            precision += count * count / len(members)
            recall += count * count / sizes[story]
            hits += count * (count - 1)
    true = sum(size * (size - 1) for size in sizes.values())
    pairwise = 2 * hits / (said + true) if said + true else 1.0
    return 200 * precision * recall / (precision + recall) / len(stories), 100 * pairwise


def lines(found: Vector, table: ScoreTable) -> Iterator[str]:
    """Yield the weights by name."""
    names = [*FITTED, *(f"days up to {row.most}" for row in table.days), "bias"]
    for name, value in zip(names, found, strict=True):
        yield f"{name:22} {value:7.2f}"


def main() -> None:
    """Fit and print."""
    table = score_table()
    known = [read_known(argument, table) for argument in sys.argv[1:]]
    found = descend(known, fit(known))
    print("\n".join(lines(found, table)))
    for argument, part in zip(sys.argv[1:], known, strict=True):
        print(f"{argument}: {worth(part, found) / part.set_weight:.2f} of 150")


if __name__ == "__main__":
    main()
