"""Which dated event sentences belong to one long-running story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evals.figures import Scores
from evals.rows import Row
from evals.scorers.clusters import score, score_clusterings
from evals.task import Answers, Gold, Result, Task
from evals.tasks.common import coded, report_of

if TYPE_CHECKING:
    from tacitus.records.coded import CodedReport


def code(rows: list[Row]) -> list[Result]:
    """Return each sentence coded as a short report."""
    return list(coded([report_of(row, date="date") for row in rows]))


def finish(gold: Gold, results: list[CodedReport | None]) -> Answers:
    """Group all sentences into stories and these into sagas, as a run does, and say for each its saga."""
    from tacitus.stories.grouping import group, group_sagas

    kept = [(row, result) for row, result in zip(gold.work, results, strict=True) if result is not None]
    coded = [result for _, result in kept]
    saga_of = {story: saga.id for saga in group_sagas(coded) for story in saga.story_ids}
    cluster_of = {
        report: saga_of.get(story.id, story.id)
        for story in group(coded).stories
        for report in story.report_ids
    }
    return Answers([{"id": row["id"], "cluster": cluster_of[result.report.id]} for row, result in kept])


def score_sagas(gold: list[Row], predictions: list[Row]) -> Scores:
    """Score the sentences that have a gold saga; `all_bcubed_f1` also counts the others, each alone."""
    scores = score([row for row in gold if row["story_id"] is not None], predictions)
    everything = score_clusterings(
        {str(row["id"]): str(row["story_id"] or f"alone {row['id']}") for row in gold},
        {str(row["id"]): str(row["cluster"]) for row in predictions},
    )
    found = everything["bcubed_f1"]
    line = f"  B-cubed F1 with the events that belong to no saga, each alone: {found:.2f}"
    return Scores(scores.figures | {"all_bcubed_f1": found}, (*scores.lines, line))


TASK = Task(
    name="sagas",
    summary="which dated events belong to one long-running story",
    example="gold/stories/wcep/events.dev.jsonl",
    fields=("id", "text", "date", "story_id"),
    code=code,
    score=score_sagas,
    finish=finish,
)
