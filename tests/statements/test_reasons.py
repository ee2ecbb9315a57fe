"""Every pattern has its reason in words."""

from tacitus.statements.draft import Draft
from tacitus.statements.match import FRAMES
from tacitus.statements.reasons import reason
from tests.statements import docs


def test_every_pattern_has_words() -> None:
    doc = docs.doc_of(docs.SAID_THAT)
    for pattern, _ in FRAMES:
        assert "nobody is named" in reason(doc, Draft(pattern, ((0, 3),), cue_run=(2, 3)))


def test_a_reason_names_cue_and_source() -> None:
    text = docs.only(docs.SAID_THAT).trace.reason
    assert "“denied”" in text
    assert "“The minister”" in text
