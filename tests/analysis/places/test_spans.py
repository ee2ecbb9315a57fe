"""Where a place's name may stand, in hand-made parses."""

from __future__ import annotations

from spacy.tokens import Span

from tacitus.analysis.places.gazetteer import load_gazetteer
from tacitus.analysis.places.spans import is_name, likely_spans, repeats, surnames
from tacitus.analysis.tokens import Doc
from tests.factory import make_doc, make_parse

GAZETTEER = load_gazetteer()
ROWS = """
Mark Mark NNP PROPN compound 1
Shelton Shelton NNP PROPN nsubj 1
left leave VBD VERB ROOT 0
Levy Levy NNP PROPN compound 1
County County NNP PROPN dobj -2
+. . . PUNCT punct -3
"""


def doc() -> Doc:
    made = make_parse(ROWS)
    made.ents = [Span(made, 0, 2, label="PERSON")]
    return Doc(made)


def test_a_county_is_found_whatever_its_label() -> None:
    assert (3, 5) in set(likely_spans(doc(), GAZETTEER))


def test_surnames() -> None:
    assert surnames(doc()) == {"Shelton"}


def test_repeats_pass_over_longer_names() -> None:
    assert list(repeats(doc(), {"Shelton"})) == []
    assert list(repeats(doc(), {"Levy"})) == [(3, 4)]


def test_entities_are_cut_at_commas() -> None:
    made = make_parse(
        "Grand Grand NNP PROPN compound 1\nPrairie Prairie NNP PROPN ROOT 0\n+, , , PUNCT punct -1\n"
        "Texas Texas NNP PROPN appos -2"
    )
    made.ents = [Span(made, 0, 4, label="GPE")]
    assert {(0, 2), (3, 4)} <= set(likely_spans(Doc(made), GAZETTEER))


def test_is_name() -> None:
    made = make_doc("U.S. U.S. NNP PROPN ROOT 0\nnow now RB ADV advmod -1\n7 7 CD NUM nummod -2")
    assert [is_name(token) for token in made] == [True, False, False]
