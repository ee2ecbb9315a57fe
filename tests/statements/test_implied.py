"""Acts read from the words said: every rule's own sentences, with the real pipeline."""

import pytest

from tacitus.records.statement import Act, Party
from tacitus.statements.clause import Clause, first_clause
from tacitus.statements.draft import Draft
from tacitus.statements.implied import ActRule, act_rules, claim_noun, implied_act, is_order
from tacitus.statements.lexicon import load_lexicon
from tests.statements import docs, texts

RULES = act_rules()
WE_CONDEMN = """
We we PRP PRON nsubj 1
condemn condemn VBP VERB ROOT 0
the the DT DET det 1
raid raid NN NOUN dobj -2
"""
LEAVE = "Leave leave VB VERB ROOT 0\nthe the DT DET det 1\ntown town NN NOUN dobj -2"
REPORTS = "the the DT DET det 1\nreports report NNS NOUN ROOT 0"


def clause_of(rows: str) -> Clause:
    analysis = docs.analysis_of(rows)
    clause = first_clause(
        analysis, Draft("said-quote", ((0, len(analysis.doc.text)),)), Party(None, "", None)
    )
    assert clause is not None
    return clause


def test_rules_are_complete() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.fires, rule.id
        assert rule.silent, rule.id
        assert rule.reason[0].islower(), rule.id


def test_the_speakers_own_word_tells_the_act() -> None:
    found = implied_act(clause_of(WE_CONDEMN), load_lexicon())
    assert found == (Act.ACCUSE, "the speaker says “We condemn”")
    assert implied_act(clause_of(WE_CONDEMN.replace("We we", "They they")), load_lexicon()) is None


def test_a_bare_verb_orders() -> None:
    assert is_order(clause_of(LEAVE))
    assert not is_order(clause_of(WE_CONDEMN))


def test_a_rejected_report_is_a_denied_claim() -> None:
    assert claim_noun(docs.doc_of(REPORTS), 0, 2)
    assert not claim_noun(docs.doc_of(LEAVE), 1, 3)


@pytest.mark.model
@pytest.mark.parametrize("rule", RULES, ids=[rule.id for rule in RULES])
def test_a_rule_decides_in_its_sentences_and_not_in_its_near_misses(rule: ActRule) -> None:
    for sentence in rule.fires:
        statement = texts.one(sentence)
        assert (statement.act, statement.implied) == (rule.act, True), sentence
        assert rule.reason in statement.trace.reason, sentence
    for sentence in rule.silent:
        for statement in texts.read(sentence):
            assert rule.reason not in statement.trace.reason, sentence
