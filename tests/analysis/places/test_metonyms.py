"""Governments that are called by a place's name, in hand-made parses."""

from __future__ import annotations

import pytest

from tacitus.analysis.places.metonyms import is_metonym
from tests.factory import make_doc

SAID = "Moscow Moscow NNP PROPN nsubj 1\nsaid say VBD VERB ROOT 0\nso so RB ADV advmod -1"
DOLLARS = "Washington Washington NNP PROPN compound 1\ndollars dollar NNS NOUN ROOT 0"
IN = "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nMoscow Moscow NNP PROPN pobj -1"
GREW = "Venezuela Venezuela NNP PROPN nsubj 1\ngrew grow VBD VERB ROOT 0"
ACCUSED = "accused accuse VBD VERB ROOT 0\nWashington Washington NNP PROPN dobj -1"
BOMBED = "burned burn VBD VERB ROOT 0\nWashington Washington NNP PROPN dobj -1"
TALKS = "talks talk NNS NOUN ROOT 0\nwith with IN ADP prep -1\nMoscow Moscow NNP PROPN pobj -1"
TIES = """
ties tie NNS NOUN ROOT 0
between between IN ADP prep -1
Moscow Moscow NNP PROPN pobj -1
and and CC CCONJ cc -1
Kiev Kiev NNP PROPN conj -2
"""
ROAD = TIES.replace("ties tie NNS", "road road NN")
DOWNTOWN = "Moscow Moscow NNP PROPN compound 1\nstreets street NNS NOUN ROOT 0"


@pytest.mark.parametrize(
    ("rows", "at", "kind", "metonym"),
    [
        (SAID, 0, "capital", True),
        (SAID, 0, "country", True),
        (SAID, 0, "city", False),
        (DOLLARS, 0, "capital", True),
        (IN, 2, "capital", False),
        (GREW, 0, "country", False),
        (DOWNTOWN, 0, "capital", False),
        (ACCUSED, 1, "capital", True),
        (ACCUSED, 1, "city", False),
        (BOMBED, 1, "capital", False),
        (TALKS, 2, "capital", True),
        (TALKS, 2, "country", False),
        (TIES, 2, "capital", True),
        (TIES, 4, "capital", True),
        (ROAD, 4, "capital", False),
    ],
)
def test_metonym(rows: str, at: int, kind: str, *, metonym: bool) -> None:
    assert is_metonym(make_doc(rows), at, at + 1, kind) is metonym
