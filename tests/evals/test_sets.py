import pytest

from evals.rows import GoldError
from evals.sets import choose, dev_sets
from evals.tasks import TASKS, find_task


def test_every_task_has_a_development_set():
    assert {one.task for one in dev_sets()} == {task.name for task in TASKS}


def test_the_example_of_each_task_is_one_of_its_sets():
    by_task = {task.name: [one.gold for one in dev_sets() if one.task == task.name] for task in TASKS}
    assert all(find_task(name).example in golds for name, golds in by_task.items())


def test_names_are_unique():
    names = [one.name for one in dev_sets()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("wanted", "count"), [([], 37), (["times"], 8), (["times aquaint"], 1)])
def test_choose(wanted, count):
    assert len(choose(dev_sets(), wanted)) == count


def test_an_unknown_name_lists_the_sets():
    with pytest.raises(GoldError, match="the sets are: seeds; attribution"):
        choose(dev_sets(), ["nothing"])
