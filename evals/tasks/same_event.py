"""Do two texts tell of the same event."""

from __future__ import annotations

from evals.rows import Row
from evals.scorers.pairs import score
from evals.task import Result, Task
from evals.tasks.common import coded, report_of


def code(rows: list[Row]) -> list[Result]:
    """Return a score of 0 to 1 for each pair."""
    from tacitus.stories.pairs import same_event

    reports = coded([report_of(row, text=name) for row in rows for name in ("text1", "text2")])
    return [
        {"pair_id": row["pair_id"], "score": same_event(first, second)}
        for row, first, second in zip(rows, reports[::2], reports[1::2], strict=True)
    ]


TASK = Task(
    name="same_event",
    summary="do two texts tell of the same event",
    example="gold/stories/semeval/pairs_en.jsonl.gz",
    fields=("pair_id", "text1", "text2", "overall"),
    code=code,
    score=score,
    item_id="pair_id",
)
