"""Every answer must be spaCy's own, on trees of every shape."""

from __future__ import annotations

import pytest
import spacy.tokens
from hypothesis import given
from hypothesis import strategies as st

from tacitus.analysis.tokens import Doc, Span
from tests.factory import VOCAB, make_doc, make_parse

SAID = """
The the DT DET det 1
minister minister NN NOUN nsubj 1
said say VBD VERB ROOT 0
" " `` PUNCT punct 1
+no no UH INTJ ccomp -2
+" " '' PUNCT punct -3
Then then RB ADV advmod 2
he he PRP PRON nsubj 1
left leave VBD VERB ROOT 0
New New NNP PROPN compound 1
Delhi Delhi NNP PROPN dobj -2
+. . . PUNCT punct -3
"""
ANSWERS = (
    *("i", "idx", "text", "lower_", "lemma_", "tag_", "pos_", "dep_", "ent_type_", "ent_iob_"),
    *("is_sent_start", "whitespace_", "is_space", "is_alpha", "is_upper", "is_punct", "is_quote", "like_num"),
)


def parse_of_said() -> spacy.tokens.Doc:
    parse = make_parse(SAID)
    parse.ents = [spacy.tokens.Span(parse, 9, 11, label="GPE")]
    return parse


def tree(tokens: object) -> list[tuple[object, ...]]:
    return [
        (
            token.head.i,
            token.left_edge.i,
            token.right_edge.i,
            *([each.i for each in below] for below in (token.lefts, token.rights, token.children)),
            *([each.i for each in kin] for kin in (token.subtree, token.ancestors)),
        )
        for token in tokens  # type: ignore[attr-defined]
    ]


def told(span: object) -> tuple[object, ...]:
    names = ("start", "end", "text", "label_", "start_char", "end_char")
    return (*(getattr(span, name) for name in names), span.root.i)  # type: ignore[attr-defined]


@st.composite
def heads(draw: st.DrawFn) -> list[int]:
    """The heads of a tree, whose branches may cross."""
    order = draw(st.permutations(range(draw(st.integers(1, 9)))))
    found = {order[0]: order[0]}
    for place, token in enumerate(order[1:], start=1):
        found[token] = order[draw(st.integers(0, place - 1))]
    return [found[token] for token in range(len(order))]


def test_tokens_answer_as_spacys_do() -> None:
    parse = parse_of_said()
    doc = Doc(parse)
    for name in ANSWERS:
        assert [getattr(token, name) for token in doc] == [getattr(token, name) for token in parse], name
    assert tree(doc) == tree(parse)
    assert doc.text == parse.text
    assert [len(token) for token in doc] == [len(token) for token in parse]
    assert [(each.start, each.end) for each in doc.sents] == [(each.start, each.end) for each in parse.sents]
    assert all(token.sent is doc.sents[token.i > 5] for token in doc)


def test_runs_of_tokens_answer_as_spacys_do() -> None:
    parse = parse_of_said()
    doc = Doc(parse)
    for start in range(len(parse)):
        for end in range(start + 1, len(parse) + 1):
            assert told(Span(doc, start, end)) == told(parse[start:end])
            assert [each.i for each in doc[start:end]] == [each.i for each in parse[start:end]]
            assert doc.text_of(start, end) == parse[start:end].text
    assert [told(each) for each in doc.ents] == [told(each) for each in parse.ents]
    run = Span(doc, 6, 9)
    assert [str(each) for each in run] == ["Then", "he", "left"]
    assert (run[0].text, run[-1].text, len(run)) == ("Then", "left", 3)
    assert (doc.text_of(9, 99), doc.text_of(5, 2), doc.root_of(5, 5).i) == ("New Delhi.", "", 5)


@given(heads())
def test_trees_with_crossing_branches(heads: list[int]) -> None:
    deps = ["ROOT" if token == head else "dep" for token, head in enumerate(heads)]
    parse = spacy.tokens.Doc(VOCAB, words=["x"] * len(heads), heads=heads, deps=deps)
    assert tree(Doc(parse)) == tree(parse)


def test_tokens_of_a_range_of_characters() -> None:
    parse = parse_of_said()
    doc = Doc(parse)
    for start in range(len(parse.text) + 1):
        for end in range(start + 1, len(parse.text) + 2):
            span = parse.char_span(start, end, alignment_mode="expand")
            expected = [] if span is None else list(range(span.start, span.end))
            assert list(doc.tokens_at(start, end)) == expected


def test_a_neighbor() -> None:
    doc = Doc(parse_of_said())
    assert (doc[1].nbor().text, doc[1].nbor(-1).text) == ("said", "The")
    for token, step in ((doc[0], -1), (doc[-1], 1)):
        with pytest.raises(IndexError):
            token.nbor(step)


def test_whom_a_token_is_above() -> None:
    doc = Doc(parse_of_said())
    assert doc[2].is_ancestor(doc[0])
    assert not doc[0].is_ancestor(doc[2])
    assert not doc[2].is_ancestor(doc[2])


def test_a_text_without_words_and_one_without_a_parse() -> None:
    assert (len(Doc(spacy.tokens.Doc(VOCAB))), Doc(spacy.tokens.Doc(VOCAB)).text) == (0, "")
    plain = Doc(spacy.tokens.Doc(VOCAB, words=["no", "parse"]))
    assert [(token.dep_, token.is_sent_start, token.head.text) for token in plain] == [
        ("", True, "no"),
        ("", None, "parse"),
    ]
    assert plain[1].sent.text == "no parse"


def test_tokens_are_found_by_their_words_and_lemmas() -> None:
    doc = make_doc(
        """
        Troops troop NNS NOUN nsubj 1
        Fired fire VBD VERB ROOT 0
        and and CC CCONJ cc -1
        fire fire NN NOUN conj -2
        Followed follow VBD VERB conj -3
        """
    )
    assert doc.places_of(frozenset({"fired", "and", "absent"})) == [1, 2]
    assert [token.i for token in doc.with_lemmas(frozenset({"fire", "follow"}))] == [1, 3, 4]
    assert [token.i for token in doc.with_lemmas(frozenset({"fire", "follow"}), 2, 4)] == [3]
    assert doc.capitals == [0, 1, 4]
