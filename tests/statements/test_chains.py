"""Chains of sources, and who was told."""

from tacitus.statements import find_statements
from tacitus.statements.chains import addressee, only_passes_on, outer_drafts, passer_on
from tacitus.statements.draft import Draft
from tacitus.statements.lexicon import load_lexicon
from tests.statements import docs


def test_whom_it_was_told() -> None:
    statement = docs.only(docs.TOLD)
    assert statement.addressee is not None
    assert statement.addressee.name == "reporters"
    doc = docs.doc_of(docs.SAID_THAT)
    (cue,) = load_lexicon().of("verb", "deny")
    assert addressee(doc, 2, cue) is None


def test_quoted_as_saying() -> None:
    doc = docs.doc_of(docs.QUOTED_AS)
    named = passer_on(doc, 6)
    assert named is not None
    assert doc[named[1]].text == "agency"
    found = [each for each in docs.statements_of(docs.QUOTED_AS) if each.words == "the troops had left"]
    assert [each.speaker.name for each in found] == ["the minister"]
    assert [via.name for via in found[0].via] == ["The agency"]


def test_who_reports_what_another_said_is_via() -> None:
    statement = docs.only(docs.REPORTED)
    assert statement.speaker.name == "the minister"
    assert [via.name for via in statement.via] == ["Reuters"]


def test_words_between_an_agencys_marks_are_the_agencys() -> None:
    first, second = docs.statements_of(docs.PASSED_ON)
    assert first.speaker.name == "Ada"
    assert first.words_owner == "Reuters"
    assert second.continues == first.id
    assert [via.name for via in second.via] == ["Reuters"]


def test_drafts_apart_hold_none() -> None:
    doc = docs.doc_of(docs.SAID_THAT)
    a = Draft("said-that", ((0, 3),), head=2, source=(0, 2), source_head=1)
    assert outer_drafts(doc, [a]) == {}
    assert not only_passes_on(doc, a, a)
    assert find_statements(docs.analysis_of(docs.SAID_THAT))
