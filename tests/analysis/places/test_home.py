from dataclasses import replace

import pytest

from tacitus.analysis.places.candidates import Candidate
from tacitus.analysis.places.disambiguate import choose
from tacitus.analysis.places.gazetteer import load_gazetteer
from tacitus.analysis.places.home import Home, home_of
from tests.factory import make_doc, make_parsed

GAZETTEER = load_gazetteer()
COUNCIL = """
The the DT DET det 2
school school NN NOUN compound 1
board board NN NOUN nsubj 1
met meet VBD VERB ROOT 0
the the DT DET det 1
councillor councillor NN NOUN dobj -2
"""


def test_institutions_tell_the_country_and_shared_words_count_less() -> None:
    home = home_of(make_parsed(make_doc(COUNCIL)))
    assert home.words["USA"] == ("school board",)
    assert home.shares["USA"] > home.shares["GBR"] > 0
    assert home.outlet == ""


def test_the_outlet_tells_its_country() -> None:
    parsed = make_parsed(make_doc(COUNCIL))
    parsed = replace(parsed, report=replace(parsed.report, outlet="Nine News"))
    assert home_of(parsed).outlet == "AUS"


@pytest.mark.parametrize(
    ("name", "home", "country", "reason"),
    [
        ("Richmond", Home(shares={"USA": 1.0}, words={"USA": ("sheriff",)}), "USA", "(“sheriff”)"),
        ("Perth", Home(outlet="AUS"), "AUS", "the outlet is of AUS"),
        ("Hamilton", Home(outlet="NZL"), "NZL", "the outlet is of NZL"),
        ("Cambridge", Home(shares={"USA": 1.0}, words={"USA": ("trooper",)}), "USA", "at home in USA"),
    ],
)
def test_namesakes_at_home_come_first(name: str, home: Home, country: str, reason: str) -> None:
    [choice] = choose(
        [Candidate(0, 1, name, GAZETTEER.rows(name), -1, near=False)], GAZETTEER, (), home
    ).values()
    assert GAZETTEER.country(choice.row) == country
    assert reason in choice.reason


def test_a_name_is_no_evidence_for_itself() -> None:
    [choice] = choose([Candidate(0, 1, "Malta", GAZETTEER.rows("Malta"), -1, near=False)], GAZETTEER).values()
    assert "is named in the report" not in choice.reason
