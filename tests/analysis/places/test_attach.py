"""Which place holds which deed, from hand-made parses."""

from __future__ import annotations

from tacitus.analysis.document import Analysis
from tacitus.analysis.places import find_places, place_of
from tests.factory import make_doc, make_parsed

KILLED = """
Gunmen gunman NNS NOUN nsubj 1
killed kill VBD VERB ROOT 0
two two CD NUM nummod 1
men man NNS NOUN dobj -2
in in IN ADP prep -3
Mosul Mosul NNP PROPN pobj -1
+, , , PUNCT punct -5
fleeing flee VBG VERB advcl -6
to to IN ADP prep -1
Aleppo Aleppo NNP PROPN pobj -1
+. . . PUNCT punct -9
"""
REPORTS = """
He he PRP PRON nsubj 1
rejected reject VBD VERB ROOT 0
reports report NNS NOUN dobj -1
about about IN ADP prep -1
troops troop NNS NOUN pobj -1
in in IN ADP prep -1
Mosul Mosul NNP PROPN pobj -1
+. . . PUNCT punct -6
"""


def name(rows: str, token: int) -> str | None:
    parsed = make_parsed(make_doc(rows))
    mention = place_of(Analysis(parsed, places=find_places(parsed)), token)
    return mention.place.name if mention else None


def test_the_place_in_which_comes_before_the_one_toward_which() -> None:
    assert name(KILLED, 1) == "Mosul"
    assert name(KILLED, 7) == "Aleppo"


def test_a_place_deep_in_another_phrase_is_not_the_deed_s() -> None:
    assert name(REPORTS, 1) is None
    assert name(REPORTS, 4) == "Mosul"


def test_no_place() -> None:
    assert name("He he PRP PRON nsubj 1\nleft leave VBD VERB ROOT 0", 1) is None
