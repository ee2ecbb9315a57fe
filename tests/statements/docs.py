"""Sentences as the parser reads them, kept as rows so that no test here loads a model."""

from __future__ import annotations

from typing import Any

from tacitus.analysis.document import Analysis
from tacitus.analysis.tokens import Doc
from tacitus.records.statement import Statement
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

DAY_AFTER = """
The the DT DET det 1
talks talk NNS NOUN nsubj 1
ended end VBD VERB ROOT 0
after after IN ADP prep -1
Ada Ada NNP PROPN compound 1
Lovelace Lovelace NNP PROPN pobj -2
+, , , PUNCT punct -4
the the DT DET det 1
minister minister NN NOUN appos -7
+, , , PUNCT punct -7
denied deny VBD VERB conj -8
reports report NNS NOUN dobj -1
+. . . PUNCT punct -10
"""

COMMA_JOINED = """
It it PRP PRON nsubj 2
will will MD AUX aux 1
leave leave VB VERB ROOT 0
+, , , PUNCT punct -1
the the DT DET det 1
minister minister NN NOUN nsubj 1
said say VBD VERB conj -4
+. . . PUNCT punct -5
"""

INVERTED = """
The the DT DET det 1
troops troop NNS NOUN nsubj 2
had have VBD AUX aux 1
left leave VBN VERB ccomp 2
+, , , PUNCT punct 1
said say VBD VERB ROOT 0
the the DT DET det 1
minister minister NN NOUN nsubj -2
+. . . PUNCT punct -3
"""

PARENTHESIS = """
The the DT DET det 1
truce truce NN NOUN nsubj 6
+, , , PUNCT punct 2
he he PRP PRON nsubj 1
said say VBD VERB parataxis 3
+, , , PUNCT punct -1
will will MD AUX aux 1
hold hold VB VERB ROOT 0
+. . . PUNCT punct -1
"""

URGED = """
The the DT DET det 1
envoy envoy NN NOUN nsubj 1
urged urge VBD VERB ROOT 0
the the DT DET det 1
rebels rebel NNS NOUN dobj -2
to to TO PART aux 1
leave leave VB VERB xcomp -4
+. . . PUNCT punct -5
"""

ACCUSED = """
She she PRP PRON nsubj 1
accused accuse VBD VERB ROOT 0
the the DT DET det 1
army army NN NOUN dobj -2
of of IN ADP prep -1
fraud fraud NN NOUN pobj -1
+. . . PUNCT punct -5
"""

DESCRIBED_AS = """
The the DT DET det 1
vote vote NN NOUN nsubjpass 2
was be VBD AUX auxpass 1
described describe VBN VERB ROOT 0
as as IN ADP prep -1
a a DT DET det 1
sham sham NN NOUN pobj -2
+. . . PUNCT punct -4
"""

CALLED = """
He he PRP PRON nsubj 1
called call VBD VERB ROOT 0
the the DT DET det 1
vote vote NN NOUN dobj -2
a a DT DET det 1
sham sham NN NOUN oprd -4
+. . . PUNCT punct -5
"""

RULING_OUT = """
Ada Ada NNP PROPN nsubj 1
stressed stress VBD VERB ROOT 0
that that IN SCONJ mark 4
the the DT DET det 1
aid aid NN NOUN nsubj 2
will will MD AUX aux 1
come come VB VERB ccomp -5
+, , , PUNCT punct -1
ruling rule VBG VERB advcl -2
out out RP ADP prt -1
speculation speculation NN NOUN dobj -2
that that IN SCONJ mark 2
Ghana Ghana NNP PROPN nsubj 1
has have VBZ AUX acl -3
troops troop NNS NOUN dobj -1
there there RB ADV advmod -2
+. . . PUNCT punct -15
"""

QUOTED = """
“ " `` PUNCT punct 8
+We we PRP PRON nsubj 2
will will MD AUX aux 1
go go VB VERB ccomp 5
+, , , PUNCT punct 4
+” " '' PUNCT punct 3
the the DT DET det 1
minister minister NN NOUN nsubj 1
said say VBD VERB ROOT 0
+. . . PUNCT punct -1
“ " `` PUNCT punct 2
+We we PRP PRON nsubj 1
have have VBP VERB ROOT 0
no no DT DET det 1
choice choice NN NOUN dobj -2
in in IN ADP prep -3
this this DT DET det 1
matter matter NN NOUN pobj -2
+. . . PUNCT punct -6
+” " '' PUNCT punct -7
"""

PASSED_ON = """
Ada Ada NNP PROPN nsubj 2
“ " `` PUNCT punct 1
+stressed stress VBD VERB ccomp 12
the the DT DET det 1
army army NN NOUN nsubj 1
keeps keep VBZ VERB ccomp -3
moving move VBG VERB xcomp -1
+... ... : PUNCT punct -5
their their PRP$ PRON poss 1
plans plan NNS NOUN nsubj 1
fail fail VBP VERB ccomp -8
+, , , PUNCT punct 3
+” " '' PUNCT punct 2
Reuters Reuters NNP PROPN nsubj 1
reported report VBD VERB ROOT 0
+. . . PUNCT punct -1
"""

