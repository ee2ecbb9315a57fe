import pytest

from evals.figures import Tally, f1, percent, prf_line


def test_percent_and_f1_of_nothing():
    assert percent(1, 0) == 0.0
    assert f1(0, 0) == 0.0


def test_tally():
    tally = Tally()
    tally.add(predicted=4, gold=2, right=1)
    assert tally.figures("x") == {"x_p": 25.0, "x_r": 50.0, "x_f1": 33.33}


@pytest.mark.parametrize(
    ("gold", "predicted", "right"), [("ab", "bc", 1), ("aa", "a", 1), ("", "a", 0), ("ab", "ba", 2)]
)
def test_values_are_paired_one_to_one(gold, predicted, right):
    tally = Tally()
    tally.add_sets(gold, predicted)
    assert tally.right_gold == right


def test_a_line_of_a_table():
    line = prf_line("found", "x", {"x_p": 25.0, "x_r": 50.0, "x_f1": 33.33})
    assert line.split() == ["found", "precision", "25.00", "recall", "50.00", "F1", "33.33"]
