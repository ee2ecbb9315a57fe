import pytest

from evals.scorers.timex import calendar_part, score
from tests.evals.shared import dice, gold_rows, needs_shared, reference


def timex(start, end, value="2019-07-05", kind="DATE"):
    return {"start": start, "end": end, "type": kind, "value": value}


def figures(gold, predicted):
    return score([{"id": 1, "timexes": gold}], [{"id": 1, "timexes": predicted}]).figures


@pytest.mark.parametrize(
    ("predicted", "expected"),
    [
        (timex(0, 6), {"strict_f1": 100.0, "value_f1": 100.0, "calendar_f1": 100.0}),
        (timex(0, 9), {"strict_f1": 0.0, "relaxed_f1": 100.0, "value_f1": 100.0}),
        (timex(0, 6, "2019-07-06"), {"strict_f1": 100.0, "value_f1": 0.0, "calendar_f1": 0.0}),
        (timex(0, 6, None), {"type_f1": 100.0, "value_f1": 0.0}),
        (timex(0, 6, "2019-07-05T10:00"), {"value_f1": 0.0, "calendar_f1": 100.0}),
        (timex(6, 9), {"relaxed_f1": 0.0}),
    ],
)
def test_one_expression(predicted, expected):
    found = figures([timex(0, 6)], [predicted])
    assert {name: found[name] for name in expected} == expected


def test_same_span_is_paired_before_a_longer_overlap():
    assert figures([timex(0, 6), timex(7, 20)], [timex(0, 20), timex(7, 20)])["strict_f1"] == 50.0


@pytest.mark.parametrize(
    ("value", "part"),
    [
        ("2019", "2019"),
        ("2019-W27", "2019-W27"),
        ("2019-Q2", "2019-Q2"),
        ("2019-07-05TMO", "2019-07-05"),
        ("P3D", None),
        ("PAST_REF", None),
        (None, None),
    ],
)
def test_calendar_part(value, part):
    assert calendar_part(value) == part


@needs_shared
@pytest.mark.parametrize("path", ["time/meantime.dev.jsonl.gz", "time/timebank.dev.jsonl.gz"])
def test_agrees_with_the_reference(path):
    rnd = dice()
    gold = gold_rows(path, 40)
    predicted = []
    for row in gold:
        kept = [
            one | {"end": one["end"] + rnd.choice([0, 0, 3])} for one in row["timexes"] if rnd.random() < 0.8
        ]
        for one in kept:
            if rnd.random() < 0.3:
                one["value"] = rnd.choice([None, "2019", "PT1H", "1998-03-04T12:00"])
        predicted.append({"id": row["id"], "timexes": [*kept, timex(3, 50, "1990", "SET")]})
    theirs = reference("time/score_timex.py").score(
        {row["id"]: row for row in gold}, {row["id"]: row for row in predicted[2:]}
    )
    ours = score(gold, predicted[2:]).figures
    for name in ("strict", "relaxed", "type", "value", "strict_value", "calendar"):
        for part in ("P", "R", "F1"):
            assert ours[f"{name}_{part.lower()}"] == pytest.approx(theirs[name][part], abs=0.011)
