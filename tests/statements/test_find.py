"""Statements found in parses made by hand, and with the real pipeline."""

from tacitus.records.statement import Act, Manner, Modality
from tacitus.statements import find_statements
from tests.factory import make_analysis, make_doc

SAID_THAT = """
The the DT DET det 1
minister minister NN NOUN nsubj 1
denied deny VBD VERB ROOT 0
that that IN SCONJ mark 4
the the DT DET det 1
troops troop NNS NOUN nsubj 2
had have VBD AUX aux 1
left leave VBN VERB ccomp -5
+. . . PUNCT punct -6
"""


def test_a_said_that_statement() -> None:
    (statement,) = find_statements(make_analysis(make_doc(SAID_THAT)))
    assert statement.speaker.name == "The minister"
    assert statement.words == "the troops had left"
    assert statement.cue is not None
    assert statement.cue.text == "denied"
    assert (statement.act, statement.manner) == (Act.DENY, Manner.INDIRECT)
    assert statement.modality is Modality.ASSERTION
    assert statement.negated
    assert "denied" in statement.trace.reason
