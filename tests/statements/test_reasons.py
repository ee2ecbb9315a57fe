"""Every pattern has its reason in words."""

from tacitus.records.statement import Act
from tacitus.statements.acts import Reading
from tacitus.statements.draft import Draft
from tacitus.statements.match import FRAMES
from tacitus.statements.reasons import reason
from tests.statements import docs


def test_every_pattern_has_words() -> None:
    doc = docs.doc_of(docs.SAID_THAT)
    for pattern, _ in FRAMES:
        assert "nobody is named" in reason(
            doc, Draft(pattern, ((0, 3),), cue_run=(2, 3)), Reading(Act.ASSERT)
        )


def test_a_reason_names_cue_and_source() -> None:
    text = docs.only(docs.SAID_THAT).trace.reason
    assert "“denied”" in text
    assert "“The minister”" in text


def test_a_reason_tells_why_the_words_are_read_as_an_act() -> None:
    reading = Reading(Act.PROMISE, implied=True, reason="they say so")
    text = reason(docs.doc_of(docs.SAID_THAT), Draft("said-that", ((0, 3),)), reading)
    assert text.endswith("the words are read as a promise: they say so")
