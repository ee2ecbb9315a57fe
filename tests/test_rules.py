"""The plain functions under `tacitus rules`."""

from pathlib import Path

import pytest

from tacitus.errors import SettingsError
from tacitus.rules import list_rules, show_rule, try_file

MINE = """type = "SUPPORT"
off = ["consult.meet"]
[[rule]]
id = "sing"
meaning = "Someone sings for another"
verbs = ["sing"]
recipient = ["for"]
needs = "both"
cameo = "051"
fires = [
  "Chile sang for Peru.",
  "Chile danced for Peru.",
]
not = ["The birds sang."]
"""


@pytest.fixture
def mine(tmp_path: Path) -> str:
    path = tmp_path / "mine.toml"
    path.write_text(MINE, encoding="utf-8")
    return str(path)


def test_rules_are_listed_with_those_of_users(mine: str) -> None:
    shipped = {rule.id for rule in list_rules()}
    own = {rule.id for rule in list_rules([mine])}
    assert shipped - own == {"consult.meet"}
    assert own - shipped == {"mine.sing"}
    assert {rule.type for rule in list_rules(event_type="aid")} == {"AID"}


def test_a_rule_is_shown(mine: str) -> None:
    rule = show_rule("mine.sing", [mine])
    assert (rule.type, rule.cameo, rule.triggers, rule.needs) == ("SUPPORT", "051", ("sing",), "both")


def test_a_rule_that_is_not_there_is_told_with_its_neighbors() -> None:
    with pytest.raises(SettingsError, match=r"near: consult\.meet"):
        show_rule("talks.meet")


@pytest.mark.model
def test_a_file_is_tried_on_its_own_examples(mine: str) -> None:
    found = [(tried.line, tried.wanted, tried.holds) for tried in try_file(mine)]
    assert found == [(11, True, True), (12, True, False), (14, False, True)]
