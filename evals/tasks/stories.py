"""Which reports tell of the same story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.figures import Scores
from evals.rows import Row
from evals.scorers.clusters import score
from evals.task import Answers, Gold, Result, Task
from evals.tasks.common import coded, report_of

if TYPE_CHECKING:
    from tacitus.records.coded import CodedReport


def code(rows: list[Row]) -> list[Result]:
    """Return each report coded."""
    return list(coded([report_of(row, date="date", with_source=True) for row in rows]))


def finish(gold: Gold, results: list[CodedReport | None]) -> Answers:
    """Group all reports, and say for each its story."""
    from tacitus.stories import group

    grouping = group([result for result in results if result is not None])
    story_of = {report: str(story.id) for story in grouping.stories for report in story.report_ids}
    predictions = [
        {"id": row["id"], "cluster": story_of[result.report.id]}
        for row, result in zip(gold.work, results, strict=True)
        if result is not None
    ]
    return Answers(predictions)


def score_labeled(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score the reports whose story the gold tells; the others only make the task harder."""
    return score([row for row in gold if row["story_id"] is not None], predictions)


TASK = Task(
    name="stories",
    summary="which reports tell of the same story",
    example="gold/stories/allsides/docs.dev.jsonl.gz",
    fields=("id", "text", "story_id"),
    code=code,
    score=score_labeled,
    finish=finish,
)
