import json

import pytest

from evals.scorers.event_codes import score
from tests.evals.shared import dice, gold_rows, needs_shared, reference


def event(source, name, target):
    return {"source": source, "event": name, "target": target}


def figures(gold, predicted):
    return score([{"id": 1, "events": gold}], [{"id": 1, "events": predicted}]).figures


THREAT = [event(["RUS GOV"], "THREATEN", ["UKR"])]
TOGETHER = [event(["USA", "JOR"], "AGREE", [])]


@pytest.mark.parametrize(
    ("gold", "predicted", "expected"),
    [
        (THREAT, THREAT, {"event_f1": 100.0, "triple_f1": 100.0, "full_f1": 100.0, "top1": 100.0}),
        (
            THREAT,
            [event(["RUSMIL"], "138", ["UKR"])],
            {"triple_f1": 100.0, "full_f1": 0.0, "source_actor_f1": 0.0},
        ),
        (THREAT, [event(["UKR"], "THREATEN", ["RUS"])], {"event_f1": 100.0, "triple_f1": 0.0}),
        (
            THREAT,
            [event(["RUS"], "DEMAND", ["UKR"])],
            {"event_f1": 0.0, "quad_f1": 100.0, "triple_quad_f1": 100.0},
        ),
        (THREAT, [event(["RUS"], "010", ["UKR"])], {"event_f1": 0.0, "detect_r": 0.0}),
        (THREAT, [], {"event_r": 0.0, "top1": 0.0}),
        (THREAT, THREAT * 3, {"event_f1": 100.0, "full_f1": 100.0}),
        (THREAT, [*THREAT, event(["USA"], "CONSULT", ["UKR"])], {"event_p": 50.0, "triple_p": 50.0}),
        ([], [event(["USA"], "AID", [])], {"detect_p": 0.0, "event_p": 0.0}),
        (TOGETHER, [event(["JOR"], "AGREE", ["USA"])], {"triple_f1": 100.0, "source_country_f1": 100.0}),
        (TOGETHER, TOGETHER, {"triple_f1": 100.0, "target_country_p": 0.0}),
        (TOGETHER, [event(["USA"], "AGREE", [])], {"triple_f1": 0.0, "source_country_r": 50.0}),
    ],
)
def test_one_record(gold, predicted, expected):
    found = figures(gold, predicted)
    assert {name: found[name] for name in expected} == expected


def test_a_sector_that_the_gold_leaves_open_is_forgiven():
    gold = [event([{"code": "ISR", "sector": None, "sector_raw": "***"}], "ASSAULT", ["PSE CVL"])]
    found = figures(gold, [event(["ISRMIL"], "ASSAULT", ["PSECVL"])])
    assert (found["full_f1"], found["source_actor_p"]) == (100.0, 0.0)


@pytest.mark.parametrize("name", ["CONCEDE", "RETREAT", "081"])
def test_any_of_the_accepted_types_is_right(name):
    gold = [{"source": ["ISR"], "event_any": ["CONCEDE", "RETREAT"], "target": ["PSE"]}]
    assert figures(gold, [event(["ISR"], name, ["PSE"])])["triple_f1"] == 100.0


def test_ids_not_in_the_gold_are_left_out():
    found = score([{"id": 1, "events": THREAT}], [{"id": 2, "events": THREAT}]).figures
    assert found["event_p"] == found["event_r"] == 0.0


@needs_shared
@pytest.mark.parametrize("path", ["events/gsr.dev.jsonl", "events/random_news.majority.dev.jsonl"])
def test_agrees_with_the_reference(path):
    rnd = dice()
    codes = ["RUS", "USAGOV", "ISR MIL", "PSE CVL", "UNO", "---REB", "IRQ"]
    gold = gold_rows(path)
    predicted = []
    for row in gold:
        events = [json.loads(json.dumps(one)) for one in row["events"] if rnd.random() < 0.8]
        for one in events:
            if rnd.random() < 0.2:
                one.pop("event_any", None)
                one["event"] = rnd.choice(["ACCUSE", "042", "1823", "010", "CONCEDE"])
            if rnd.random() < 0.2:
                one["source"], one["target"] = one["target"], one["source"]
            if rnd.random() < 0.3:
                one["source"] = [rnd.choice(codes)]
        extra = [event(["USA"], "AID", ["IRQ"])] if rnd.random() < 0.3 else []
        predicted.append({"id": row["id"], "events": events + extra})
    theirs = reference("events/score_event_codes.py").score(gold, predicted)
    ours = score(gold, predicted).figures
    names = {
        "src_ctry": "source_country",
        "tgt_ctry": "target_country",
        "src_sec": "source_sector",
        "tgt_sec": "target_sector",
        "src_actor": "source_actor",
        "tgt_actor": "target_actor",
        "triple_q": "triple_quad",
    }
    for name, measure in theirs["measures"].items():
        for part in ("P", "R", "F1"):
            own = ours[f"{names.get(name, name)}_{part.lower()}"]
            assert own == pytest.approx(100 * measure[part], abs=0.011), name
    assert ours["macro_event_f1"] == pytest.approx(100 * theirs["macro_event_F1"], abs=0.011)
    assert ours["top1"] == pytest.approx(100 * (theirs["top1"] or 0), abs=0.011)
    assert ours["detect_f1"] == pytest.approx(100 * theirs["detect"]["F1"], abs=0.011)
