import pytest

from evals.run import attempt, run_task
from evals.task import Gold
from tests.evals.toy import TOY

ROWS = [{"id": number, "text": "x" * number, "length": number} for number in range(40)]


@pytest.mark.parametrize("workers", [1, 2])
def test_every_item_is_answered_in_order(workers):
    run = run_task(TOY, Gold(ROWS, ROWS), workers)
    assert [row["id"] for row in run.predictions] == list(range(40))
    assert (run.items, run.failures, run.scores.figures) == (40, (), {"right": 40})


def test_an_item_that_raises_costs_only_itself():
    rows = [*ROWS[:5], {"id": "b", "text": "bad", "length": 3}]
    run = run_task(TOY, Gold(rows, rows))
    assert run.failures == ("b: ValueError: bad text",)
    assert run.scores.figures == {"right": 5}


def test_a_task_that_loses_answers_is_told():
    task = TOY.__class__("lossy", "", "", (), lambda rows: [], TOY.score)
    assert [outcome.error for outcome in attempt(task, ROWS[:2])] == ["0 results for 1 items"] * 2
