from evals.task import Gold
from evals.tasks.confidence import code, finish
from tacitus.events.confidence import confidence_of

ROWS = [
    {"id": f"e{index}", "report": f"r{index}", "signs": ["long"] if index % 3 else [], "verdict": verdict}
    for index, verdict in enumerate(["right", "deed", "right", "right", "party", "right"])
]


def test_a_row_gets_the_shipped_confidence_of_its_signs():
    assert code(ROWS[:2]) == [
        {"id": "e0", "confidence": confidence_of(())},
        {"id": "e1", "confidence": confidence_of(("long",))},
    ]


def test_each_answer_has_a_confidence_that_has_not_seen_it():
    answers = finish(Gold(ROWS, ROWS), code(ROWS))
    assert [answer["id"] for answer in answers.predictions] == [row["id"] for row in ROWS]
    assert all(0 < answer["unseen"] < 1 for answer in answers.predictions)
