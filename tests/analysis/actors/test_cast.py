"""The walk through the candidates."""

from tacitus.analysis.actors.cast import cast_of
from tacitus.analysis.actors.reading import Reading
from tests.analysis.actors.parses import MINISTER, parsed


def test_mentions_come_in_order_with_their_identities():
    said, on = cast_of(Reading(parsed(MINISTER, "2011-02-03")))
    places = [(each.candidate.start, -each.candidate.end) for each in said]
    assert places == sorted(places)
    assert on is not None
    assert on.isoformat() == "2011-02-03"
    names = {each.identity.name for each in said}
    assert {"Ivan Orlov", "Peru"} <= names


def test_an_acronym_in_brackets_is_the_same_body():
    rows = """
    The the DT DET det 2
    Togolese togolese JJ ADJ amod 1
    army army NN NOUN nsubj 4
    +( ( -LRB- PUNCT punct 1
    +NATO NATO NNP PROPN appos -2
    +) ) -RRB- PUNCT punct -1
    moved move VBD VERB ROOT 0
    """
    said, _ = cast_of(Reading(parsed(rows)))
    assert [each.identity.country for each in said if each.candidate.end > 3] == ["TGO"]
