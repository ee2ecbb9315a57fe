import pytest

from evals.scorers.actors import score, usable

PHRASE = {"id": 1, "actor": "x", "expect": {"country": "FRA", "sector": "GOV"}, "clean": True}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (PHRASE, True),
        (PHRASE | {"clean": False}, False),
        (PHRASE | {"needs_wiki": True}, False),
        (PHRASE | {"xfail": True}, False),
    ],
)
def test_usable(row, expected):
    assert usable(row) is expected


@pytest.mark.parametrize(
    ("expect", "answer", "both"),
    [
        ({"country": "FRA", "sector": "GOV"}, {"country": "FRA", "sector": "GOV"}, 100.0),
        ({"country": "FRA", "sector": "GOV"}, {"country": "FRA", "sector": ""}, 0.0),
        ({"sector": "CRM"}, {"country": "ITA", "sector": "CRM"}, 100.0),
        ({"country": "FRA", "sector": ""}, {"country": "FRA", "sector": None}, 100.0),
    ],
)
def test_both(expect, answer, both):
    assert score([PHRASE | {"expect": expect}], [{"id": 1} | answer]).figures["both"] == both


def test_rows_that_name_neither_are_left_out():
    assert score([PHRASE | {"expect": {"title": "X"}}], []).figures["usable"] == 0


@pytest.mark.parametrize(("country", "right"), [("", 100.0), ("USA", 0.0)])
def test_silence_where_it_is_wanted(country, right):
    gold = PHRASE | {"expect": {}, "expect_none": True}
    assert score([gold], [{"id": 1, "country": country, "sector": ""}]).figures["none"] == right
