from evals.task import Gold
from evals.tasks.sagas import finish, score_sagas
from tacitus.records.coded import CodedReport
from tests.factory import make_report


def test_every_sentence_gets_a_saga():
    texts = ("Rebels took Oster.", "A match was won.")
    rows = [{"id": number, "text": text, "date": "2020-01-02"} for number, text in enumerate(texts)]
    found = finish(
        Gold(rows, rows), [CodedReport(make_report(text, "2020-01-02")) for text in texts]
    ).predictions
    assert [row["id"] for row in found] == [0, 1]
    assert len({row["cluster"] for row in found}) == 2


def test_events_of_no_saga_count_in_one_figure_only():
    gold = [{"id": 1, "story_id": "a"}, {"id": 2, "story_id": "a"}, {"id": 3, "story_id": None}]
    found = score_sagas(gold, [{"id": number, "cluster": 0} for number in (1, 2, 3)]).figures
    assert (found["bcubed_f1"], found["scored"]) == (100.0, 2)
    assert found["all_bcubed_f1"] < 100.0
