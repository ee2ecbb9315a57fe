import pytest

from tacitus.events.clues import clues, lasts, shares
from tests.factory import make_doc

CLAUSES = {
    "must": ("Mali Mali NNP PROPN nsubj 2\nmust must MD AUX aux 1\nleave leave VB VERB ROOT 0", 2, "duty"),
    "would": (
        "Mali Mali NNP PROPN nsubj 2\nwould would MD AUX aux 1\nleave leave VB VERB ROOT 0",
        2,
        "future",
    ),
    "would have": (
        (
            "Mali Mali NNP PROPN nsubj 3\nwould would MD AUX aux 2\nhave have VB AUX aux 1\n"
            "left leave VBN VERB ROOT 0"
        ),
        3,
        "possible",
    ),
    "nobody": ("Nobody nobody NN PRON nsubj 1\nleft leave VBD VERB ROOT 0", 1, "negated"),
    "no envoy": ("No no DT DET det 1\nenvoy envoy NN NOUN nsubj 1\nleft leave VBD VERB ROOT 0", 2, "negated"),
    "perhaps": (
        "Perhaps perhaps RB ADV advmod 2\nthey they PRP PRON nsubj 1\nleft leave VBD VERB ROOT 0",
        2,
        "possible",
    ),
    "whether": (
        "whether whether IN SCONJ mark 2\nthey they PRP PRON nsubj 1\nleft leave VBD VERB ROOT 0",
        2,
        "condition",
    ),
    "imperative": ("Leave leave VB VERB ROOT 0\nthe the DT DET det 1\ntown town NN NOUN dobj -2", 0, "duty"),
}


@pytest.mark.parametrize("name", CLAUSES)
def test_words_of_the_clause_bear_on_its_verb(name):
    rows, verb, effect = CLAUSES[name]
    assert [told for _, told in clues(make_doc(rows)[verb])] == [effect]


def test_without_and_instead_leave_a_deed_undone():
    doc = make_doc(
        "They they PRP PRON nsubj 1\nleft leave VBD VERB ROOT 0\nwithout without IN ADP prep -1\n"
        "attacking attack VBG VERB pcomp -1\nit it PRP PRON dobj -1"
    )
    assert [effect for _, effect in clues(doc[3])] == ["undone"]


def test_a_day_ahead_makes_the_present_a_plan():
    doc = make_doc(
        "She she PRP PRON nsubj 1\nflies fly VBZ VERB ROOT 0\n"
        "on on IN ADP prep -1\nSunday Sunday NNP PROPN pobj -1"
    )
    assert [effect for _, effect in clues(doc[1])] == ["future"]


def test_what_goes_on_is_told_by_the_helpers():
    doc = make_doc(
        "They they PRP PRON nsubj 2\nare be VBP AUX aux 1\nmarching march VBG VERB ROOT 0\n"
        "+and and CC CCONJ cc -1\nsang sing VBD VERB conj -2"
    )
    assert [effect for _, effect in clues(doc[2])] == ["ongoing"]
    assert not shares(doc[4], doc[2])


def test_states_last_in_the_present():
    doc = make_doc(
        "Kenya Kenya NNP PROPN nsubj 1\nshelters shelter VBZ VERB ROOT 0\nthem them PRP PRON dobj -1"
    )
    assert lasts(doc[1], is_state=False)
    assert not lasts(doc[2], is_state=False)


def test_a_month_is_no_helping_verb():
    doc = make_doc(
        "Since since IN ADP prep 4\n21 21 CD NUM nummod 1\nMay may MD AUX aux 2\nhave have VBP AUX aux 1\n"
        "killed kill VBN VERB ROOT 0"
    )
    assert list(clues(doc[4])) == []
