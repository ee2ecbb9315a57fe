"""The PLOVER type of what a marked source does to a marked target."""

from __future__ import annotations

from evals.rows import Row
from evals.scorers.event_types import score
from evals.task import Result, Task


def code(rows: list[Row]) -> list[Result]:
    """Return the event type of each sentence."""
    from tacitus.events.pair import event_type_of_pair

    return [
        {"id": row["id"], "event": event_type_of_pair(row["text"], row["source_text"], row["target_text"])}
        for row in rows
    ]


TASK = Task(
    name="event_types",
    summary="the PLOVER type between a marked source and target",
    example="gold/events/plv.train.jsonl",
    fields=("id", "text", "source_text", "target_text", "event"),
    code=code,
    score=score,
)
