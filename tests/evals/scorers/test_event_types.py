from evals.scorers.event_types import score

GOLD = [
    {"id": 1, "event": "AID", "event_any": ["AID"]},
    {"id": 2, "event": "YIELD", "event_any": ["CONCEDE", "RETREAT"]},
    {"id": 3, "event": "ACCUSE", "event_any": ["ACCUSE"]},
]


def test_macro_f1_over_the_gold_types():
    found = score(
        GOLD, [{"id": 1, "event": "AID"}, {"id": 2, "event": "RETREAT"}, {"id": 3, "event": "AID"}]
    ).figures
    assert (found["f1_AID"], found["f1_YIELD"], found["f1_ACCUSE"]) == (66.67, 100.0, 0.0)
    assert found["macro_f1"] == 55.56
    assert found["accuracy"] == 66.67


def test_a_type_that_stands_for_a_gold_one_counts_against_it_when_wrong():
    found = score(GOLD, [{"id": 1, "event": "CONCEDE"}, {"id": 2, "event": "CONCEDE"}]).figures
    assert found["f1_YIELD"] == 66.67


def test_no_answer_is_no_type():
    found = score(GOLD, [{"id": 1, "event": None}]).figures
    assert (found["macro_f1"], found["answered"]) == (0.0, 0.0)


def test_the_quad_class_alone():
    assert score(GOLD[:1], [{"id": 1, "event": "COOPERATE"}]).figures["quad_accuracy"] == 100.0
