import pytest

from evals.rows import GoldError, write_rows
from tests.evals.toy import TOY

ROWS = [{"id": number, "text": "x", "length": 1} for number in range(3)]


def test_reads_its_gold_and_cuts_it(tmp_path):
    write_rows(tmp_path / "gold", ROWS)
    assert TOY.read(tmp_path / "gold").rows == ROWS
    assert TOY.read(tmp_path / "gold", 2).work == ROWS[:2]


def test_refuses_the_gold_of_another_task(tmp_path):
    write_rows(tmp_path / "gold", [{"id": 1, "sentence": "x"}])
    with pytest.raises(GoldError, match="another task"):
        TOY.read(tmp_path / "gold")
