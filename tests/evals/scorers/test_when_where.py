import json

import pytest

from evals.rows import write_rows
from evals.scorers.when_where import date_credit, fold, score
from tests.evals.shared import dice, gold_rows, needs_shared, reference

DAY = [["1990-01-03", "1990-01-03"]]
SPAN = [["1990-01-01", "1990-01-10"]]
UNTIL = [[None, "1990-01-04"]]


@pytest.mark.parametrize(
    ("gold", "date", "credit"),
    [
        (DAY, "1990-01-03", 1.0),
        (DAY, ["1990-01-03", "1990-01-03"], 1.0),
        (DAY, "1990-01-20", 0.5),
        (DAY, "1990-02-03", 0.0),
        (DAY, None, 0.0),
        (SPAN, ["1990-01-01", "1990-01-10"], 1.0),
        (SPAN, "1990-01-05", 0.5),
        (SPAN, "1990-01-20", 0.0),
        (UNTIL, [None, "1990-01-04"], 1.0),
        (UNTIL, "1989-12-30", 0.5),
        (UNTIL, "1990-02-01", 0.0),
    ],
)
def test_credit_of_a_date(gold, date, credit):
    assert date_credit(gold, date) == credit


def test_names_are_compared_without_accents():
    assert fold("Bogotá, D.C.") == "BOGOTA DC"


def event(**kept):
    place = {"country": "PERU", "places": [{"name": "LIMA"}]}
    return {"dates": DAY, "locations": [place], "optional": False} | kept


@pytest.mark.parametrize(
    ("predicted", "location", "place"),
    [
        ({"country": "Peru", "places": ["Lima"]}, 100.0, 100.0),
        ({"country": "Peru", "places": []}, 50.0, 0.0),
        ({"country": "Chile", "places": ["Lima"]}, 0.0, 0.0),
    ],
)
def test_credit_of_a_location(predicted, location, place):
    found = score([{"id": 1, "events": [event()]}], [{"id": 1, "events": [predicted]}]).figures
    assert (found["location_r"], found["place_r"]) == (location, place)


def test_an_optional_event_counts_only_when_it_is_paired():
    assert score([{"id": 1, "events": [event(optional=True)]}], []).figures["gold_count"] == 0


@needs_shared
@pytest.mark.filterwarnings("ignore")  # the reference leaves its files to be closed at exit
def test_agrees_with_the_reference(tmp_path, capsys):
    rnd = dice()
    gold = gold_rows("when_where/muc4_dev.jsonl.gz", 200)
    predicted = []
    for row in gold:
        events = []
        for one in row["events"]:
            made = {}
            if one["dates"]:
                first, last = rnd.choice(one["dates"])
                made["date"] = rnd.choice([first, last, [first, "1990-01-02"], "1990-01-02", None])
            if one["locations"]:
                place = rnd.choice(one["locations"])
                place = place.get("from", place)
                made |= {"country": rnd.choice([place["country"], "PERU"])}
                made["places"] = [named["name"] for named in place["places"] if rnd.random() < 0.7]
            events.append(made)
        predicted.append({"id": row["id"], "events": [*events, {"date": "1989-10-10", "country": "CHILE"}]})
    write_rows(tmp_path / "gold", gold)
    write_rows(tmp_path / "predicted", predicted)
    reference("when_where/score_when_where.py").main(str(tmp_path / "gold"), str(tmp_path / "predicted"))
    theirs = json.loads(capsys.readouterr().out)
    ours = score(gold, predicted).figures
    names = {
        "gold_events": "gold_count",
        "pred_events": "predicted_count",
        "aligned": "aligned",
        "date_R": "date_r",
        "date_P": "date_p",
        "date_exact_R": "date_exact_r",
        "country_R": "country_r",
        "country_P": "country_p",
        "place_R": "place_r",
        "loc_R": "location_r",
        "loc_P": "location_p",
    }
    for name, own in names.items():
        assert ours[own] == pytest.approx(theirs[name], abs=0.06), name
