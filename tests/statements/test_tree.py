"""Phrases and subjects in hand-made parses."""

import pytest

from tacitus.statements.tree import (
    child,
    has_to,
    is_passive,
    noun_phrase,
    quoted_saying,
    runs,
    speaker_of,
    subject_of,
    subtree,
    trim,
)
from tests.statements import docs


def words(rows: str) -> dict[str, int]:
    return {token.text: token.i for token in docs.doc_of(rows)}


@pytest.mark.parametrize(
    ("rows", "verb", "subject"),
    [
        (docs.SAID_THAT, "denied", "minister"),
        (docs.ABLE, "tout", "mayor"),
        (docs.RULING_OUT, "ruling", "aid"),
        (docs.QUOTED_AS, "saying", "minister"),
        (docs.WHO, "said", "who"),
    ],
)
def test_subject(rows: str, verb: str, subject: str) -> None:
    doc = docs.doc_of(rows)
    found = subject_of(doc[words(rows)[verb]])
    assert found is not None
    assert found.text == subject


def test_an_agentless_passive_has_no_subject() -> None:
    doc = docs.doc_of(docs.DESCRIBED_AS)
    verb = doc[words(docs.DESCRIBED_AS)["described"]]
    assert is_passive(verb)
    assert subject_of(verb) is None
    assert speaker_of(verb) is None


def test_a_noun_beside_the_verb_speaks_when_the_parse_went_astray() -> None:
    rows = """
    At at IN ADP prep 4
    Post Post NNP PROPN pobj -1
    Ada Ada NNP PROPN pobj -2
    +, , , PUNCT punct 1
    said say VBD VERB ROOT 0
    """
    doc = docs.doc_of(rows.replace("+, , , PUNCT punct 1\n", "").replace("prep 4", "prep 3"))
    found = speaker_of(doc[3])
    assert found is not None
    assert found.text == "Ada"


def test_phrases_and_runs() -> None:
    doc = docs.doc_of(docs.WHO)
    envoy = doc[1]
    assert noun_phrase(envoy) == (0, 2)
    assert runs(doc, [0, 1, 2]) == ((0, 2),)
    assert runs(doc, [0, 1, 4, 5]) == ((0, 2), (4, 6))
    assert trim(doc, 2, 3) == (3, 3)
    assert subtree(envoy, {4})[:2] == [0, 1]


def test_children_and_infinitives() -> None:
    doc = docs.doc_of(docs.URGED)
    verb = doc[words(docs.URGED)["urged"]]
    below = child(verb, "xcomp", "ccomp")
    assert below is not None
    assert has_to(below)
    assert child(verb, "agent") is None


def test_saying_hangs_on_who_passes_the_words_on() -> None:
    doc = docs.doc_of(docs.QUOTED_AS)
    places = words(docs.QUOTED_AS)
    assert quoted_saying(doc[places["quoted"]]) == doc[places["saying"]]
    plain = docs.doc_of(docs.SAID_THAT)
    assert quoted_saying(plain[words(docs.SAID_THAT)["denied"]]) is None


def test_a_name_and_its_title_speak_though_the_parse_joins_their_verb_to_another_clause() -> None:
    doc = docs.doc_of(docs.DAY_AFTER)
    found = speaker_of(doc[words(docs.DAY_AFTER)["denied"]])
    assert found is not None
    assert found.text == "Lovelace"


def test_a_noun_phrase_ends_before_the_verb_that_it_is_the_subject_of() -> None:
    doc = docs.doc_of(docs.DAY_AFTER)
    assert noun_phrase(doc[1]) == (0, 2)


def test_a_noun_phrase_is_never_empty() -> None:
    doc = docs.doc_of("- - HYPH PUNCT nsubj 1\nsaid say VBD VERB ROOT 0")
    assert noun_phrase(doc[0]) == (0, 1)


FAILED_WROTE = """
It it PRP PRON nsubj 1
failed fail VBD VERB ccomp 8
+, , , PUNCT punct 2
Ada Ada NNP PROPN compound 1
Lovelace Lovelace NNP PROPN appos -3
+, , , PUNCT punct -1
the the DT DET det 1
minister minister NN NOUN appos -3
+, , , PUNCT punct 1
wrote write VBD VERB ROOT 0
"""


def test_a_verb_left_without_a_subject_finds_the_name_before_its_title() -> None:
    doc = docs.doc_of(FAILED_WROTE)
    found = speaker_of(doc[9])
    assert found is not None
    assert found.text == "Lovelace"


def test_an_object_right_behind_an_inverted_verb_speaks() -> None:
    rows = docs.INVERTED.replace("minister minister NN NOUN nsubj -2", "minister minister NN NOUN dobj -2")
    doc = docs.doc_of(rows)
    found = speaker_of(doc[words(rows)["said"]])
    assert found is not None
    assert found.text == "minister"
