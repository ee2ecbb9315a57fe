import pytest

from evals.scorers.confidence import auc, bins, brier, calibration_error, score


def test_the_mean_square_of_what_is_missed():
    assert brier([1.0, 0.5], [1.0, 0.0]) == 0.125
    assert brier([], []) == 0.0


@pytest.mark.parametrize(
    ("said", "right", "error"),
    [([0.5] * 10, [1.0, 0.0] * 5, 0.0), ([0.9] * 10, [0.0] * 10, 0.9), ([], [], 0.0)],
)
def test_the_gap_between_what_is_said_and_what_is(said, right, error):
    assert calibration_error(said, right) == pytest.approx(error)


def test_bins_hold_every_row_once_the_least_sure_first():
    parts = bins([0.9, 0.1, 0.5, 0.3, 0.7], [1.0, 0.0, 1.0, 0.0, 1.0])
    assert [said for said, _ in parts] == [[0.1], [0.3], [0.5], [0.7], [0.9]]


@pytest.mark.parametrize(
    ("said", "right", "share"),
    [([0.2, 0.8], [0.0, 1.0], 1.0), ([0.5, 0.5], [0.0, 1.0], 0.5), ([0.5], [1.0], 0.5)],
)
def test_right_rows_should_be_surer(said, right, share):
    assert auc(said, right) == share


def test_rows_without_an_answer_are_not_scored():
    gold = [{"id": "a", "verdict": "right"}, {"id": "b", "verdict": "deed"}, {"id": "c", "verdict": "right"}]
    answers = [
        {"id": "a", "confidence": 0.9, "unseen": 0.8},
        {"id": "b", "confidence": 0.2, "unseen": 0.3},
    ]
    figures = score(gold, answers).figures
    assert (figures["right"], figures["auc"], figures["brier"]) == (50.0, 100.0, 2.5)
