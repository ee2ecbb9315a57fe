from itertools import permutations

import pytest

from evals.scorers.clusters import best_assignment, score, score_clusterings
from tests.evals.shared import dice, gold_rows, needs_shared, reference

GOLD = {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 3, "g": 3}


def test_the_gold_itself_scores_full_marks():
    found = score_clusterings(GOLD, {item: -cluster for item, cluster in GOLD.items()})
    assert {value for name, value in found.items() if name.endswith("_f1")} == {100.0}
    assert found["conll"] == 100.0


def test_all_alone():
    found = score_clusterings(GOLD, {item: item for item in GOLD})
    assert (found["bcubed_p"], found["bcubed_r"]) == (100.0, round(300 / 7, 2))
    assert (found["muc_f1"], found["pairwise_r"], found["lea_r"]) == (0.0, 0.0, 0.0)
    assert found["ceafe_r"] == round(100 * (1 / 2 + 2 / 3 + 2 / 3) / 3, 2)


def test_all_together():
    found = score_clusterings(GOLD, dict.fromkeys(GOLD, 0))
    assert (found["bcubed_r"], found["bcubed_p"]) == (100.0, round(100 * 17 / 49, 2))
    assert found["pairwise_p"] == round(100 * 5 / 21, 2)


def test_the_example_of_bagga_and_baldwin():
    gold = dict.fromkeys("12345", "x") | dict.fromkeys("67", "y") | dict.fromkeys("89ABC", "z")
    joined = dict.fromkeys("12345", "x") | dict.fromkeys("6789ABC", "yz")
    found = score_clusterings(gold, joined)
    assert (found["muc_p"], found["muc_r"]) == (90.0, 100.0)
    assert found["bcubed_p"] == round(100 * 16 / 21, 2)
    assert found["ceafe_p"] == round(100 * (1 + 10 / 12) / 2, 2)


def test_a_missing_item_is_alone():
    found = score_clusterings({"a": 1, "b": 1}, {"a": 1})
    assert (found["missing"], found["predicted_clusters"]) == (1, 2)


def test_rows():
    gold = [{"mention_id": 1, "chain": "x"}, {"mention_id": 2, "chain": "x"}]
    predicted = [
        {"mention_id": 1, "cluster": 0},
        {"mention_id": 2, "cluster": 0},
        {"mention_id": 9, "cluster": 0},
    ]
    assert score(gold, predicted, item="mention_id", label="chain").figures["conll"] == 100.0


def test_best_assignment_against_all_assignments():
    rnd = dice(3)
    for _ in range(100):
        rows = rnd.randint(1, 4)
        columns = rnd.randint(rows, 5)
        weights = [[rnd.random() for _ in range(columns)] for _ in range(rows)]
        best = max(
            sum(weights[row][order[row]] for row in range(rows))
            for order in permutations(range(columns), rows)
        )
        assert best_assignment(weights) == pytest.approx(best)


@needs_shared
def test_agrees_with_the_reference():
    rnd = dice()
    gold = {row["id"]: row["story_id"] for row in gold_rows("stories/allsides/docs.dev.jsonl.gz", 700)}
    predicted = {
        item: cluster if rnd.random() < 0.7 else rnd.choice([f"x{rnd.randrange(150)}", f"{cluster}y"])
        for item, cluster in gold.items()
        if rnd.random() < 0.95
    }
    theirs = reference("stories/score_clusters.py").score(gold, predicted, missing="singletons")
    ours = score_clusterings(gold, predicted)
    for name in ("bcubed", "pairwise", "muc", "ceafe", "lea"):
        for place, part in enumerate(("p", "r", "f1")):
            assert ours[f"{name}_{part}"] == pytest.approx(theirs[name][place], abs=0.011), name
    assert ours["conll"] == pytest.approx(theirs["conll"], abs=0.011)
