"""Which place holds which deed, from hand-made parses."""

from __future__ import annotations

import pytest

from tacitus.analysis.document import Analysis
from tacitus.analysis.places import find_places, place_held, place_of
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


SHELLED = """
Troops troop NNS NOUN nsubj 1
{0} {1} VBD VERB ROOT 0
Crimea Crimea NNP PROPN dobj -1
"""
PORT = """
Shells shell NNS NOUN nsubj 1
hit hit VBD VERB ROOT 0
the the DT DET det 2
port port NN NOUN compound 1
city city NN NOUN dobj -3
of of IN ADP prep -1
Aden Aden NNP PROPN pobj -1
"""
SIEGE = "siege siege NN NOUN ROOT 0\nof of IN ADP prep -1\nMosul Mosul NNP PROPN pobj -1"
ROAD = """
shot shoot VBN VERB ROOT 0
on on IN ADP prep -1
the the DT DET det 1
{} {} NN NOUN pobj -2
between between IN ADP prep -1
Mosul Mosul NNP PROPN pobj -1
and and CC CCONJ cc -1
Aleppo Aleppo NNP PROPN conj -2
"""
NORTH = """
crashed crash VBD VERB ROOT 0
north north RB ADV advmod -1
of of IN ADP prep -1
Mosul Mosul NNP PROPN pobj -1
"""
FLEW = """
flew fly VBD VERB ROOT 0
from from IN ADP prep -1
Mosul Mosul NNP PROPN pobj -1
to to IN ADP prep -3
Aleppo Aleppo NNP PROPN pobj -1
"""
TWO = """
Shells shell NNS NOUN nsubj 1
fell fall VBD VERB ROOT 0
{} {} IN ADP prep -1
Mosul Mosul NNP PROPN pobj -1
+. . . PUNCT punct -3
Two two CD NUM nsubj 1
died die VBD VERB ROOT 0
+. . . PUNCT punct -1
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


@pytest.mark.parametrize(
    ("rows", "token", "place"),
    [
        (SHELLED.format("shelled", "shell"), 1, "Crimea"),
        (SHELLED.format("praised", "praise"), 1, None),
        (PORT, 1, "Aden"),
        (SIEGE, 0, "Mosul"),
        (SIEGE.replace("siege", "mayor"), 0, None),
        (ROAD.format("road", "road"), 0, "Mosul"),
        (ROAD.format("row", "row"), 0, None),
        (NORTH, 0, "Mosul"),
        (FLEW, 0, "Aleppo"),
    ],
)
def test_the_place_to_which_a_deed_is_done_or_near_which(rows: str, token: int, place: str | None) -> None:
    assert name(rows, token) == place


def test_a_sentence_without_a_place_plays_where_the_one_before_does() -> None:
    assert name(TWO.format("in", "in"), 6) == "Mosul"
    assert name(TWO.format("from", "from"), 6) is None


def test_the_place_of_the_sentence_before_tells_its_reason_and_is_not_held_by_syntax() -> None:
    parsed = make_parsed(make_doc(TWO.format("in", "in")))
    analysis = Analysis(parsed, places=find_places(parsed))
    found = place_of(analysis, 6)
    assert found is not None
    assert found.trace.reason == "the sentence names no place, and the one before plays in Mosul"
    assert place_held(analysis, 6) is None
