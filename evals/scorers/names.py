"""Pairs of names: precision, recall and F1 of "these can be one person's", and recall by kind."""

from __future__ import annotations

from evals.figures import Figures, Scores, f1, percent
from evals.rows import Row, by_id


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score pairs.

    Args:
        gold: Rows with `id`, `same` and `kind`.
        predictions: Rows with `id` and `same`; a missing id counts as not the same.
    """
    offered = by_id(predictions)
    said = [bool(offered.get(str(row["id"]), {}).get("same")) for row in gold]
    right = sum(row["same"] and same for row, same in zip(gold, said, strict=True))
    precision, recall = percent(right, sum(said)), percent(right, sum(row["same"] for row in gold))
    figures: Figures = {
        "pairs": len(gold),
        "precision": precision,
        "recall": recall,
        "f1": round(f1(precision, recall), 2),
    }
    for kind in dict.fromkeys(row["kind"] for row in gold if row["same"]):
        of_kind = [same for row, same in zip(gold, said, strict=True) if row["same"] and row["kind"] == kind]
        figures[f"recall {kind}"] = percent(sum(of_kind), len(of_kind))
    lines = (
        f"{len(gold)} pairs, {sum(row['same'] for row in gold)} of one person",
        f"  precision {precision:.1f} %, recall {recall:.1f} %, F1 {figures['f1']:.1f} %",
    )
    return Scores(figures, lines)
