"""The status of a marked deed: right answers over all sentences, over those with an event, and by status."""

from __future__ import annotations

from collections import Counter

from evals.figures import Figures, Scores, percent
from evals.rows import Row, by_id


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score statuses.

    Args:
        gold: Rows with `id`, `status`, and `accept` where a type with another status is right too.
        predictions: Rows with `id`, `status` (null where no event was found), `type`, `at_trigger`; a missing
            id counts as nothing found.

    Returns:
        `accuracy` over all sentences, `accuracy_found`, `found`, `at_trigger`, and `accuracy_<status>` of
        each; `wrong` names each miss.
    """
    offered = by_id(predictions)
    total: Counter[str] = Counter()
    right: Counter[str] = Counter()
    found = at_trigger = 0
    wrong = []
    for row in gold:
        answer = offered.get(str(row["id"]), {})
        total[row["status"]] += 1
        found += answer.get("status") is not None
        at_trigger += bool(answer.get("at_trigger"))
        if is_right(row, answer):
            right[row["status"]] += 1
        else:
            wrong.append(f"{row['id']}: {row['status']}, told as {answer.get('status') or 'no event'}")
    figures: Figures = {
        "accuracy": percent(right.total(), len(gold)),
        "accuracy_found": percent(right.total(), found),
        "found": percent(found, len(gold)),
        "at_trigger": percent(at_trigger, len(gold)),
    }
    figures |= {f"accuracy_{name}": percent(right[name], total[name]) for name in sorted(total)}
    lines = (
        (
            f"accuracy over all sentences {figures['accuracy']:.1f} %, over those with an event "
            f"{figures['accuracy_found']:.1f} %"
        ),
        f"  an event found in {figures['found']:.1f} %, at the marked words in {figures['at_trigger']:.1f} %",
        *(
            f"  {name:<12} {figures[f'accuracy_{name}']:6.2f} %  ({total[name]} sentences)"
            for name in sorted(total)
        ),
    )
    return Scores(figures, lines, tuple(wrong))


def is_right(row: Row, answer: Row) -> bool:
    """Tell whether a prediction gives the gold status, or an answer that the gold accepts besides."""
    if answer.get("status") == row["status"]:
        return True
    return any(
        answer.get("type") == one["type"] and answer.get("status") == one["status"]
        for one in row.get("accept", ())
    )
