from tacitus.accounts.nations import nations_in
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
