"""A task small enough to see through: how long is the text. In a module, so that workers can import it."""

from __future__ import annotations

from evals.figures import Scores
from evals.rows import Row
from evals.task import Result, Task


def code(rows: list[Row]) -> list[Result]:
    """Count letters; a text `bad` raises."""
    if any(row["text"] == "bad" for row in rows):
        raise ValueError("bad text")
    return [{"id": row["id"], "length": len(row["text"])} for row in rows]


def score(gold: list[Row], predictions: list[Row]) -> Scores:
    """Count right answers."""
    lengths = {row["id"]: row["length"] for row in predictions}
    right = sum(lengths.get(row["id"]) == row["length"] for row in gold)
    return Scores({"right": right}, (f"{right} right",))


TOY = Task("toy", "how long is the text", "gold/toy.jsonl", ("id", "text", "length"), code, score)
