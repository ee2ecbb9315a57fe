"""Time expressions, as in TempEval-3 (UzZaman et al. 2013): spans, type, normalized value.

`calendar` counts only the expressions whose value is a point of the calendar, cut at the day: what a record
of events needs.
"""

from __future__ import annotations

import re

from evals.figures import Figures, Scores, Tally, prf_line
from evals.rows import Row, by_id
from evals.scorers.spans import pair_spans, same_span

_CALENDAR = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?|-W\d\d(?:-WE)?|-(?:SP|SU|FA|WI|Q\d|H\d))?(?=$|T)")
_MEASURES = ("strict", "relaxed", "type", "value", "strict_value", "calendar")


def calendar_part(value: str | None) -> str | None:
    """Return the year, month, day, week, season, quarter or half that a TIMEX3 value names, or None."""
    found = _CALENDAR.match(value or "")
    return found.group() if found else None


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score time expressions.

    Args:
        gold: Rows with `id` and `timexes` of `start`, `end`, `type`, `value`.
        predictions: The same; a missing id counts as empty, a missing value as wrong.

    Returns:
        `strict` (same span), `relaxed` (overlap), `type`, `value` (both of overlapping spans), `calendar`.
    """
    tallies = {name: Tally() for name in _MEASURES}
    offered = by_id(predictions)
    for row in gold:
        _count(row["timexes"], offered.get(str(row["id"]), {}).get("timexes") or [], tallies)
    figures: Figures = {
        "gold_count": int(tallies["relaxed"].gold),
        "predicted_count": int(tallies["relaxed"].predicted),
    }
    for name, tally in tallies.items():
        figures |= tally.figures(name)
    lines = (
        f"{figures['gold_count']} gold time expressions, {figures['predicted_count']} predicted",
        prf_line("same words", "strict", figures),
        prf_line("overlapping words", "relaxed", figures),
        prf_line("overlap and type", "type", figures),
        prf_line("overlap and value", "value", figures),
        prf_line("calendar points: overlap and value", "calendar", figures),
    )
    return Scores(figures, lines)


def _count(gold: list[Row], predicted: list[Row], tallies: dict[str, Tally]) -> None:
    pairs = pair_spans(gold, predicted)
    right = dict.fromkeys(_MEASURES, 0)
    for wanted, found in pairs:
        same_value = wanted.get("value") == found.get("value")
        point = calendar_part(wanted.get("value"))
        right["relaxed"] += 1
        right["strict"] += same_span(wanted, found)
        right["type"] += wanted.get("type") == found.get("type")
        right["value"] += same_value
        right["strict_value"] += same_value and same_span(wanted, found)
        right["calendar"] += point is not None and point == calendar_part(found.get("value"))
    for name in _MEASURES:
        if name == "calendar":
            sizes = [
                sum(calendar_part(one.get("value")) is not None for one in side) for side in (predicted, gold)
            ]
        else:
            sizes = [len(predicted), len(gold)]
        tallies[name].add(sizes[0], sizes[1], right[name])
