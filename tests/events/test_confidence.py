from dataclasses import replace

import pytest

from tacitus.events.confidence import confidence_of, sign_names, signs_of, with_confidence
from tacitus.events.find import find_events
from tacitus.records.event import PloverType, Status
from tests.events.factory import AID, TALKS, analysis_of

PLAIN = analysis_of(TALKS)


def talks():
    (event,) = find_events(PLAIN, ())
    return event


def test_a_row_has_a_confidence_and_says_what_makes_it_less_sure():
    event = talks()
    assert event.is_row
    assert event.trace.confidence == confidence_of(("country",))
    assert event.trace.reason.endswith("less sure: a party is only named by its country")


def test_what_is_no_row_keeps_none():
    event = talks()
    denied = replace(event, status=Status.DENIED, trace=replace(event.trace, confidence=None))
    assert with_confidence(denied, ("long",)) is denied


@pytest.mark.parametrize(
    ("change", "words", "signs"),
    [
        ({}, 41, {"long", "country"}),
        ({}, 40, {"country"}),
        ({"actors": ()}, 9, {"unsigned", "country"}),
        ({"type": PloverType.THREATEN}, 9, {"threat", "country"}),
        ({"type": PloverType.AID}, 9, {"aid", "country"}),
    ],
)
def test_the_signs_are_seen_in_the_telling(change, words, signs):
    event = replace(talks(), **change)
    assert set(signs_of(event, PLAIN.doc[1], words, only_word=False)) == signs


def test_a_firm_and_an_unknown_country_are_signs():
    event = talks()
    (firm,) = (replace(party, country="", sector="BUS") for party in event.actors)
    shown = signs_of(replace(event, actors=(firm,)), PLAIN.doc[1], 9, only_word=True)
    assert set(shown) == {"only_word", "outsider", "country", "stateless"}


def test_a_word_in_a_clause_below_is_less_sure():
    doc = analysis_of(AID).doc
    event = talks()
    assert "subordinate" not in signs_of(event, doc[2], 9, only_word=False)


def test_confidences_are_shares_of_two_digits():
    assert all(0 < confidence_of((name,)) < 1 for name in sign_names())
    assert confidence_of(sign_names()) == round(confidence_of(sign_names()), 2)
    assert confidence_of(("aid", "threat")) < confidence_of(("aid",)) < confidence_of(())
