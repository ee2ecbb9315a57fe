"""Time expressions, their type and value, counted from the date of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.timex import score
from evals.task import Result, Task
from evals.tasks.common import parsed, report_of

if TYPE_CHECKING:
    from tacitus.records.when import When


def code(rows: list[Row]) -> list[Result]:
    """Return the time expressions of each text."""
    from tacitus.analysis.times import find_times

    found = parsed(report_of(row, date="dct") for row in rows)
    return [
        {"id": row["id"], "timexes": [timex(one.record) for one in find_times(report) if one.record.span]}
        for row, report in zip(rows, found, strict=True)
    ]


def timex(when: When) -> Row:
    """Return a time with its words in the shape of a prediction."""
    start, end = (when.span.start, when.span.end) if when.span else (0, 0)
    return {"start": start, "end": end, "type": getattr(when, "type", "DATE"), "value": when.value or None}


TASK = Task(
    name="times",
    summary="time expressions with type and value",
    example="gold/time/timebank.dev.jsonl.gz",
    fields=("id", "text", "timexes"),
    code=code,
    score=score,
    parts=("timexes", ("start", "end")),
)
