from dataclasses import replace

import pytest

from tacitus.events.find import find_events
from tacitus.records.event import PloverType
from tests.events.factory import analysis_of

EXPELLED = """
Mali Mali NNP PROPN nsubj 1
expelled expel VBD VERB ROOT 0
diplomats diplomat NNS NOUN dobj -1
of of IN ADP prep -1
Oman Oman NNP PROPN pobj -1
+. . . PUNCT punct -4
"""

CONDEMNED = """
Norway Norway NNP PROPN nsubj 1
condemned condemn VBD VERB ROOT 0
the the DT DET det 1
{noun} {noun} NN NOUN dobj -2
+. . . PUNCT punct -3
"""

ALSO = """
Syria Syria NNP PROPN nsubj 1
condemned condemn VBD VERB ROOT 0
it it PRP PRON dobj -1
+. . . PUNCT punct -2
"""

SENT = """
Norway Norway NNP PROPN nsubj 1
sent send VBD VERB ROOT 0
rescuers rescuer NNS NOUN dobj -1
+. . . PUNCT punct -2
"""


def blamed(*sentences: str) -> list[tuple[list[str], list[str]]]:
    events = find_events(analysis_of("\n".join(each.strip() for each in sentences)), ())
    return [
        ([party.country for party in event.actors], [party.country for party in event.recipients])
        for event in events
        if event.type is PloverType.ACCUSE and event.codable
    ]


@pytest.mark.parametrize(
    ("noun", "found"), [("decision", [(["NOR"], ["MLI"])]), ("threat", []), ("weather", [])]
)
def test_the_noun_tells_which_act_is_answered(noun, found):
    assert blamed(EXPELLED, CONDEMNED.format(noun=noun)) == found


def test_it_is_what_the_sentence_before_answered():
    found = blamed(EXPELLED, CONDEMNED.format(noun="decision"), ALSO)
    assert found == [(["NOR"], ["MLI"]), (["SYR"], ["MLI"])]


def test_it_without_an_answer_before_is_nobody():
    assert blamed(EXPELLED, ALSO) == []


def test_nobody_answers_to_his_own_deed():
    assert blamed(EXPELLED, CONDEMNED.format(noun="decision").replace("Norway", "Mali")) == []


def test_help_without_a_recipient_needs_a_place_or_a_home():
    analysis = replace(analysis_of(SENT), places=())
    assert [event.codable for event in find_events(analysis, ()) if event.type is PloverType.AID] == [False]
