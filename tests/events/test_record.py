import pytest

from tacitus.events.find import find_events
from tests.events.factory import TALKS, analysis_of

CONDEMNED = """
Norway Norway NNP PROPN nsubj 1
condemned condemn VBD VERB ROOT 0
the the DT DET det 2
Syrian syrian JJ ADJ amod 1
attack attack NN NOUN dobj -3
on on IN ADP prep -1
Mali Mali NNP PROPN pobj -1
"""

PRAISED = """
Norway Norway NNP PROPN nsubj 1
praised praise VBD VERB ROOT 0
and and CC CCONJ cc -1
congratulated congratulate VBD VERB conj -2
Mali Mali NNP PROPN dobj -1
"""

ACCUSED = """
Iran Iran NNP PROPN nsubj 1
accused accuse VBD VERB ROOT 0
Oman Oman NNP PROPN dobj -1
of of IN ADP prep -2
arresting arrest VBG VERB pcomp -1
monks monk NNS NOUN dobj -1
"""

TOO_LITTLE = """
They they PRP PRON nsubj 1
held hold VBD VERB ROOT 0
talks talk NNS NOUN dobj -1
"""


@pytest.mark.parametrize(
    ("rows", "place", "told"),
    [
        (CONDEMNED, 0, "“attack” (ASSAULT) is what this deed is about"),
        (PRAISED, 0, "told by “congratulated” too (support.praise)"),
        (ACCUSED, 1, "no row: it is only laid to somebody (“accused”)"),
        (TOO_LITTLE, 0, "no row: too little is told of its parties"),
    ],
)
def test_the_reason_tells_what_else_was_read_and_why_it_lost(rows, place, told):
    reason = find_events(analysis_of(rows), ())[place].trace.reason
    assert told in reason.split("; ")


def test_a_record_points_at_its_words():
    (event,) = find_events(analysis_of(TALKS), ())
    assert (event.trigger.text, event.evidence[0].text) == ("talks", "Oman held talks with Iran.")
    assert event.trace.reason.startswith("Parties hold talks or a meeting (“talks”)")
