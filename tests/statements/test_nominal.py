"""Nouns and adjectives as cues."""

from tacitus.statements.lexicon import load_lexicon
from tacitus.statements.nominal import (
    adjective_content,
    adjective_source,
    find_nominal,
    noun_content,
    noun_source,
)
from tests.statements import docs

LEXICON = load_lexicon()


def test_a_noun_with_its_owner_and_its_clause() -> None:
    doc = docs.doc_of(docs.WARNING)
    (cue,) = LEXICON.of("noun", "warning")
    got = noun_content(doc[1], cue)
    assert got is not None
    assert got[0] == "noun-that"
    source = noun_source(doc[1], cue)
    assert source is not None
    assert source.text == "His"


def test_an_adjective_with_its_clause() -> None:
    doc = docs.doc_of(docs.CONFIDENT)
    (cue,) = LEXICON.of("adjective", "confident")
    got = adjective_content(doc[3], cue)
    assert got is not None
    assert got[0] == "adjective-that"
    source = adjective_source(doc[3])
    assert source is not None
    assert source.text == "mayor"


def test_other_nouns_are_no_cues() -> None:
    assert list(find_nominal(docs.doc_of(docs.URGED), LEXICON)) == []
