"""With which words a pattern may begin."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.grammar import load_grammar
from tacitus.analysis.times.openings import NUMBER, openings


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (r"\bnow\b", {"now"}),
        (r"\b(?:last|next) week\b", {"last", "next"}),
        (r"\b(?:the )?(?:very )?end\b", {"the", "very", "end"}),
        (r"\b(?P<unit>days?|weeks?)\b", {"day", "days", "week", "weeks"}),
        (r"\b\d{1,2}:[0-5]\d\b", {NUMBER}),
        (r"\b(?:2[0-4]|0?\d)(?:st)? of\b", {NUMBER}),
        (r"\bFY ?\d\d\b", {"fy"}),
        (r"\bc[ao]\. ?\d+\b", {"ca", "co"}),
        (r"(?<![\d/])(?:\bin )?(?!the)march\b", {"in", "march"}),
        (r"\b(?:o['’]clock)\b", {"o"}),
    ],
)
def test_the_words_a_pattern_may_begin_with(pattern: str, words: set[str]) -> None:
    assert openings(pattern) == frozenset(words)


@pytest.mark.parametrize(
    "pattern", [r"['’]\d\d", r"\w+ days", r"[^a] day", r"recent", r"\b(?:ab)+ day\b", "été "]
)
def test_a_pattern_that_may_begin_with_anything(pattern: str) -> None:
    assert openings(pattern) is None


def test_nearly_all_rules_of_time_are_tried_at_their_own_words_alone() -> None:
    rules = load_grammar().rules
    bound = [rule for rule in rules if rule.opens is not None]
    assert len(bound) > 0.9 * len(rules)
    assert all(rule.pattern.pattern.startswith((r"\b", "(?<!")) for rule in bound)
