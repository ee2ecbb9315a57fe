import pytest

from evals.scorers.petrarch import class_of, score


def gold(event: str = "", source: str = "NOR", target: str = "SWE") -> dict[str, object]:
    wanted = [{"source": source, "event": event, "target": target}] if event else []
    return {"id": "one", "events_cameo": wanted}


def told(event: str = "", source: str = "NOR", target: str = "SWE") -> dict[str, object]:
    events = [{"event": event, "source": [source], "target": [target]}] if event else []
    return {"id": "one", "events": events, "names": ["NOR"]}


@pytest.mark.parametrize(
    ("wanted", "answer", "name"),
    [
        (gold("042"), told("CONSULT"), "agree"),
        (gold("042"), told("CONSULT", target="FIN"), "agree_type"),
        (gold("042"), told("AGREE"), "ahead"),
        (gold("190"), told("THREATEN"), "ahead"),
        (gold("042"), told("ASSAULT"), "other_type"),
        (gold("042"), told(), "none"),
        (gold("042"), {"id": "one", "events": [], "names": []}, "nobody"),
        (gold("042"), {"id": "one", "events": [], "names": ["FRA"], "kept": ["CONSULT"]}, "no_row"),
        (gold("023"), told(), "quiet"),
        (gold("905"), told(), "private_codes"),
        (gold(), told(), "agree"),
        (gold(), told("AID"), "extra"),
    ],
)
def test_each_sentence_falls_into_one_class(wanted, answer, name):
    assert class_of(wanted, answer) == name


def test_figures_count_what_can_be_compared():
    rows = [gold("042"), {**gold("905"), "id": "two"}]
    scores = score(rows, [told("CONSULT")])
    assert (scores.figures["agree"], scores.figures["agree_comparable"]) == (50.0, 100.0)
