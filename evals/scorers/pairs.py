"""Do two texts tell of the same event: scores against people's judgments (SemEval-2022 task 8)."""

from __future__ import annotations

import math

from evals.figures import Figures, Scores, percent
from evals.rows import Row, by_id

SAME_AT_MOST = 2.0
"""People's mean judgment (1 same … 4 different) up to which a pair counts as the same event."""
SCORE_AT_LEAST = 0.5


def pearson(a: list[float], b: list[float]) -> float:
    """Return the correlation of two equally long lists; 0 when one of them does not vary."""
    mean_a, mean_b = sum(a) / len(a), sum(b) / len(b)
    spread_a = math.sqrt(sum((x - mean_a) ** 2 for x in a))
    spread_b = math.sqrt(sum((y - mean_b) ** 2 for y in b))
    if not spread_a or not spread_b:
        return 0.0
    return sum((x - mean_a) * (y - mean_b) for x, y in zip(a, b, strict=True)) / (spread_a * spread_b)


def ranks(values: list[float]) -> list[float]:
    """Return the rank of each value, 1 for the least; equal values share their mean rank."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end + 1 < len(order) and values[order[end + 1]] == values[order[start]]:
            end += 1
        for place in order[start : end + 1]:
            found[place] = (start + end) / 2 + 1
        start = end + 1
    return found


def area_under_curve(scores: list[float], same: list[bool]) -> float:
    """Return the chance that a pair of the same event scores above another; 0.5 when one kind lacks."""
    positive = sum(same)
    negative = len(same) - positive
    if not positive or not negative:
        return 0.5
    total = sum(rank for rank, is_same in zip(ranks(scores), same, strict=True) if is_same)
    return (total - positive * (positive + 1) / 2) / (positive * negative)


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score pairs.

    Args:
        gold: Rows with `pair_id` and `overall`, 1 (same) to 4.
        predictions: Rows with `pair_id` and `score`, 0 to 1; a missing pair counts as 0.
    """
    offered = by_id(predictions, "pair_id")
    scores = [float(offered.get(str(row["pair_id"]), {}).get("score") or 0.0) for row in gold]
    judged = [-float(row["overall"]) for row in gold]
    same = [float(row["overall"]) <= SAME_AT_MOST for row in gold]
    says = [value >= SCORE_AT_LEAST for value in scores]
    hits = sum(a and b for a, b in zip(same, says, strict=True))
    figures: Figures = {
        "pearson": round(100 * pearson(scores, judged), 2),
        "spearman": round(100 * pearson(ranks(scores), ranks(judged)), 2),
        "auc": round(100 * area_under_curve(scores, same), 2),
        "same_p": percent(hits, sum(says)),
        "same_r": percent(hits, sum(same)),
        "same_f1": percent(2 * hits, sum(says) + sum(same)),
    }
    lines = (
        f"{len(gold)} pairs, {sum(same)} of them judged the same event (at most {SAME_AT_MOST:g} of 4)",
        f"  correlation with people: Pearson {figures['pearson']:.1f}, Spearman {figures['spearman']:.1f}",
        (
            f"  same event told from others: area under the curve {figures['auc']:.1f}, "
            f"at {SCORE_AT_LEAST} precision {figures['same_p']:.1f}, recall {figures['same_r']:.1f}, "
            f"F1 {figures['same_f1']:.1f}"
        ),
    )
    return Scores(figures, lines)
