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
    found = parsed(report_of(row, date="dct") for row in rows)
    return [{"id": row["id"], "timexes": timexes(report)} for row, report in zip(rows, found, strict=True)]


def timexes(report: ParsedReport) -> list[Row]:
    """Return the time expressions of a report as a prediction: of date lines, then of sentences.

    The ends of a range stand apart, as in TIMEX3.
    """
    from tacitus.analysis.times import find_timexes, stamp_timexes

    stamps = [_timex(one, one.start, one.end) for one in stamp_timexes(report)]
    return stamps + [_timex(one, *report.normal.original(one.start, one.end)) for one in find_timexes(report)]


def _timex(found: Timex, start: int, end: int) -> Row:
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
