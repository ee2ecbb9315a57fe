import pytest

from tacitus.events.match import matches
from tacitus.events.path import steps_above
from tacitus.events.rulebook import rulebook
from tacitus.events.status import resolve
from tests.events.factory import AID, PASSIVE, REFUSED
from tests.factory import make_doc

DENIED = """
Iran Iran NNP PROPN nsubj 1
denied deny VBD VERB ROOT 0
that that IN SCONJ mark 3
it it PRP PRON nsubj 2
had have VBD AUX aux 1
attacked attack VBN VERB ccomp -4
the the DT DET det 1
convoy convoy NN NOUN dobj -2
+. . . PUNCT punct -7
"""

MAY = """
Iran Iran NNP PROPN nsubj 2
may may MD AUX aux 1
attack attack VB VERB ROOT 0
the the DT DET det 1
convoy convoy NN NOUN dobj -2
+. . . PUNCT punct -3
"""

NOT = """
Iran Iran NNP PROPN nsubj 3
did do VBD AUX aux 2
not not RB PART neg 1
attack attack VB VERB ROOT 0
the the DT DET det 1
convoy convoy NN NOUN dobj -2
+. . . PUNCT punct -3
"""


MAY_HAVE = """
Iran Iran NNP PROPN nsubj 3
may may MD AUX aux 2
have have VB AUX aux 1
attacked attack VBN VERB ROOT 0
the the DT DET det 1
convoy convoy NN NOUN dobj -2
+. . . PUNCT punct -3
"""


@pytest.mark.parametrize(
    ("rows", "trigger", "event_type", "cameo", "status"),
    [
        (AID, 2, "AGREE", "0333", "planned"),
        (PASSIVE, 4, "RETREAT", "0841", "actual"),
        (REFUSED, 3, "REJECT", "1243", "actual"),
        (DENIED, 5, "ASSAULT", "190", "denied"),
        (MAY, 2, "THREATEN", "138", "hypothetical"),
        (NOT, 3, "ASSAULT", "190", "denied"),
        (MAY_HAVE, 3, "ASSAULT", "190", "hypothetical"),
    ],
)
def test_the_words_above_a_deed_give_its_status(rows, trigger, event_type, cameo, status):
    found = matches(list(make_doc(rows)), rulebook())
    folds = {place: match for place, match in found.items() if match.rule.fold is not None}
    outcome = resolve(found[trigger], steps_above(found[trigger], folds))
    assert (outcome.type, outcome.cameo, outcome.status) == (event_type, cameo, status)


def test_what_is_offered_may_hang_on_the_verb_as_a_purpose():
    doc = make_doc("""
    Iran Iran NNP PROPN nsubj 1
    offered offer VBD VERB ROOT 0
    on on IN ADP prep -1
    Sunday Sunday NNP PROPN pobj -1
    to to TO PART aux 1
    meet meet VB VERB advcl -4
    Oman Oman NNP PROPN dobj -1
    """)
    found = matches(list(doc), rulebook())
    folds = {place: match for place, match in found.items() if match.rule.fold is not None}
    outcome = resolve(found[5], steps_above(found[5], folds))
    assert (outcome.type, outcome.status) == ("AGREE", "planned")
