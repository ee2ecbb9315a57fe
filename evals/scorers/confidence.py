"""Whether a stated confidence holds: of the rows said to be 70 % sure, are 70 % right?

Brier score and expected calibration error as usual (Brier 1950; Naeini, Cooper and Hauskrecht 2015), with
bins of equal size. Figures are percent; the lower the better, but for `auc`.
"""

from __future__ import annotations

from collections.abc import Sequence

from evals.figures import Figures, Scores, percent
from evals.rows import Row, by_id

BINS = 5
"""Bins of equal size for the calibration error and the table."""


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score confidences.

    Args:
        gold: Rows with `id` and `verdict`: `right`, or what is wrong.
        predictions: Rows with `id`, `confidence` of the shipped table and `unseen`, that of a table fitted on
            the other half of the reports.

    Returns:
        `right` (share of rows that are), then `brier`, `ece` and `auc` of the shipped table, of tables that
        have not seen the row (`_unseen`), and of the share of right rows alone (`brier_constant`).
    """
    offered = by_id(predictions)
    rows = [(row, offered[str(row["id"])]) for row in gold if str(row["id"]) in offered]
    right = [float(row["verdict"] == "right") for row, _ in rows]
    share = sum(right) / len(right) if right else 0.0
    shipped = [float(answer["confidence"]) for _, answer in rows]
    unseen = [float(answer["unseen"]) for _, answer in rows]
    figures: Figures = {
        "right": percent(sum(right), len(right)),
        "brier_constant": _hundred(brier([share] * len(right), right)),
        "brier": _hundred(brier(shipped, right)),
        "brier_unseen": _hundred(brier(unseen, right)),
        "ece": _hundred(calibration_error(shipped, right)),
        "ece_unseen": _hundred(calibration_error(unseen, right)),
        "auc": _hundred(auc(shipped, right)),
        "auc_unseen": _hundred(auc(unseen, right)),
    }
    constant = figures["brier_constant"]
    lines = [
        f"{len(right)} rows, {figures['right']:.1f} % of them right in type, status and parties",
        "  of the table, and of one that has not seen the row:",
        f"  Brier {figures['brier']:.1f} and {figures['brier_unseen']:.1f}, of a constant {constant:.1f}",
        f"  calibration error {figures['ece']:.1f} and {figures['ece_unseen']:.1f}",
        "  said   right  rows   (not having seen the row)",
    ]
    lines += [
        f"  {100 * mean(said):5.1f} {100 * mean(was):6.1f} {len(was):5d}" for said, was in bins(unseen, right)
    ]
    return Scores(figures, tuple(lines), ())


def brier(said: Sequence[float], right: Sequence[float]) -> float:
    """Return the mean square of what confidences miss, 0 to 1; 0 for none."""
    return mean([(one - other) ** 2 for one, other in zip(said, right, strict=True)])


def bins(said: Sequence[float], right: Sequence[float]) -> list[tuple[list[float], list[float]]]:
    """Return confidences and outcomes in bins of about equal size, the least sure first."""
    order = sorted(range(len(said)), key=lambda index: (said[index], index))
    size = len(order)
    parts = [order[size * part // BINS : size * (part + 1) // BINS] for part in range(BINS)]
    return [([said[index] for index in part], [right[index] for index in part]) for part in parts if part]


def calibration_error(said: Sequence[float], right: Sequence[float]) -> float:
    """Return the mean gap between what the bins say and what is right in them, weighted by size."""
    gaps = [len(was) * abs(mean(one) - mean(was)) for one, was in bins(said, right)]
    return sum(gaps) / len(said) if said else 0.0


def auc(said: Sequence[float], right: Sequence[float]) -> float:
    """Return how often a right row is surer than a wrong one; a tie counts half; 0.5 without a pair."""
    yes = [one for one, was in zip(said, right, strict=True) if was]
    no = [one for one, was in zip(said, right, strict=True) if not was]
    wins = sum((one > other) + 0.5 * (one == other) for one in yes for other in no)
    return wins / (len(yes) * len(no)) if yes and no else 0.5


def mean(values: Sequence[float]) -> float:
    """Return the mean; 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def _hundred(value: float) -> float:
    return round(100 * value, 2)
