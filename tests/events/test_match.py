from tacitus.events.match import match_at, matches
from tacitus.events.rulebook import rulebook
from tests.events.factory import AID, PASSIVE, REFUSED, TALKS
from tests.factory import make_doc


def rule_ids(rows):
    return [match.rule.id for match in matches(list(make_doc(rows)), rulebook()).values()]


def test_the_rule_that_fits_is_found():
    assert rule_ids(AID) == ["aid.give-aid"]
    assert rule_ids(PASSIVE) == ["retreat.release-captive"]
    assert rule_ids(TALKS) == ["consult.talks"]


def test_a_refusal_and_its_content_both_match():
    assert rule_ids(REFUSED) == ["reject.refuse", "retreat.release-captive"]


def test_a_word_that_is_no_trigger_has_no_match():
    assert match_at(make_doc(AID)[0], rulebook()) is None
