from evals.scorers.status import is_right, score

GOLD = [
    {"id": "a", "status": "actual"},
    {"id": "b", "status": "denied", "accept": [{"type": "REJECT", "status": "actual"}]},
    {"id": "c", "status": "denied"},
    {"id": "d", "status": "planned"},
]


def test_a_sentence_without_an_event_is_wrong_in_the_first_figure_alone():
    answers = [
        {"id": "a", "status": "actual", "type": "ASSAULT", "at_trigger": True},
        {"id": "b", "status": "actual", "type": "REJECT", "at_trigger": True},
        {"id": "c", "status": "actual", "type": "REJECT", "at_trigger": False},
        {"id": "d", "status": None, "type": None, "at_trigger": False},
    ]
    scores = score(GOLD, answers)
    assert scores.figures["accuracy"] == 50.0
    assert scores.figures["accuracy_found"] == 66.67
    assert (scores.figures["found"], scores.figures["at_trigger"]) == (75.0, 50.0)
    assert scores.figures["accuracy_denied"] == 50.0
    assert scores.wrong == ("c: denied, told as actual", "d: planned, told as no event")


def test_no_predictions_at_all():
    assert score(GOLD, []).figures["accuracy"] == 0.0


def test_an_accepted_answer_needs_its_type():
    assert not is_right(GOLD[1], {"status": "actual", "type": "AID"})
