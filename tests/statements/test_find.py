"""Statements found in parses made by hand, and, at the end, with the real pipeline on marks gone wild."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.analysis.analyzer import examine
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.records.statement import Act, Manner
from tacitus.settings import DEFAULT_MODEL
from tacitus.statements import find_statements
from tacitus.statements.find import paragraphs_of
from tests.factory import make_report
from tests.statements import docs

CASES = [
    (docs.SAID_THAT, "The minister", "denied", "the troops had left", Act.DENY, "said-that"),
    (docs.INVERTED, "the minister", "said", "The troops had left", Act.ASSERT, "inverted"),
    (docs.COMMA_JOINED, "the minister", "said", "It will leave", Act.PROMISE, "inverted"),
    (docs.PARENTHESIS, "he", "said", "The truce … will hold", Act.PREDICT, "inverted"),
    (docs.URGED, "The envoy", "urged", "the rebels to leave", Act.DEMAND, "infinitive"),
    (docs.ACCUSED, "She", "accused", "the army of fraud", Act.ACCUSE, "accuse-of"),
    (docs.DESCRIBED_AS, "", "was described as", "The vote … as a sham", Act.DESCRIBE, "described-as"),
    (docs.CALLED, "He", "called", "the vote a sham", Act.DESCRIBE, "called"),
    (docs.ACCORDING, "the bank", "according to", "Prices fell", Act.ASSERT, "according-to"),
    (docs.WARNING, "His", "warning", "the war will go on", Act.WARN, "noun-that"),
    (docs.CONFIDENT, "The mayor", "confident", "the truce will hold", Act.ATTITUDE, "adjective-that"),
    (docs.ABLE, "The mayor", "to tout", "the plan", Act.ASSERT, "speech-act"),
    (docs.SEEMS, "", "seems", "The truce … to hold", Act.ATTITUDE, "seems"),
]


@pytest.mark.parametrize(("rows", "speaker", "cue", "words", "act", "rule"), CASES)
def test_patterns(rows: str, speaker: str, cue: str, words: str, act: Act, rule: str) -> None:
    statement = docs.only(rows)
    assert statement.speaker.name == speaker
    assert statement.cue is not None
    assert statement.cue.text == cue
    assert statement.words == words
    assert statement.act is act
    assert statement.trace.rule == rule
    assert statement.manner is Manner.INDIRECT


def test_a_quotation_and_what_carries_it_on() -> None:
    first, second = docs.statements_of(docs.QUOTED)
    assert (first.words, first.manner) == ("We will go", Manner.DIRECT)
    assert first.quoted == first.content
    assert first.words_owner == "the minister"
    assert second.continues == first.id
    assert second.cue is None
    assert second.speaker.name == "the minister"
    assert second.speaker.span is None


def test_no_words_no_statements() -> None:
    assert find_statements(docs.analysis_of("Rain rain NN NOUN ROOT 0")) == ()


def test_paragraphs_follow_the_blocks() -> None:
    analysis = docs.analysis_of(docs.QUOTED)
    assert paragraphs_of(analysis) == [(0, len(analysis.doc.text))]


MARKS = "\"“”‘’'«»„"
EDITS = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "swap"]), st.integers(0, 400), st.sampled_from(MARKS)),
    max_size=8,
)


def edited(text: str, edits: list[tuple[str, int, str]]) -> str:
    """A text with marks put in, taken out, and changed for others."""
    for kind, anywhere, mark in edits:
        places = [index for index, char in enumerate(text) if char in MARKS]
        if kind == "insert" or not places:
            place = anywhere % len(text)
            text = text[:place] + mark + text[place:]
        else:
            place = places[anywhere % len(places)]
            text = text[:place] + ("" if kind == "delete" else mark) + text[place + 1 :]
    return text


@pytest.mark.model
@settings(max_examples=60, deadline=None)
@given(EDITS)
def test_bad_marks_never_raise_and_spans_stay_true(edits: list[tuple[str, int, str]]) -> None:
    text = edited(
        "“We will go,” the minister said. “We have ‘no choice’ in this matter.”\n\n"
        'The army denied the "reports", and a spokesman said that the talks had "failed badly".\n\n'
        "“First of all, we wait.\n\n“Then we see,” he told reporters in Lima. «Nothing more», he said.",
        edits,
    )
    (parsed,) = parse([make_report(text)], load_pipeline(DEFAULT_MODEL))
    for statement in find_statements(examine(parsed)):
        parties = (statement.speaker, statement.addressee, *statement.via)
        named = [party.span for party in parties if party is not None and party.span is not None]
        told = [span for span in (statement.cue, statement.occasion) if span is not None]
        for span in (*statement.content, *statement.evidence, *statement.quoted, *named, *told):
            assert parsed.report.text[span.start : span.end] == span.text
            assert span.text.strip()
