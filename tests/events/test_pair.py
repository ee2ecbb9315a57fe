import pytest

from tacitus.events.pair import event_type_of_pair, type_of_pair
from tacitus.events.rulebook import rulebook
from tests.events.factory import AID, REFUSED, TALKS
from tests.factory import make_doc


@pytest.mark.parametrize(
    ("rows", "source", "target", "event_type"),
    [
        (AID, "Norway", "Malawi", "AGREE"),
        (REFUSED, "Syria", "prisoners", "REJECT"),
        (TALKS, "Oman", "Iran", "CONSULT"),
    ],
)
def test_the_deed_between_source_and_target_is_typed(rows, source, target, event_type):
    assert type_of_pair(make_doc(rows), source, target, rulebook()) == event_type


def test_a_text_without_a_deed_gets_the_commonest_verbal_act():
    doc = make_doc("Norway Norway NNP PROPN ROOT 0")
    assert type_of_pair(doc, "Norway", "Mali", rulebook()) == "ACCUSE"


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "source", "target", "event_type"),
    [
        ("The Cuban government freed nine prisoners.", "The Cuban government", "nine prisoners", "YIELD"),
        ("Peru imposed sanctions on Nicaragua.", "Peru", "Nicaragua", "COERCE"),
        ("Rebels said they would attack the Chadian army.", "Rebels", "the Chadian army", "THREATEN"),
    ],
)
def test_whole_sentences(text, source, target, event_type):
    assert event_type_of_pair(text, source, target) == event_type
