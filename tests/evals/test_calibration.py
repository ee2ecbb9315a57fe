import pytest

from evals.calibration import GOLD, fit, odds_to_share, solve, unseen
from evals.rows import read_rows
from tacitus.events.confidence import confidence_of, sign_names


def rows(right: int, wrong: int, signs: tuple[str, ...], report: str = "r") -> list[dict]:
    verdicts = ["right"] * right + ["deed"] * wrong
    return [
        {"report": f"{report}{index}", "signs": list(signs), "verdict": verdict}
        for index, verdict in enumerate(verdicts)
    ]


def test_equations_are_solved():
    assert solve([[0.0, 2.0], [4.0, 0.0]], [6.0, 8.0]) == [2.0, 3.0]


def test_without_signs_the_base_is_the_share_of_right_rows():
    (base,) = fit(rows(30, 10, ()), ())
    assert odds_to_share(base) == pytest.approx(0.75)


def test_a_sign_of_wrong_rows_weighs_against():
    base, weight = fit(rows(40, 10, ()) + rows(10, 40, ("long",)), ("long",))
    assert 0.7 < odds_to_share(base) < 0.8
    assert -3 < weight < -1.5


def test_a_row_is_judged_by_the_other_half():
    gold = rows(20, 20, ("long",), "a") + rows(20, 0, (), "b")
    assert all(0 < share < 1 for share in unseen(gold, ("long",)))


def test_the_shipped_table_is_the_one_that_the_judged_rows_give():
    names = sign_names()
    base, *weights = fit(read_rows(GOLD), names)
    assert confidence_of(()) == pytest.approx(odds_to_share(base), abs=0.006)
    for name, weight in zip(names, weights, strict=True):
        assert confidence_of((name,)) == pytest.approx(odds_to_share(base + weight), abs=0.008)
