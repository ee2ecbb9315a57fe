from pathlib import Path

import pytest

from tacitus.analysis.actors import find_actors
from tacitus.analysis.document import Analysis
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.errors import SettingsError
from tacitus.events.codes import event_codes
from tacitus.events.find import told_acts
from tacitus.events.rulebook import read_rules, rulebook, rulebook_with, with_file
from tacitus.records.event import PloverType
from tacitus.settings import DEFAULT_MODEL
from tests.factory import make_report

GOOD = {"id": "sing", "meaning": "Someone sings", "verbs": ["sing"], "cameo": "017"}


def test_every_type_has_rules_and_every_rule_an_example_and_a_near_miss():
    book = rulebook()
    assert {rule.type for rule in book.rules} == set(PloverType)
    assert [rule.id for rule in book.rules if not rule.fires or not rule.misses] == []


def test_ids_are_unique_and_codes_known():
    ids = [rule.id for rule in rulebook().rules]
    assert len(ids) == len(set(ids))
    assert {rule.cameo for rule in rulebook().rules} <= set(event_codes())


def test_rules_cover_at_least_250_triggers():
    book = rulebook()
    assert len(book.by_verb) + len(book.by_noun) + len(book.by_adjective) >= 250


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"colour": "red"}, "unknown field 'colour'"),
        ({"meaning": ""}, "`meaning` is missing"),
        ({"verbs": []}, "at least one trigger"),
        ({"cameo": "999"}, "no code '999'"),
        ({"verbs": ["@nothing"]}, "no word class"),
        ({"needs": "all"}, "`needs` is one of"),
        ({"fold": "hope"}, "`fold` is one of"),
    ],
)
def test_an_unsound_rule_is_refused_with_the_reason(change, message):
    with pytest.raises(SettingsError, match=message):
        read_rules({"type": "AGREE", "rule": [{**GOOD, **change}]}, "mine", {})


def test_an_unknown_type_is_refused():
    with pytest.raises(SettingsError, match="`type` must be one of"):
        read_rules({"type": "SING", "rule": [GOOD]}, "mine", {})


def test_a_users_file_adds_and_switches_off_rules(tmp_path: Path):
    mine = tmp_path / "mine.toml"
    mine.write_text(
        'type = "SUPPORT"\noff = ["consult.meet"]\n[classes]\nsong = ["song"]\n'
        '[[rule]]\nid = "sing"\nmeaning = "Someone sings"\n'
        'verbs = ["sing"]\nobject = ["@song"]\ncameo = "051"\n'
    )
    book = with_file(rulebook(), mine)
    assert [rule.id for rule in book.by_verb["sing"]] == ["mine.sing"]
    assert all(rule.id != "consult.meet" for rule in book.rules)
    assert book.version != rulebook().version
    assert book.version == with_file(rulebook(), mine).version


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('off = ["consult.nothing"]', "there is no such rule"),
        ('keep = ["weather"]', "`keep` may name crime, private, sport"),
        ("rules = []", "unknown part 'rules'"),
    ],
)
def test_a_users_file_with_a_mistake_is_refused(tmp_path: Path, text, message):
    mine = tmp_path / "mine.toml"
    mine.write_text(text)
    with pytest.raises(SettingsError, match=message):
        with_file(rulebook(), mine)


def test_a_users_rule_replaces_the_shipped_one_of_its_id(tmp_path: Path):
    mine = tmp_path / "mine.toml"
    mine.write_text(
        '[[rule]]\nid = "consult.meet"\ntype = "AGREE"\nmeaning = "Talks"\nverbs = ["meet"]\ncameo = "030"\n'
    )
    (rule,) = [rule for rule in rulebook_with((str(mine),)).rules if rule.id == "consult.meet"]
    assert (rule.type, rule.cameo) == (PloverType.AGREE, "030")


def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path):
    with pytest.raises(SettingsError, match="cannot be read"):
        with_file(rulebook(), tmp_path / "none.toml")


@pytest.mark.model
def test_the_examples_of_every_rule_hold():
    book = rulebook()
    cases = [(rule.id, True, text) for rule in book.rules for text in rule.fires]
    cases += [(rule.id, False, text) for rule in book.rules for text in rule.misses]
    parses = parse([make_report(text) for _, _, text in cases], load_pipeline(DEFAULT_MODEL))
    wrong = []
    for (rule_id, fires, text), parsed in zip(cases, parses, strict=True):
        analysis = Analysis(parsed, *find_actors(parsed))
        fired = set()
        for sentence in analysis.sentences():
            for act in told_acts(analysis, sentence, book):
                fired.add(act.match.rule.id)
                if act.outcome.outer is not None:
                    fired.add(act.outcome.outer.rule.id)
                if fires:
                    fired |= {rule.id for rule in act.match.others}
        if (rule_id in fired) is not fires:
            wrong.append((rule_id, text, sorted(fired)))
    assert wrong == []
