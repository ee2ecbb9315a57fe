import pytest

from evals.rows import GoldError, write_rows
from evals.tasks import find_task
from tests.evals.toy import TOY

ROWS = [{"id": number, "text": "x", "length": 1} for number in range(3)]


def test_reads_its_gold_and_cuts_it(tmp_path):
    write_rows(tmp_path / "gold", ROWS)
    assert TOY.read(tmp_path / "gold").rows == ROWS
    assert TOY.read(tmp_path / "gold", 2).work == ROWS[:2]
    assert TOY.read([tmp_path / "gold", tmp_path / "gold"]).rows == ROWS * 2


def test_refuses_the_gold_of_another_task(tmp_path):
    write_rows(tmp_path / "gold", [{"id": 1, "sentence": "x"}])
    with pytest.raises(GoldError, match="another task"):
        TOY.read(tmp_path / "gold")


@pytest.mark.parametrize("timexes", ["none", [1], [{"start": 1}], None])
def test_refuses_lists_of_another_shape(tmp_path, timexes):
    write_rows(tmp_path / "gold", [{"id": "d7", "text": "x", "timexes": timexes}])
    with pytest.raises(GoldError, match="timexes of record d7 must be a list of objects with start, end"):
        find_task("times").read(tmp_path / "gold")
