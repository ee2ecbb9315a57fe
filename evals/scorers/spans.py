"""Pairing of spans one to one: same span first, then the longest overlap."""

from __future__ import annotations

from evals.rows import Row


def pair_spans(gold: list[Row], predicted: list[Row]) -> list[tuple[Row, Row]]:
    """Return pairs of rows with `start` and `end` that overlap, each row used once.

    Same spans are paired before others, longer overlaps before shorter ones, earlier rows before later ones.
    """
    offers = []
    for i, wanted in enumerate(gold):
        for j, offered in enumerate(predicted):
            shared = min(wanted["end"], offered["end"]) - max(wanted["start"], offered["start"])
            if shared > 0:
                offers.append((not same_span(wanted, offered), -shared, i, j))
    rows: set[int] = set()
    columns: set[int] = set()
    pairs = []
    for _, _, i, j in sorted(offers):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            pairs.append((gold[i], predicted[j]))
    return pairs


def same_span(a: Row, b: Row) -> bool:
    """Tell whether two rows cover the same characters."""
    return bool(a["start"] == b["start"] and a["end"] == b["end"])
