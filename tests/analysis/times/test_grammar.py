"""Every rule of the grammar fires on its own examples."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.grammar import Rule, find_hits, load_grammar, longest

GRAMMAR = load_grammar()


def found(text: str) -> set[str]:
    return {hit.rule.id for hit in find_hits(text, GRAMMAR)}


@pytest.mark.parametrize("rule", GRAMMAR.rules, ids=lambda rule: rule.id)
def test_rule_fires(rule: Rule) -> None:
    for sentence in rule.fires:
        assert rule.id in found(sentence), sentence


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in GRAMMAR.rules]
    assert len(ids) == len(set(ids))


def test_longest_wins() -> None:
    hits = find_hits("It opened on March 15, 2007.", GRAMMAR)
    assert [hit.rule.id for hit in longest(hits)] == ["date.mdy"]


def test_text_without_triggers_costs_nothing() -> None:
    assert find_hits("The cat slept there.", GRAMMAR) == []


def test_letters_that_lengthen_when_lowered_keep_their_place() -> None:
    text = "İzmir, İzmir: it opened on 15 March 2007."
    [hit] = longest(find_hits(text, GRAMMAR))
    assert text[hit.start : hit.end] == "15 March 2007"


def test_every_class_that_a_rule_needs_is_called_by_some_word() -> None:
    called = {name for classes in GRAMMAR.triggers.values() for name in classes} | {"digits", "year", "tens"}
    assert {name for needs in GRAMMAR.needs for name in needs} <= called


def test_a_rule_is_tried_only_where_all_its_classes_stand_near_by() -> None:
    far = "The troops left. " * 10
    assert "ago" not in found("He came two days " + far + "and so long ago.")
    assert "ago" in found(far + "He came two days ago. " + far)


def test_a_number_at_the_edge_of_what_is_tried_is_not_cut() -> None:
    for filler in range(30, 50):
        text = "In March " + "o" * filler + " 1998 men"
        assert {text[hit.start : hit.end] for hit in find_hits(text, GRAMMAR)} <= {
            "March",
            "In March",
            "1998",
        }
