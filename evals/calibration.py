"""Fits the table of confidence on the judged rows: `python -m evals.calibration`.

A logistic regression on the signs of each row, with a ridge so that signs seen in few rows weigh little. The
table goes to `src/tacitus/data/rules/confidence.toml`; its meanings are kept. Figures come from
`python -m evals confidence`.
"""

from __future__ import annotations

import math
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from evals.rows import Row, read_rows

GOLD = Path(__file__).parent / "gold" / "events" / "judged.jsonl"
TABLE = Path(__file__).parents[1] / "src" / "tacitus" / "data" / "rules" / "confidence.toml"
RIDGE = 2.0
"""Strength of the pull towards 0, in rows; chosen by halves among 1, 2 and 3."""
_ROUNDS = 30
"""Steps of Newton's method; it stands still after ten."""


def fit(rows: Sequence[Row], names: Sequence[str]) -> list[float]:
    """Return the base and the weight of each sign, as log-odds that a row is right.

    Args:
        rows: Judged rows, with `signs` and `verdict`.
        names: Names of the signs.
    """
    inputs = [[1.0, *(float(name in row["signs"]) for name in names)] for row in rows]
    outputs = [float(row["verdict"] == "right") for row in rows]
    weights = [0.0] * (len(names) + 1)
    pull = [0.0, *([RIDGE] * len(names))]
    for _ in range(_ROUNDS):
        said = [odds_to_share(sum(map(float.__mul__, weights, one))) for one in inputs]
        slope = [p * w for p, w in zip(pull, weights, strict=True)]
        curve = [[pull[i] if i == j else 0.0 for j in range(len(weights))] for i in range(len(weights))]
        for one, share, right in zip(inputs, said, outputs, strict=True):
            for i, left in enumerate(one):
                slope[i] += left * (share - right)
                for j, other in enumerate(one):
                    curve[i][j] += left * other * share * (1 - share)
        step = solve(curve, slope)
        weights = [weight - change for weight, change in zip(weights, step, strict=True)]
    return weights


def odds_to_share(odds: float) -> float:
    """Return the share, 0 to 1, that log-odds stand for."""
    return 1 / (1 + math.exp(-odds))


def solve(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Return the solution of a small system of linear equations, by elimination with pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    size = len(rows)
    for column in range(size):
        pivot = max(range(column, size), key=lambda index: abs(rows[index][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        head = rows[column][column] or 1.0
        rows[column] = [value / head for value in rows[column]]
        for index in range(size):
            if index != column and rows[index][column]:
                factor = rows[index][column]
                rows[index] = [a - factor * b for a, b in zip(rows[index], rows[column], strict=True)]
    return [row[-1] for row in rows]


def unseen(rows: Sequence[Row], names: Sequence[str]) -> list[float]:
    """Return for each row the confidence by a table fitted on the reports of the other half."""
    reports = sorted({str(row["report"]) for row in rows})
    first = set(reports[::2])
    halves = [row["report"] in first for row in rows]
    tables = {
        half: fit([row for row, own in zip(rows, halves, strict=True) if own is not half], names)
        for half in (True, False)
    }
    found = []
    for row, half in zip(rows, halves, strict=True):
        base, *weights = tables[half]
        told = sum(weight for name, weight in zip(names, weights, strict=True) if name in row["signs"])
        found.append(odds_to_share(base + told))
    return found


def main() -> int:
    """Fit the table on all judged rows and write it; return 0."""
    from tacitus.events.confidence import sign_names

    names = sign_names()
    base, *weights = fit(read_rows(GOLD), names)
    text = re.sub(r"^base = .*$", f"base = {base:.2f}", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    for name, weight in zip(names, weights, strict=True):
        text = re.sub(rf"^({name} = {{ weight = )[-\d.]+", rf"\g<1>{weight:.2f}", text, flags=re.MULTILINE)
    TABLE.write_text(text, encoding="utf-8")
    print(f"base {base:.2f}; " + "; ".join(f"{n} {w:.2f}" for n, w in zip(names, weights, strict=True)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
