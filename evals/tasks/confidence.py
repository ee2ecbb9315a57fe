"""How sure an event row is told to be, against the judgement of a reader."""

from __future__ import annotations

from evals.rows import Row
from evals.scorers.confidence import score
from evals.task import Answers, Gold, Result, Task


def code(rows: list[Row]) -> list[Result]:
    """Return the confidence that the shipped table gives to the signs of each row."""
    from tacitus.events.confidence import confidence_of

    return [{"id": row["id"], "confidence": confidence_of(row["signs"])} for row in rows]


def finish(gold: Gold, results: list[Result]) -> Answers:
    """Return the answers, each with the confidence by a table that has not seen its report."""
    from evals.calibration import unseen
    from tacitus.events.confidence import sign_names

    fair = dict(zip((str(row["id"]) for row in gold.rows), unseen(gold.rows, sign_names()), strict=True))
    return Answers([result | {"unseen": round(fair[result["id"]], 4)} for result in results if result])


TASK = Task(
    name="confidence",
    summary="how sure an event row is said to be, against rows judged by reading",
    example="evals/gold/events/judged.jsonl",
    own=True,
    fields=("id", "report", "signs", "verdict"),
    code=code,
    score=score,
    finish=finish,
)
