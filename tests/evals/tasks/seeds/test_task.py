import re

import pytest

from evals.run import run_task
from evals.tasks.seeds.gold import PHENOMENA, SeedGold
from evals.tasks.seeds.said import Said
from evals.tasks.seeds.task import CHECKS, TASK, judge
from tacitus.records.coded import Grouping
from tests.evals.shared import SHARED, needs_shared
from tests.evals.tasks.seeds.sheet import write_sheet


def test_each_phenomenon_has_one_check_that_says_its_number():
    assert sorted(CHECKS) == list(range(1, PHENOMENA + 1))
    for number, check in CHECKS.items():
        told = re.match(r"(\d+): ", check.__doc__ or "")
        assert told
        assert int(told[1]) == number


def test_nothing_holds_when_a_report_was_not_read(tmp_path):
    write_sheet(tmp_path)
    said = Said(SeedGold(tmp_path), {}, {}, Grouping((), (), ()), ())
    assert not any(judge(check, said).holds for check in CHECKS.values())


@needs_shared
@pytest.mark.model
def test_the_seed_reports():
    run = run_task(TASK, TASK.read(SHARED / "seeds"))
    assert run.failures == ()
    assert [row["id"] for row in run.predictions] == list(range(1, PHENOMENA + 1))
    assert all(set(row) == {"id", "phenomenon", "holds", "found"} for row in run.predictions)
    assert run.scores.figures["violations"] == 0
    assert run.scores.figures["one_story"] == 1
