import pytest

from tacitus.events.match import is_obligation, match_at, matches, why_lost
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


OBLIGED = {
    "had to leave": ("had have VBD VERB ROOT 0\nto to TO PART aux 1\nleave leave VB VERB xcomp -2", True),
    "will not have to leave": (
        "not not RB PART neg 1\nhave have VB VERB ROOT 0\nto to TO PART aux 1\nleave leave VB VERB xcomp -2",
        False,
    ),
    "has it to sell": (
        "has have VBZ VERB ROOT 0\nit it PRP PRON dobj -1\nto to TO PART aux 1\nsell sell VB VERB xcomp -3",
        False,
    ),
}


@pytest.mark.parametrize("name", OBLIGED)
def test_a_duty_is_told_by_have_and_must(name):
    rows, obliged = OBLIGED[name]
    verb = next(token for token in make_doc(rows) if token.lemma_ == "have")
    assert is_obligation(verb) is obliged


def test_a_rule_that_lost_says_why():
    rules = {rule.id: rule for rule in rulebook().rules}
    arrest, police = rules["coerce.arrest"], rules["coerce.arrest-police"]
    assert (
        why_lost(police, arrest) == "coerce.arrest (COERCE 173) fits too, but asks for less in the sentence"
    )
    assert why_lost(arrest, arrest).endswith("comes later by its id")
