import pytest

from tacitus.events.forms import forms, is_going_on, is_or_else
from tests.factory import make_doc

CLAUSES = {
    "an order in quotation marks": (
        """
" " `` PUNCT punct 1
Leave leave VB VERB ccomp 4
Mali Mali NNP PROPN dobj -1
+, , , PUNCT punct 2
he he PRP PRON nsubj 1
said say VBD VERB ROOT 0
""",
        1,
        ["duty"],
    ),
    "a bare verb under an insistence": (
        """
Peru Peru NNP PROPN nsubj 1
insisted insist VBD VERB ROOT 0
that that IN SCONJ mark 2
Chile Chile NNP PROPN nsubj 1
free free VB VERB ccomp -3
him he PRP PRON dobj -1
""",
        4,
        ["duty"],
    ),
    "a finite verb under an insistence": (
        """
Peru Peru NNP PROPN nsubj 1
insisted insist VBD VERB ROOT 0
that that IN SCONJ mark 2
Chile Chile NNP PROPN nsubj 1
freed free VBD VERB ccomp -3
him he PRP PRON dobj -1
""",
        4,
        [],
    ),
    "a tale": (
        """
In in IN ADP prep 4
the the DT DET det 1
scenario scenario NN NOUN pobj -2
Peru Peru NNP PROPN nsubj 1
invades invade VBZ VERB ROOT 0
Chile Chile NNP PROPN dobj -1
""",
        4,
        ["condition"],
    ),
    "a deed taken back": (
        """
They they PRP PRON nsubj 2
were be VBD AUX aux 1
meeting meet VBG VERB ROOT 0
+, , , PUNCT punct -1
but but CC CCONJ cc -2
did do VBD VERB conj -3
not not RB PART neg -1
""",
        2,
        ["undone"],
    ),
    "another deed left undone": (
        """
They they PRP PRON nsubj 1
met meet VBD VERB ROOT 0
but but CC CCONJ cc -1
did do VBD VERB conj -2
not not RB PART neg -1
resume resume VB VERB xcomp -2
""",
        1,
        [],
    ),
    "a headline before its source": (
        """
Envoy envoy NN NOUN nsubj 6
to to TO PART aux 1
visit visit VB VERB relcl -2
Lima Lima NNP PROPN dobj -1
+, , , PUNCT punct 2
officials official NNS NOUN nsubj 1
say say VBP VERB ROOT 0
""",
        2,
        ["future"],
    ),
}


@pytest.mark.parametrize("name", CLAUSES)
def test_the_form_of_a_clause_bears_on_its_verb(name):
    rows, verb, effects = CLAUSES[name]
    assert [effect for _, effect in forms(make_doc(rows)[verb])] == effects


def test_what_comes_of_not_obeying_lies_ahead():
    doc = make_doc(
        "Leave leave VB VERB ROOT 0\nMali Mali NNP PROPN dobj -1\nor or CC CCONJ cc -2\n"
        "be be VB AUX auxpass 1\nshot shoot VBN VERB conj -4"
    )
    assert is_or_else(doc[4])
    assert not is_or_else(doc[0])
    assert [effect for _, effect in forms(doc[4])] == ["future"]


def test_what_goes_on_is_told_by_the_helpers():
    doc = make_doc(
        "They they PRP PRON nsubj 2\nare be VBP AUX aux 1\nmarching march VBG VERB ROOT 0\n"
        "+and and CC CCONJ cc -1\nsang sing VBD VERB conj -2"
    )
    assert is_going_on(doc[2])
    assert not is_going_on(doc[4])
