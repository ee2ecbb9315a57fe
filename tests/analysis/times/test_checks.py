"""Words that tell a time only sometimes, in hand-made parses."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.checks import Words, passes
from tacitus.analysis.times.grammar import find_hits, load_grammar
from tests.factory import make_doc

GRAMMAR = load_grammar()


def kept(rows: str) -> set[str]:
    doc = make_doc(rows)
    words = Words.of(doc)
    return {hit.rule.id for hit in find_hits(doc.text, GRAMMAR) if passes(hit, words, GRAMMAR)}


@pytest.mark.parametrize(
    ("rows", "rule", "passing"),
    [
        ("They they PRP PRON nsubj 2\nMay may MD AUX aux 1\nleave leave VB VERB ROOT 0", "date.m", False),
        ("left leave VBD VERB ROOT 0\nin in IN ADP prep -1\nMay May NNP PROPN pobj -1", "date.m", True),
        ("left leave VBD VERB ROOT 0\nin in IN ADP prep -1\nAugust August NNP PROPN pobj -1", "date.m", True),
        ("Prices price NNS NOUN nsubj 1\nfall fall VBP VERB ROOT 0", "season", False),
        (
            "go go VB VERB ROOT 0\nin in IN ADP prep -1\nthe the DT DET det 1\nfall fall NN NOUN pobj -2",
            "season",
            True,
        ),
        ("The the DT DET det 1\nSun Sun NNP PROPN nsubj 1\nrose rise VBD VERB ROOT 0", "weekday", False),
        ("left leave VBD VERB ROOT 0\nMonday Monday NNP PROPN npadvmod -1", "weekday", True),
        ("Now now RB ADV advmod 2\n+, , , PUNCT punct 1\nlook look VB VERB ROOT 0", "ref.present", False),
        ("is be VBZ AUX ROOT 0\nnow now RB ADV advmod -1\nshut shut JJ ADJ acomp -2", "ref.present", True),
        ("some some DT DET det 1\nthat that IN SCONJ mark 1\nyear year NN NOUN ROOT 0", "unit.rel", False),
    ],
)
def test_check(rows: str, rule: str, passing: bool) -> None:
    assert (rule in kept(rows)) is passing


def test_the_word_before() -> None:
    words = Words.of(make_doc("left leave VBD VERB ROOT 0\nin in IN ADP prep -1\nMay May NNP PROPN pobj -1"))
    assert words.before(words.text.index("May")) == "in"
    assert words.before(0) == ""
    assert words.token_at(words.text.index("May")).text == "May"