ACCORDING = """
Prices price NNS NOUN nsubj 1
fell fall VBD VERB ROOT 0
+, , , PUNCT punct -1
according accord VBG VERB prep -2
to to IN ADP prep -1
the the DT DET det 1
bank bank NN NOUN pobj -2
+. . . PUNCT punct -6
"""

WARNING = """
His his PRP$ PRON poss 1
warning warning NN NOUN nsubjpass 8
that that IN SCONJ mark 4
the the DT DET det 1
war war NN NOUN nsubj 2
will will MD AUX aux 1
go go VB VERB acl -5
on on RP ADP advmod -1
was be VBD AUX auxpass 1
ignored ignore VBN VERB ROOT 0
+. . . PUNCT punct -1
"""

CONFIDENT = """
The the DT DET det 1
mayor mayor NN NOUN nsubj 1
is be VBZ AUX ROOT 0
confident confident JJ ADJ acomp -1
that that IN SCONJ mark 4
the the DT DET det 1
truce truce NN NOUN nsubj 2
will will MD AUX aux 1
hold hold VB VERB ccomp -5
+. . . PUNCT punct -7
"""

TOLD = """
The the DT DET det 1
minister minister NN NOUN nsubj 1
told tell VBD VERB ROOT 0
reporters reporter NNS NOUN dobj -1
that that IN SCONJ mark 4
the the DT DET det 1
troops troop NNS NOUN nsubj 2
had have VBD AUX aux 1
left leave VBN VERB ccomp -6
+. . . PUNCT punct -7
"""

QUOTED_AS = """
The the DT DET det 1
agency agency NN NOUN nsubj 1
quoted quote VBD VERB ROOT 0
the the DT DET det 1
minister minister NN NOUN dobj -2
as as IN ADP prep -3
saying say VBG VERB pcomp -1
that that IN SCONJ mark 4
the the DT DET det 1
troops troop NNS NOUN nsubj 2
had have VBD AUX aux 1
left leave VBN VERB ccomp -5
+. . . PUNCT punct -10
"""

ABLE = """
The the DT DET det 1
mayor mayor NN NOUN nsubj 1
was be VBD AUX ROOT 0
able able JJ ADJ acomp -1
to to TO PART aux 1
tout tout VB VERB xcomp -2
the the DT DET det 1
plan plan NN NOUN dobj -2
+. . . PUNCT punct -6
"""

WHO = """
The the DT DET det 1
envoy envoy NN NOUN nsubj 8
+, , , PUNCT punct -1
who who WP PRON nsubj 1
said say VBD VERB relcl -3
the the DT DET det 1
truce truce NN NOUN nsubj 1
held hold VBN VERB ccomp -3
+, , , PUNCT punct -7
left left JJ ADJ ROOT 0
+. . . PUNCT punct -1
"""

MODAL = """
She she PRP PRON nsubj 1
said say VBD VERB ROOT 0
we we PRP PRON nsubj 2
will will MD AUX aux 1
leave leave VB VERB ccomp -3
+. . . PUNCT punct -4
"""

NOT_SAID = """
The the DT DET det 1
minister minister NN NOUN nsubj 3
did do VBD AUX aux 2
not not RB PART neg 1
say say VB VERB ROOT 0
that that IN SCONJ mark 4
the the DT DET det 1
troops troop NNS NOUN nsubj 2
had have VBD AUX aux 1
left leave VBN VERB ccomp -5
+. . . PUNCT punct -6
"""

REPORTED = """
Reuters Reuters NNP PROPN nsubj 1
reported report VBD VERB ROOT 0
that that IN SCONJ mark 3
the the DT DET det 1
minister minister NN NOUN nsubj 1
said say VBD VERB ccomp -4
the the DT DET det 1
troops troop NNS NOUN nsubj 2
had have VBD AUX aux 1
left leave VBN VERB ccomp -4
+. . . PUNCT punct -9
"""

SEEMS = """
The the DT DET det 1
truce truce NN NOUN nsubj 1
seems seem VBZ VERB ROOT 0
to to TO PART aux 1
hold hold VB VERB xcomp -2
+. . . PUNCT punct -3
"""


def doc_of(rows: str) -> Doc:
    return make_doc(rows)


def analysis_of(rows: str, **kept: Any) -> Analysis:
    return make_analysis(make_doc(rows), **kept)


def statements_of(rows: str, **kept: Any) -> tuple[Statement, ...]:
    return find_statements(analysis_of(rows, **kept))


def only(rows: str, **kept: Any) -> Statement:
    (statement,) = statements_of(rows, **kept)
    return statement
