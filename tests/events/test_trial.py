from dataclasses import replace

import pytest

from tacitus.events.rulebook import Rulebook, read_rules, rulebook
from tacitus.events.trial import try_rule
from tests.events.factory import TALKS, analysis_of

RULE = {
    "id": "talk",
    "meaning": "They talk",
    "nouns": ["talk"],
    "light": True,
    "cameo": "040",
    "needs": "both",
}


def tried(**change):
    (rule,) = read_rules({"type": "CONSULT", "rule": [{**RULE, **change}]}, "mine", {})
    book = Rulebook((rule,), rulebook().classes, "test")
    return try_rule(rule, analysis_of(TALKS), book, wanted=True)


def test_a_rule_that_fires_tells_where():
    trial = tried(recipient=["with"])
    assert trial.holds
    assert trial.why == "it fires at “talks”"
    assert not replace(trial, wanted=False).holds


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"nouns": ["party"]}, "no word of the sentence triggers it; its triggers are party"),
        ({"recipient": ["on"]}, "it fits “talks”, but too few parties are known (needs = 'both')"),
        ({"object": ["peace"]}, "its constraint on `object` does not hold; the words around it are"),
    ],
)
def test_a_miss_is_told_by_what_kept_the_rule(change, why):
    trial = tried(**change)
    assert not trial.holds
    assert why in trial.why


def test_another_rule_that_is_preferred_is_named():
    rows = [
        {**RULE, "recipient": ["with"]},
        {**RULE, "id": "fine", "cameo": "046", "recipient": ["with"], "object": ["talk"]},
    ]
    book = Rulebook(
        tuple(read_rules({"type": "CONSULT", "rule": rows}, "mine", {})), rulebook().classes, "test"
    )
    trial = try_rule(book.rules[0], analysis_of(TALKS), book, wanted=False)
    assert trial.why == "another rule is preferred at “talks”: mine.fine"
