"""Governments that are called by a place's name, in hand-made parses."""

from __future__ import annotations

import pytest

from tacitus.analysis.places.metonyms import is_metonym
from tests.factory import make_doc

SAID = "Moscow Moscow NNP PROPN nsubj 1\nsaid say VBD VERB ROOT 0\nso so RB ADV advmod -1"
DOLLARS = "Washington Washington NNP PROPN compound 1\ndollars dollar NNS NOUN ROOT 0"
IN = "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nMoscow Moscow NNP PROPN pobj -1"
GREW = "Venezuela Venezuela NNP PROPN nsubj 1\ngrew grow VBD VERB ROOT 0"
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
    ],
)
def test_metonym(rows: str, at: int, kind: str, *, metonym: bool) -> None:
    assert is_metonym(make_doc(rows), at, at + 1, kind) is metonym
