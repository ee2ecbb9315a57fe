"""Actor phrases: country, sector, and both right, over the rows that can be scored."""

from __future__ import annotations

from evals.figures import Figures, Scores, percent
from evals.rows import Row, by_id


def usable(row: Row) -> bool:
    """Tell whether a gold row counts: clean, needing no encyclopedia, not marked as failing."""
    return bool(row.get("clean", True)) and not row.get("needs_wiki") and not row.get("xfail")


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score countries and sectors.

    A row whose gold names neither (an article's title only) is left out; one that expects nothing is right
    when neither is given. `both` counts what the gold names.

    Args:
        gold: Rows with `id`, `expect` (of `country`, `sector`), `expect_none`, and the marks of `usable`.
        predictions: Rows with `id`, `country`, `sector`; a missing id counts as empty.
    """
    offered = by_id(predictions)
    right = {"country": 0, "sector": 0, "both": 0, "none": 0}
    total = dict.fromkeys(right, 0)
    for row in gold:
        found = offered.get(str(row["id"]), {})
        wanted = {"country": "", "sector": ""} if row.get("expect_none") else row["expect"]
        named = [name for name in ("country", "sector") if name in wanted]
        if not usable(row) or not named:
            continue
        hits = {name: (found.get(name) or "") == (wanted[name] or "") for name in named}
        if row.get("expect_none"):
            total["none"] += 1
            right["none"] += all(hits.values())
        for name, hit in hits.items():
            total[name] += 1
            right[name] += hit
        total["both"] += 1
        right["both"] += all(hits.values())
    figures: Figures = {"usable": total["both"]}
    figures |= {name: percent(right[name], total[name]) for name in right}
    lines = (
        f"{total['both']} usable phrases",
        (
            f"  country right {figures['country']:.1f} % of {total['country']}, "
            f"sector right {figures['sector']:.1f} % of {total['sector']}"
        ),
        (
            f"  both right {figures['both']:.1f} % of {total['both']}; "
            f"silent where it must be {figures['none']:.1f} % of {total['none']}"
        ),
    )
    return Scores(figures, lines)
