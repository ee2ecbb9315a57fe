from dataclasses import replace

from tacitus.accounts.credit import credit, source_of
from tacitus.records.coded import CodedReport
from tacitus.records.statement import Party
from tests.accounts.factory import NORTH, SOUTH, make_scene
from tests.factory import make_report
from tests.stories.factory import make_coded, make_statement


def said(words: str, speaker: str, verb: str = "said") -> CodedReport:
    report = make_report(f"{words}, {speaker} {verb}.", outlet="B")
    statement = make_statement(report, speaker, words, cue=verb)
    return CodedReport(report, statements=(statement,))


NARRATED = make_coded("Five nurses died in the clinic of Duro.", "2026-03-04", outlet="A")


def test_a_claim_on_the_narrators_word_and_on_a_sources():
    found = list(credit(make_scene(NARRATED, said("Five nurses died in a clinic of Duro", "rescue workers"))))
    assert [finding.trace.rule for finding in found] == ["attribution_differs.claim"]
    assert "A tells it in its own voice, B has it from rescue workers" in found[0].summary


def test_another_number_is_another_claim():
    assert (
        list(credit(make_scene(NARRATED, said("Nine nurses died in a clinic of Duro", "rescue workers"))))
        == []
    )


def test_two_speakers_are_two_voices():
    one = said("Five nurses died in a clinic of Duro", "rescue workers")
    other = said("Five nurses died in the clinic of Duro", "the mayor")
    assert list(credit(make_scene(one, replace(other, report=other.report)))) == []


def test_words_through_another_report():
    statement = SOUTH.statements[0]
    through = replace(SOUTH, statements=(replace(statement, via=(Party(None, "Duro Wire", None),)),))
    found = [finding for finding in credit(make_scene(NORTH, through)) if finding.trace.rule.endswith("via")]
    assert "South Post has it through Duro Wire" in found[0].summary


def test_the_source_of_a_clause():
    scene = make_scene(NARRATED, said("Five nurses died in a clinic of Duro", "rescue workers"))
    assert [source_of(clauses[0]) is None for clauses in scene.clauses] == [True, False]
