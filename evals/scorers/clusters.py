"""Clusterings: B-cubed, pairs, MUC, CEAF-e, LEA, CoNLL.

B-cubed: Bagga & Baldwin 1998. MUC: Vilain et al. 1995. CEAF-e: Luo 2005. LEA: Moosavi & Strube 2016. CoNLL is
the mean F1 of MUC, B-cubed and CEAF-e. Items are documents or gold mentions; singletons are kept.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping

from evals.figures import Figures, Scores, f1, prf_line
from evals.rows import Row

Clustering = Mapping[str, Hashable]
"""Item → its cluster."""
_Result = tuple[float, float]
"""Precision and recall, 0 to 1."""


class _Table:
    """How the items of gold and predicted clusters fall together."""

    def __init__(self, gold: Clustering, predicted: Clustering) -> None:
        self.cells = Counter((gold[item], predicted[item]) for item in gold)
        self.gold = Counter(gold.values())
        self.predicted = Counter(predicted[item] for item in gold)
        self.gold_parts: dict[Hashable, list[tuple[Hashable, int]]] = {}
        self.predicted_parts: dict[Hashable, list[tuple[Hashable, int]]] = {}
        for (a, b), size in self.cells.items():
            self.gold_parts.setdefault(a, []).append((b, size))
            self.predicted_parts.setdefault(b, []).append((a, size))

    @property
    def items(self) -> int:
        return sum(self.gold.values())


def bcubed(table: _Table) -> _Result:
    """Return item-weighted B-cubed precision and recall."""
    precision = sum(size * size / table.predicted[b] for (_, b), size in table.cells.items())
    recall = sum(size * size / table.gold[a] for (a, _), size in table.cells.items())
    return precision / table.items, recall / table.items


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def pairwise(table: _Table) -> _Result:
    """Return precision and recall of linked pairs."""
    right = sum(_pairs(size) for size in table.cells.values())
    predicted = sum(_pairs(size) for size in table.predicted.values())
    gold = sum(_pairs(size) for size in table.gold.values())
    precision = right / predicted if predicted else float(not gold)
    return precision, right / gold if gold else 1.0


def muc(table: _Table) -> _Result:
    """Return MUC precision and recall: links kept."""

    def side(sizes: Counter[Hashable], parts: dict[Hashable, list[tuple[Hashable, int]]]) -> float:
        links = sum(size - 1 for size in sizes.values())
        kept = sum(size - len(parts[cluster]) for cluster, size in sizes.items())
        return kept / links if links else 0.0

    return side(table.predicted, table.predicted_parts), side(table.gold, table.gold_parts)


def lea(table: _Table) -> _Result:
    """Return link-based entity-aware precision and recall."""

    def side(
        sizes: Counter[Hashable],
        others: Counter[Hashable],
        parts: dict[Hashable, list[tuple[Hashable, int]]],
    ) -> float:
        total = 0.0
        for cluster, size in sizes.items():
            if size == 1:
                total += others[parts[cluster][0][0]] == 1
            else:
                total += size * sum(_pairs(part) for _, part in parts[cluster]) / _pairs(size)
        return total / sum(sizes.values())

    return (
        side(table.predicted, table.gold, table.predicted_parts),
        side(table.gold, table.predicted, table.gold_parts),
    )


def ceaf_e(table: _Table) -> _Result:
    """Return entity-based CEAF precision and recall: the best one-to-one pairing of clusters."""
    total = sum(_best_pairing(table, rows, columns) for rows, columns in _components(table))
    return total / len(table.predicted), total / len(table.gold)


def _components(table: _Table) -> list[tuple[list[Hashable], list[Hashable]]]:
    """Return the groups of gold and predicted clusters that share items; each is a problem of its own."""
    seen: set[Hashable] = set()
    groups = []
    for start in table.gold:
        if start in seen:
            continue
        seen.add(start)
        rows, columns, waiting = [start], dict[Hashable, None](), [start]
        while waiting:
            for column, _ in table.gold_parts[waiting.pop()]:
                if column in columns:
                    continue
                columns[column] = None
                for row, _ in table.predicted_parts[column]:
                    if row not in seen:
                        seen.add(row)
                        rows.append(row)
                        waiting.append(row)
        groups.append((rows, list(columns)))
    return groups


def _best_pairing(table: _Table, rows: list[Hashable], columns: list[Hashable]) -> float:
    weights = [
        [2 * table.cells.get((a, b), 0) / (table.gold[a] + table.predicted[b]) for b in columns] for a in rows
    ]
    if len(rows) > len(columns):
        weights = [list(column) for column in zip(*weights, strict=True)]
    return best_assignment(weights)


def best_assignment(weights: list[list[float]]) -> float:
    """Return the greatest total weight of pairing each row with a column of its own (Kuhn-Munkres).

    Args:
        weights: Rows of equal length, no more rows than columns.
    """
    width = len(weights[0])
    row_price = [0.0] * (len(weights) + 1)
    column_price = [0.0] * (width + 1)
    row_of = [0] * (width + 1)
    for row in range(1, len(weights) + 1):
        row_of[0] = row
        came_from = [0] * (width + 1)
        slack = [float("inf")] * (width + 1)
        done = [False] * (width + 1)
        column = 0
        while row_of[column]:
            done[column] = True
            here = row_of[column]
            for other in range(1, width + 1):
                if not done[other]:
                    cost = -weights[here - 1][other - 1] - row_price[here] - column_price[other]
                    if cost < slack[other]:
                        slack[other], came_from[other] = cost, column
            nearest = min((other for other in range(1, width + 1) if not done[other]), key=slack.__getitem__)
            step = slack[nearest]
            for other in range(width + 1):
                if done[other]:
                    row_price[row_of[other]] += step
                    column_price[other] -= step
                else:
                    slack[other] -= step
            column = nearest
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    return sum(weights[row_of[column] - 1][column - 1] for column in range(1, width + 1) if row_of[column])


def score_clusterings(gold: Clustering, predicted: Clustering) -> Figures:
    """Return all cluster measures in percent; a gold item without a prediction is a cluster of its own."""
    complete = {item: predicted.get(item, ("missing", item)) for item in gold}
    table = _Table(gold, complete)
    figures: Figures = {
        "scored": len(gold),
        "gold_clusters": len(table.gold),
        "predicted_clusters": len(table.predicted),
        "missing": sum(item not in predicted for item in gold),
    }
    results = {
        "bcubed": bcubed(table),
        "pairwise": pairwise(table),
        "muc": muc(table),
        "ceafe": ceaf_e(table),
        "lea": lea(table),
    }
    for name, (precision, recall) in results.items():
        figures |= {
            f"{name}_p": round(100 * precision, 2),
            f"{name}_r": round(100 * recall, 2),
            f"{name}_f1": round(100 * f1(precision, recall), 2),
        }
    conll = sum(f1(*results[name]) for name in ("muc", "bcubed", "ceafe")) / 3
    figures["conll"] = round(100 * conll, 2)
    return figures


def score(gold: list[Row], predictions: list[Row], *, item: str = "id", label: str = "story_id") -> Scores:
    """Score predicted clusters of documents or mentions.

    Args:
        gold: Rows with the item's id and its gold cluster.
        predictions: Rows with the item's id and `cluster`; a missing id is a cluster of its own.
        item: Name of the id field.
        label: Name of the gold cluster's field.
    """
    figures = score_clusterings(
        {str(row[item]): str(row[label]) for row in gold},
        {str(row[item]): str(row["cluster"]) for row in predictions if row.get("cluster") is not None},
    )
    lines = (
        (
            f"{figures['scored']} items in {figures['gold_clusters']} gold clusters, "
            f"{figures['predicted_clusters']} predicted; {figures['missing']} without a prediction"
        ),
        prf_line("B-cubed", "bcubed", figures),
        prf_line("pairs", "pairwise", figures),
        prf_line("MUC", "muc", figures),
        prf_line("CEAF-e", "ceafe", figures),
        prf_line("LEA", "lea", figures),
        f"  CoNLL {figures['conll']:.2f}",
    )
    return Scores(figures, lines)
