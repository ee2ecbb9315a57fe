"""Every rule of the grammar fires on its own examples."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.grammar import Rule, find_hits, load_grammar, longest

GRAMMAR = load_grammar()


def found(text: str) -> set[str]:
    return {hit.rule.id for hits in find_hits(text, GRAMMAR) for hit in hits}


@pytest.mark.parametrize("rule", GRAMMAR.rules, ids=lambda rule: rule.id)
def test_rule_fires(rule: Rule) -> None:
    for sentence in rule.fires:
        assert rule.id in found(sentence), sentence


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in GRAMMAR.rules]
    assert len(ids) == len(set(ids))


def test_longest_wins() -> None:
    [hits] = list(find_hits("It opened on March 15, 2007.", GRAMMAR))
    assert [hit.rule.id for hit in longest(hits)] == ["date.mdy"]


def test_text_without_triggers_costs_nothing() -> None:
    assert list(find_hits("The cat slept there.", GRAMMAR)) == []


def test_letters_that_lengthen_when_lowered_keep_their_place() -> None:
    text = "İzmir, İzmir: it opened on 15 March 2007."
    [hits] = list(find_hits(text, GRAMMAR))
    [hit] = longest(hits)
    assert text[hit.start : hit.end] == "15 March 2007"
