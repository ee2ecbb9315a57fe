import json

import pytest

from evals.tasks.stream import TASK, load


@pytest.fixture
def gold(tmp_path):
    rows = [
        {
            "id": f"{story}-{at}",
            "text": f"Rivers rose in place{story}.",
            "story_id": f"s{story}",
            "date": "2026-01-05",
        }
        for story in range(30)
        for at in range(3)
    ]
    path = tmp_path / "docs.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return load(path, TASK.fields)


def test_some_stories_are_told_once_and_some_reports_are_undated(gold):
    sizes = [sum(row["story_id"] == f"s{story}" for row in gold.rows) for story in range(30)]
    assert set(sizes) == {1, 3}
    undated = [row for row in gold.rows if row["date"] is None]
    assert 0 < len(undated) < len(gold.rows) / 2


def test_the_reports_are_grouped(gold):
    answers = TASK.finish(gold, TASK.code(gold.work)).predictions
    assert {row["id"] for row in answers} == {row["id"] for row in gold.rows}
    assert TASK.score(gold.rows, answers).figures["missing"] == 0
