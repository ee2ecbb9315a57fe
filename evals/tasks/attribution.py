"""Who said what: source, cue and content of every statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.rows import Row
from evals.scorers.attribution import score
from evals.task import Result, Task
from evals.tasks.common import coded, ranges, report_of

if TYPE_CHECKING:
    from tacitus.records.statement import Statement


def code(rows: list[Row]) -> list[Result]:
    """Return the attributions of each text: one a cue, none inside another's words, as the corpora count."""
    from tacitus.statements.outer import outermost

    found = coded([report_of(row) for row in rows])
    return [
        {"id": row["id"], "attributions": [attribution(one) for one in outermost(report.statements)]}
        for row, report in zip(rows, found, strict=True)
    ]


def attribution(statement: Statement) -> Row:
    """Return a statement in the shape of a prediction."""
    return {
        "source": ranges(statement.speaker.span),
        "cue": ranges(statement.cue),
        "content": ranges(*statement.content),
        "act": statement.act.value,
        "manner": statement.manner.value,
    }


TASK = Task(
    name="attribution",
    summary="who said what: source, cue and content spans",
    example="gold/quotes/polnear.dev.jsonl.gz",
    fields=("id", "text", "attributions"),
    code=code,
    score=score,
    parts=("attributions", ()),
)
