"""Where words were said, and whom that names as told."""

import pytest

from tacitus.statements.occasion import occasion
from tests.statements import docs

INTERVIEW = """
The the DT DET det 1
envoy envoy NN NOUN nsubj 1
said say VBD VERB ROOT 0
in in IN ADP prep -1
an a DT DET det 1
interview interview NN NOUN pobj -2
with with IN ADP prep -1
Volna Volna NNP PROPN pobj -1
that that IN SCONJ mark 3
talks talk NNS NOUN nsubj 2
had have VBD AUX aux 1
failed fail VBN VERB ccomp -9
"""

ATTENDING = """
Attending attend VBG VERB advcl 6
a a DT DET det 1
parade parade NN NOUN dobj -2
+, , , PUNCT punct 3
the the DT DET det 1
envoy envoy NN NOUN nsubj 1
said say VBD VERB ROOT 0
talks talk NNS NOUN nsubj 2
had have VBD AUX aux 1
failed fail VBN VERB ccomp -3
"""

TOLD = """
He he PRP PRON nsubj 1
told tell VBD VERB ROOT 0
a a DT DET det 1
briefing briefing NN NOUN dobj -2
in in IN ADP prep -1
Geneva Geneva NNP PROPN pobj -1
that that IN SCONJ mark 2
talks talk NNS NOUN nsubj 1
failed fail VBD VERB ccomp -7
"""


@pytest.mark.parametrize(
    ("rows", "head", "words", "told"),
    [
        (INTERVIEW, 2, "in an interview with Volna", 7),
        (ATTENDING, 6, "Attending a parade", None),
        (TOLD, 1, "a briefing in Geneva", None),
    ],
)
def test_an_occasion_stands_at_the_cue(rows: str, head: int, words: str, told: int | None) -> None:
    doc = docs.doc_of(rows)
    found = occasion(doc, head, ())
    assert found is not None
    assert doc.text_of(*found.run) == words
    assert (found.told[1] if found.told else None) == told


def test_what_stands_in_the_words_said_is_no_occasion_of_saying_them() -> None:
    doc = docs.doc_of(INTERVIEW)
    assert occasion(doc, 2, [(0, len(doc.text))]) is None


def test_a_plain_place_is_no_occasion() -> None:
    doc = docs.doc_of(INTERVIEW.replace("interview interview", "office office"))
    assert occasion(doc, 2, ()) is None


def test_the_interviewer_is_told() -> None:
    statement = docs.only(INTERVIEW)
    assert statement.addressee is not None
    assert statement.addressee.name == "Volna"
    assert statement.occasion is not None
    assert statement.occasion.text == "in an interview with Volna"


def test_those_met_are_told_when_they_come_to_listen() -> None:
    met = INTERVIEW.replace("an a DT", "a a DT").replace("interview interview", "meeting meeting")
    doc = docs.doc_of(met)
    found = occasion(doc, 2, ())
    assert found is not None
    assert found.told is None
    found = occasion(docs.doc_of(met.replace("Volna Volna NNP PROPN", "reporters reporter NNS NOUN")), 2, ())
    assert found is not None
    assert found.told is not None
