from evals.task import Gold
from evals.tasks.stories import finish, score_labeled
from tacitus.records.coded import CodedReport
from tests.factory import make_report

TEXTS = (
    "The dam above Oster broke in the night.",
    "The dam above Oster broke in the night.",
    "A match was won.",
)


def test_every_report_that_was_coded_gets_a_cluster():
    rows = [{"id": number, "text": text, "story_id": "x"} for number, text in enumerate((*TEXTS, "lost"))]
    results = [CodedReport(make_report(text, "2020-01-02")) for text in TEXTS]
    found = finish(Gold(rows, rows), [*results, None]).predictions
    assert [row["id"] for row in found] == [0, 1, 2]
    assert found[0]["cluster"] == found[1]["cluster"] != found[2]["cluster"]


def test_reports_without_a_gold_story_are_not_scored():
    gold = [{"id": 1, "story_id": "a"}, {"id": 2, "story_id": "a"}, {"id": 3, "story_id": None}]
    found = score_labeled(gold, [{"id": number, "cluster": 0} for number in (1, 2, 3)]).figures
    assert (found["scored"], found["bcubed_f1"]) == (2, 100.0)
