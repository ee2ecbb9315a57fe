"""Which time dates which deed, from hand-made parses."""

from __future__ import annotations

from tacitus.analysis.document import Analysis
from tacitus.analysis.times import find_times, time_of
from tests.factory import make_doc, make_parsed

SAID_LEFT = """
He he PRP PRON nsubj 1
said say VBD VERB ROOT 0
on on IN ADP prep -1
Friday Friday NNP PROPN pobj -1
that that IN SCONJ mark 2
troops troop NNS NOUN nsubj 1
left leave VBD VERB ccomp -5
on on IN ADP prep -1
Monday Monday NNP PROPN pobj -1
+. . . PUNCT punct -8
"""
WHEN = """
Talks talk NNS NOUN nsubj 1
ended end VBD VERB ROOT 0
in in IN ADP prep -1
March March NNP PROPN pobj -1
+, , , PUNCT punct 3
when when WRB SCONJ advmod 2
planes plane NNS NOUN nsubj 1
landed land VBD VERB advcl -6
+. . . PUNCT punct -7
"""
MEETING = """
The the DT DET det 1
meeting meeting NN NOUN nsubj 3
yesterday yesterday NN NOUN npadvmod -1
failed fail VBD VERB ROOT 0
+. . . PUNCT punct -1
"""
CURRENT = """
The the DT DET det 2
current current JJ ADJ amod 1
plan plan NN NOUN nsubj 1
failed fail VBD VERB ROOT 0
+. . . PUNCT punct -1
"""

SHELLED = """
Troops troop NNS NOUN nsubj 1
shelled shell VBD VERB ROOT 0
homes home NNS NOUN dobj -1
on on IN ADP prep -2
Monday Monday NNP PROPN pobj -1
+, , , PUNCT punct -4
wounding wound VBG VERB advcl -5
ten ten CD NUM dobj -1
+. . . PUNCT punct -7
"""
SHOT = """
He he PRP PRON nsubjpass 2
was be VBD AUX auxpass 1
shot shoot VBN VERB ROOT 0
{opening} {opening} IN SCONJ mark 2
he he PRP PRON nsubj 1
drove drive VBD VERB advcl -3
on on IN ADP prep -1
Monday Monday NNP PROPN pobj -1
+. . . PUNCT punct -6
"""


def analysis(rows: str) -> Analysis:
    parsed = make_parsed(make_doc(rows), "2019-07-05")
    return Analysis(parsed, times=find_times(parsed))


def value(rows: str, token: int) -> str | None:
    when = time_of(analysis(rows), token)
    return when.value if when else None


def test_each_clause_keeps_its_own_time() -> None:
    assert value(SAID_LEFT, 1) == "2019-07-05"
    assert value(SAID_LEFT, 6) == "2019-07-01"


def test_a_when_clause_is_dated_by_the_time_before_it() -> None:
    assert value(WHEN, 7) == "2019-03"
    assert value(WHEN, 1) == "2019-03"


def test_a_noun_and_its_verb_share_a_time() -> None:
    assert value(MEETING, 1) == "2019-07-04"
    assert value(MEETING, 3) == "2019-07-04"


def test_an_adjective_dates_only_its_noun() -> None:
    assert value(CURRENT, 2) == "PRESENT_REF"
    assert value(CURRENT, 3) is None


def test_deeds_told_as_one_share_their_time() -> None:
    assert value(SHELLED, 1) == value(SHELLED, 6) == "2019-07-01"
    assert value(SHOT.format(opening="while"), 2) == "2019-07-01"


def test_a_clause_before_or_after_keeps_its_time() -> None:
    assert value(SHOT.format(opening="before"), 2) is None
    assert value(SHOT.format(opening="before"), 5) == "2019-07-01"


def test_no_time_no_date() -> None:
    assert value("He he PRP PRON nsubj 1\nleft leave VBD VERB ROOT 0", 1) is None


VISIT = """
He he PRP PRON nsubj 1
announced announce VBD VERB ROOT 0
a a DT DET det 1
visit visit NN NOUN dobj -2
to to IN ADP prep -1
Chile Chile NNP PROPN pobj -1
+, , , PUNCT punct -1
which which WDT PRON nsubj 2
will will MD AUX aux 1
take take VB VERB relcl -4
place place NN NOUN dobj -1
on on IN ADP prep -2
Monday Monday NNP PROPN pobj -1
+. . . PUNCT punct -12
"""
AIDE = """
He he PRP PRON nsubj 1
met meet VBD VERB ROOT 0
an an DT DET det 1
aide aide NN NOUN dobj -2
who who WP PRON nsubj 1
resigned resign VBD VERB relcl -2
on on IN ADP prep -1
Monday Monday NNP PROPN pobj -1
+. . . PUNCT punct -7
"""


def test_a_clause_that_tells_when_a_thing_happens_dates_the_thing() -> None:
    assert value(VISIT, 3) == "2019-07-08"
    assert value(VISIT, 1) is None


def test_a_clause_that_tells_another_deed_dates_that_deed_alone() -> None:
    assert value(AIDE, 5) == "2019-07-01"
    assert value(AIDE, 3) is None
