"""One event type a sentence: macro F1 over the gold types."""

from __future__ import annotations

from evals.figures import Figures, Scores, Tally, percent
from evals.rows import Row, by_id
from evals.scorers.codes import QUAD, event_type


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score event types.

    Args:
        gold: Rows with `id`, `event`, and `event_any` where several PLOVER types stand for the gold one.
        predictions: Rows with `id` and `event` (null for none); a missing id counts as none.

    Returns:
        `macro_f1` over the gold types, `accuracy`, `quad_accuracy`, `answered` (share with a type), and
        `f1_<type>` of each.
    """
    stands_for = {
        name: str(row["event"]) for row in gold for name in row.get("event_any") or [] if name != row["event"]
    }
    offered = by_id(predictions)
    tallies: dict[str, Tally] = {}
    right = answered = right_quad = 0
    for row in gold:
        wanted = str(row["event"])
        named = event_type(offered.get(str(row["id"]), {}).get("event"))
        found = stands_for.get(named, named) if named else None
        tallies.setdefault(wanted, Tally()).add(0, 1, 0, float(found == wanted))
        if found:
            tallies.setdefault(found, Tally()).add(1, 0, float(found == wanted), 0)
        right += found == wanted
        answered += found is not None
        quads = {QUAD.get(name) for name in row.get("event_any") or [wanted]}
        right_quad += found == wanted or (named is not None and QUAD.get(named) in quads)
    of_gold = {name: tally for name, tally in sorted(tallies.items()) if tally.gold}
    figures: Figures = {
        "macro_f1": round(sum(tally.f1 for tally in of_gold.values()) / len(of_gold), 2),
        "accuracy": percent(right, len(gold)),
        "quad_accuracy": percent(right_quad, len(gold)),
        "answered": percent(answered, len(gold)),
    }
    figures |= {f"f1_{name}": round(tally.f1, 2) for name, tally in of_gold.items()}
    lines = (
        f"macro F1 over {len(of_gold)} types {figures['macro_f1']:.2f}",
        (
            f"  accuracy {figures['accuracy']:.1f} %, quad class {figures['quad_accuracy']:.1f} %, "
            f"a type given for {figures['answered']:.1f} %"
        ),
        *(
            f"  {name:<12} precision {tally.precision:6.2f}  recall {tally.recall:6.2f}  F1 {tally.f1:6.2f}"
            f"  ({tally.gold:.0f} gold)"
            for name, tally in of_gold.items()
        ),
    )
    return Scores(figures, lines)
