"""The tense that points a bare weekday forward or back, from hand-made parses."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.context import Tense
from tacitus.analysis.times.tense import tense_at
from tests.factory import make_doc

MET = "They they PRP PRON nsubj 1\nmet meet VBD VERB ROOT 0\nMonday Monday NNP PROPN npadvmod -1"
WILL = """They they PRP PRON nsubj 2
will will MD AUX aux 1
meet meet VB VERB ROOT 0
Monday Monday NNP PROPN npadvmod -1"""
WOULD_HAVE = """They they PRP PRON nsubj 3
would would MD AUX aux 2
have have VB AUX aux 1
met meet VBN VERB ROOT 0
Monday Monday NNP PROPN npadvmod -1"""
PLAN = """They they PRP PRON nsubj 1
plan plan VBP VERB ROOT 0
to to TO PART aux 1
meet meet VB VERB xcomp -2
Monday Monday NNP PROPN npadvmod -1"""
MANAGED = """They they PRP PRON nsubj 1
managed manage VBD VERB ROOT 0
to to TO PART aux 1
leave leave VB VERB xcomp -2
Monday Monday NNP PROPN npadvmod -1"""
SCHEDULED = """Talks talk NNS NOUN nsubjpass 2
are be VBP AUX auxpass 1
scheduled schedule VBN VERB ROOT 0
for for IN ADP prep -1
Monday Monday NNP PROPN pobj -1"""
HAVE_MET = """They they PRP PRON nsubj 2
have have VBP AUX aux 1
met meet VBN VERB ROOT 0
Monday Monday NNP PROPN npadvmod -1"""
ARE_MEETING = """They they PRP PRON nsubj 2
are be VBP AUX aux 1
meeting meet VBG VERB ROOT 0
Monday Monday NNP PROPN npadvmod -1"""
ISSUED = """the the DT DET det 1
order order NN NOUN ROOT 0
issued issue VBN VERB acl -1
Monday Monday NNP PROPN npadvmod -1"""


@pytest.mark.parametrize(
    ("rows", "tense"),
    [
        (MET, Tense.PAST),
        (WILL, Tense.FUTURE),
        (WOULD_HAVE, Tense.PAST),
        (PLAN, Tense.FUTURE),
        (MANAGED, Tense.PAST),
        (SCHEDULED, Tense.FUTURE),
        (HAVE_MET, Tense.PAST),
        (ARE_MEETING, Tense.FUTURE),
        (ISSUED, Tense.PAST),
    ],
)
def test_tense(rows: str, tense: Tense) -> None:
    doc = make_doc(rows)
    assert tense_at(doc[len(doc) - 1]) is tense


def test_no_verb_no_tense() -> None:
    assert tense_at(make_doc("Monday Monday NNP PROPN ROOT 0")[0]) is Tense.NONE
