"""The cue lexicon: every entry's own sentences, with the real pipeline."""

from functools import cache

import pytest

from tacitus.analysis.document import Analysis
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.records.statement import Act, Statement
from tacitus.settings import DEFAULT_MODEL
from tacitus.statements import find_statements
from tacitus.statements.lexicon import Cue, load_lexicon
from tests.factory import make_report

LEXICON = load_lexicon()


def test_entries_are_complete() -> None:
    for cue in LEXICON.cues:
        assert cue.takes, cue
        first = cue.key.split(" ")[0]
        assert cue in LEXICON.of(cue.pos, first)
        assert cue.fires[-1] in '.!"'
        assert cue.silent[-1] in '.!"'


def test_a_particle_comes_before_the_bare_word() -> None:
    assert [cue.key for cue in LEXICON.of("verb", "rule")] == ["rule out", "rule"]


def test_a_parsers_wrong_lemma_is_put_right() -> None:
    assert LEXICON.of("verb", "hop")[0].key == LEXICON.of("verb", "hope")[0].key


def test_attitudes_are_no_speech() -> None:
    assert not LEXICON.of("verb", "believe")[0].is_speech
    assert LEXICON.of("verb", "deny")[0].act is Act.DENY


@cache
def read(sentences: tuple[str, ...]) -> list[tuple[Statement, ...]]:
    parsed = parse([make_report(each) for each in sentences], load_pipeline(DEFAULT_MODEL))
    return [find_statements(Analysis(each)) for each in parsed]


def names(statement: Statement, cue: Cue) -> bool:
    """Tell whether a statement was found by a cue: its reason names a form of the cue's first word."""
    first = cue.key.split(" ")[0]
    stem = first[: max(3, len(first) - 2)] if first not in IRREGULAR else IRREGULAR[first]
    return statement.cue is not None and stem in statement.cue.text.lower()


IRREGULAR = {
    "think": "th",
    "lay": "la",
    "hold": "h",
    "say": "sa",
    "tell": "t",
    "write": "wr",
    "begin": "b",
    "go": "w",
    "feel": "fe",
    "know": "kn",
    "see": "s",
    "seek": "s",
    "take": "t",
    "speak": "sp",
    "find": "f",
    "set": "set",
    "sum": "sum",
    "swear": "sw",
    "foresee": "fores",
    "understand": "under",
    "deny": "den",
    "rely": "rel",
    "cry": "cr",
}


@pytest.mark.model
def test_every_cue_fires_in_its_sentence() -> None:
    found = read(tuple(cue.fires for cue in LEXICON.cues))
    missed = [
        (cue.key, cue.fires)
        for cue, statements in zip(LEXICON.cues, found, strict=True)
        if not any(names(each, cue) and (each.act is cue.act or each.implied) for each in statements)
    ]
    assert missed == []


@pytest.mark.model
def test_no_cue_fires_in_its_near_miss() -> None:
    found = read(tuple(cue.silent for cue in LEXICON.cues))
    wrong = [
        (cue.key, cue.silent, [each.trace.reason for each in statements])
        for cue, statements in zip(LEXICON.cues, found, strict=True)
        if any(names(each, cue) for each in statements)
    ]
    assert wrong == []
