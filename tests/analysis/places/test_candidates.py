"""Words that may name a place, in hand-made parses."""

from __future__ import annotations

from tacitus.analysis.places.candidates import find_candidates
from tacitus.analysis.places.gazetteer import load_gazetteer
from tests.factory import make_doc

GAZETTEER = load_gazetteer()


def names(rows: str) -> list[str]:
    return [candidate.name for candidate in find_candidates(make_doc(rows), GAZETTEER)]


def test_behind_a_preposition() -> None:
    rows = "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nMosul Mosul NNP PROPN pobj -1"
    assert names(rows) == ["Mosul"]


def test_near_is_kept() -> None:
    rows = "landed land VBD VERB ROOT 0\nnear near IN ADP prep -1\nCaracas Caracas NNP PROPN pobj -1"
    [candidate] = find_candidates(make_doc(rows), GAZETTEER)
    assert candidate.near


def test_direction_words_are_no_part_of_the_name() -> None:
    rows = (
        "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nsouthern southern JJ ADJ amod 1\n"
        "Lebanon Lebanon NNP PROPN pobj -2"
    )
    [candidate] = find_candidates(make_doc(rows), GAZETTEER)
    assert (candidate.name, candidate.start) == ("Lebanon", 3)


def test_container_behind_a_comma() -> None:
    rows = (
        "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nParis Paris NNP PROPN pobj -1\n"
        "+, , , PUNCT punct -1\nTexas Texas NNP PROPN appos -2"
    )
    paris, texas = find_candidates(make_doc(rows), GAZETTEER)
    assert GAZETTEER.name(paris.inside) == "Texas"
    assert texas.name == "Texas"


def test_a_place_before_a_body() -> None:
    rows = (
        "the the DT DET det 3\nOhio Ohio NNP PROPN compound 2\nSupreme Supreme NNP PROPN compound 1\n"
        "Court Court NNP PROPN nsubj 1\nruled rule VBD VERB ROOT 0"
    )
    assert names(rows) == ["Ohio"]


def test_further_uses_of_a_name() -> None:
    rows = (
        "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nMosul Mosul NNP PROPN pobj -1\n"
        "+. . . PUNCT punct -3\nMosul Mosul NNP PROPN nsubj 1\nfell fall VBD VERB ROOT 0"
    )
    assert names(rows) == ["Mosul", "Mosul"]


def test_plain_words_are_no_towns() -> None:
    rows = "sat sit VBD VERB ROOT 0\nin in IN ADP prep -1\nCenter Center NNP PROPN pobj -1"
    assert names(rows) == []


def test_unknown_names_are_left_out() -> None:
    rows = "died die VBD VERB ROOT 0\nin in IN ADP prep -1\nXyzzyville Xyzzyville NNP PROPN pobj -1"
    assert names(rows) == []
