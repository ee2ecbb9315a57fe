"""Time expressions, their type and value, counted from the date of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.timex import score
from evals.task import Result, Task
from evals.tasks.common import parsed, report_of

if TYPE_CHECKING:
    from tacitus.analysis.document import ParsedReport
    from tacitus.analysis.times.resolve import Timex


def code(rows: list[Row]) -> list[Result]:
    """Return the time expressions of each text."""
    from tacitus.analysis.times import find_timexes

    found = parsed(report_of(row, date="dct") for row in rows)
    return [
        {"id": row["id"], "timexes": [timex(one, report) for one in find_timexes(report)]}
        for row, report in zip(rows, found, strict=True)
    ]


def timex(found: Timex, report: ParsedReport) -> Row:
    """Return a time expression as a prediction; the ends of a range stand apart, as in TIMEX3."""
    start, end = report.normal.original(found.start, found.end)
    return {"start": start, "end": end, "type": found.type, "value": found.value or None}


TASK = Task(
    name="times",
    summary="time expressions with type and value",
    example="gold/time/timebank.dev.jsonl.gz",
    fields=("id", "text", "timexes"),
    code=code,
    score=score,
    parts=("timexes", ("start", "end")),
)
