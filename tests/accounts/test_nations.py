from tacitus.accounts.nations import brings_up, may_name, nations_in
from tests.factory import make_report


def countries(text: str) -> dict[str, str]:
    report = make_report(text)
    return {thing: country for thing, (country, _) in nations_in(report.span(0, len(text))).items()}


def test_a_thing_beside_a_country():
    assert countries("a French general came")["general"] == "fra"
    assert countries("under the flag of Liberia they sailed")["flag"] == "lbr"


def test_a_thing_of_two_countries_and_common_words_are_left_out():
    assert "envoi" not in countries("a French envoy met a Russian envoy")
    assert countries("Some soldiers came") == {}


def test_an_owner_s_thing_and_one_behind_a_preposition_are_none_of_a_country():
    assert countries("France's general came") == {}
    assert countries("France for a general") == {}
    assert countries("a France-flagged tanker")["flag"] == "fra"


def test_a_thing_is_brought_up_or_pointed_back_to():
    assert brings_up("a frigate passed", "frigat")
    assert brings_up("under the flag of Liberia", "flag")
    assert not brings_up("then the frigate left", "frigat")


def test_texts_without_a_country_are_not_looked_at():
    assert may_name(frozenset({"a", "french", "general"}))
    assert not may_name(frozenset({"a", "general"}))
