import pytest

from evals.scorers.places import kilometers, score
from tests.evals.shared import dice, gold_rows, needs_shared, reference

PARIS = {
    "start": 0,
    "end": 5,
    "name": "Paris",
    "lat": 48.86,
    "lon": 2.35,
    "country": "FR",
    "geonameid": 2988507,
}


def figures(gold, predicted):
    return score([{"id": 1, "places": gold}], [{"id": 1, "places": predicted}]).figures


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, {"near_f1": 100.0, "country_f1": 100.0, "strict_f1": 100.0}),
        ({"end": 9}, {"near_f1": 100.0, "strict_f1": 0.0}),
        (
            {"lat": 33.66, "lon": -95.55, "country": "US"},
            {"near_f1": 0.0, "country_f1": 0.0, "strict_f1": 100.0},
        ),
        ({"lat": None}, {"near_accuracy": 0.0, "near_or_same_id_accuracy": 100.0, "median_km": None}),
    ],
)
def test_one_place(change, expected):
    found = figures([PARIS], [PARIS | change])
    assert {name: found[name] for name in expected} == expected


def test_a_place_without_gold_coordinates_is_left_out_of_distances():
    found = figures([PARIS | {"lat": None, "lon": None}], [PARIS])
    assert (found["near_p"], found["near_r"], found["relaxed_f1"]) == (0.0, 0.0, 100.0)


def test_distance_of_paris_and_london():
    assert kilometers(PARIS, {"lat": 51.51, "lon": -0.13}) == pytest.approx(344, abs=2)


@needs_shared
@pytest.mark.parametrize("path", ["place/lgl.dev.jsonl.gz", "place/gum_interview.dev.jsonl.gz"])
def test_agrees_with_the_reference(path):
    rnd = dice()
    gold = gold_rows(path, 60)
    predicted = []
    for row in gold:
        kept = [dict(one) for one in row["places"] if rnd.random() < 0.8]
        for one in kept:
            one["end"] += rnd.choice([0, 0, 3])
            if rnd.random() < 0.3 and one.get("lat") is not None:
                one |= {"lat": one["lat"] * 0.97, "country": "FR"}
            if rnd.random() < 0.2:
                one |= {"lat": None, "lon": None}
        predicted.append({"id": row["id"], "places": [*kept, PARIS | {"start": 9, "end": 30}]})
    theirs = reference("place/score_place.py").score(
        {row["id"]: row for row in gold}, {row["id"]: row for row in predicted[2:]}
    )
    ours = score(gold, predicted[2:]).figures
    for name, own in (("strict",) * 2, ("relaxed",) * 2, ("acc161_e2e", "near"), ("country_e2e", "country")):
        for part in ("P", "R", "F1"):
            assert ours[f"{own}_{part.lower()}"] == pytest.approx(theirs[name][part], abs=0.06)
    for name, own in (
        ("country_acc", "country_accuracy"),
        ("acc@161", "near_accuracy"),
        ("acc@161_or_same_id", "near_or_same_id_accuracy"),
        ("median_km", "median_km"),
    ):
        assert ours[own] == pytest.approx(theirs[name], abs=0.06)
