import pytest

from evals.scorers.pairs import area_under_curve, pearson, ranks, score


def test_ranks_share_ties():
    assert ranks([3.0, 1.0, 3.0]) == [2.5, 1.0, 2.5]


@pytest.mark.parametrize(
    ("a", "b", "expected"), [([1, 2, 3], [2, 4, 6], 1), ([1, 2], [2, 1], -1), ([1, 1], [1, 2], 0)]
)
def test_pearson(a, b, expected):
    assert pearson(a, b) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("scores", "same", "area"),
    [([0.9, 0.1], [True, False], 1.0), ([0.5, 0.5], [True, False], 0.5), ([0.5], [True], 0.5)],
)
def test_area_under_curve(scores, same, area):
    assert area_under_curve(scores, same) == area


def test_score():
    gold = [
        {"pair_id": "a", "overall": 1.0},
        {"pair_id": "b", "overall": 4.0},
        {"pair_id": "c", "overall": 2.0},
    ]
    found = score(gold, [{"pair_id": "a", "score": 0.9}, {"pair_id": "b", "score": 0.6}]).figures
    assert (found["same_p"], found["same_r"], found["same_f1"]) == (50.0, 50.0, 50.0)
    assert found["auc"] == 50.0
