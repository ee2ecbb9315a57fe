from dataclasses import replace

import pytest

from tacitus.events.find import sentence_acts
from tacitus.events.merge import Act
from tacitus.events.rulebook import rulebook
from tacitus.events.worth import is_political, is_told, objection
from tacitus.records.event import Participant, PloverType
from tests.events.factory import TALKS, analysis_of
from tests.factory import make_report, make_span

NOTHING: frozenset[str] = frozenset()


def party(code: str) -> Participant:
    span = make_span(make_report("Somebody."), "Somebody")
    return Participant(None, code, code[:3].strip(), code[3:], code, span)


def act(event_type: PloverType, actors: list[str], recipients: list[str], cameo: str = "190") -> Act:
    analysis = analysis_of(TALKS)
    (found,) = sentence_acts(analysis, next(analysis.sentences()), rulebook())
    outcome = replace(found.outcome, type=event_type, cameo=cameo)
    return replace(
        found, outcome=outcome, actors=tuple(map(party, actors)), recipients=tuple(map(party, recipients))
    )


@pytest.mark.parametrize(
    ("code", "political"), [("NOR", True), ("NORGOV", True), ("NORBUS", False), ("   GOV", False)]
)
def test_states_and_offices_are_political(code, political):
    assert is_political(party(code)) is political


@pytest.mark.parametrize(
    ("event_type", "actors", "recipients", "worth"),
    [
        (PloverType.ACCUSE, ["NORBUS"], ["NORCVL"], False),
        (PloverType.ACCUSE, ["NORBUS"], ["SWEBUS"], True),
        (PloverType.ACCUSE, ["NORBUS"], ["NORGOV"], True),
        (PloverType.PROTEST, ["NORLAB"], [], True),
        (PloverType.ASSAULT, ["NORUAF"], ["NORCVL"], True),
    ],
)
def test_private_people_of_one_country_make_no_politics(event_type, actors, recipients, worth):
    assert (objection(act(event_type, actors, recipients), NOTHING, rulebook()) == "") is worth


@pytest.mark.parametrize(
    ("actors", "recipients", "words", "worth"),
    [
        (["NORCOP"], ["NORCVL"], {"robbery"}, False),
        (["NORCOP"], ["NORCVL"], {"march"}, True),
        (["NORCOP"], ["NOROPP"], {"robbery"}, True),
        (["NORCOP"], ["SWECVL"], {"robbery"}, True),
    ],
)
def test_police_work_is_told_by_its_words(actors, recipients, words, worth):
    assert (
        objection(act(PloverType.COERCE, actors, recipients), frozenset(words), rulebook()) == ""
    ) is worth


def test_sport_needs_two_words_and_no_office():
    words = frozenset({"coach", "match"})
    assert objection(act(PloverType.ASSAULT, ["NOR"], ["SWE"]), words, rulebook())
    assert not objection(act(PloverType.ASSAULT, ["NORMIL"], ["SWE"]), words, rulebook())


def test_a_rule_file_may_keep_what_is_left_out():
    book = replace(rulebook(), keep=frozenset({"private"}))
    assert not objection(act(PloverType.ACCUSE, ["NORBUS"], ["NORCVL"]), NOTHING, book)


def test_an_act_is_told_when_the_sides_that_its_rule_needs_are():
    assert is_told(act(PloverType.CONSULT, ["NOR"], ["SWE"]))
    assert not is_told(act(PloverType.CONSULT, ["NOR"], []))


@pytest.mark.parametrize(
    ("actors", "words", "worth"),
    [
        ([], {"river", "burst", "rain"}, False),
        ([], {"quake"}, False),
        ([], {"rain", "soldier"}, True),
        ([], {"village"}, True),
        (["NORMIL"], {"flood"}, True),
    ],
)
def test_deaths_in_a_flood_are_no_assault_where_nobody_is_named(actors, words, worth):
    assert (
        objection(act(PloverType.ASSAULT, actors, ["SWECVL"]), frozenset(words), rulebook()) == ""
    ) is worth


@pytest.mark.parametrize(
    ("actors", "words", "worth"),
    [
        (["HUNGOV"], {"rate", "forint"}, False),
        (["HUNGOV"], {"rate"}, True),
        (["HUNMIL"], {"market", "share"}, True),
    ],
)
def test_markets_fight_in_figures_of_speech(actors, words, worth):
    assert (objection(act(PloverType.ASSAULT, actors, []), frozenset(words), rulebook()) == "") is worth


MUST = """
{who} {who} NNP PROPN nsubj 1
said say VBD VERB ROOT 0
that that IN SCONJ mark 3
Iran Iran NNP PROPN nsubj 2
must must MD AUX aux 1
wait wait VB VERB ccomp -4
"""


@pytest.mark.parametrize(("who", "told"), [("Syria", True), ("Analysts", False)])
def test_what_others_must_do_is_a_demand_of_political_actors_only(who, told):
    analysis = analysis_of(MUST.format(who=who))
    acts = sentence_acts(analysis, analysis.parsed.sentences[0], rulebook())
    assert any(each.codable for each in acts) is told


FAILED = """
Syria Syria NNP PROPN nsubj 1
failed fail VBD VERB ROOT 0
to to TO PART aux 1
{verb} {verb} VB VERB xcomp -2
Iran Iran NNP PROPN dobj -1
"""


@pytest.mark.parametrize(("verb", "told"), [("pay", True), ("impress", False)])
def test_only_what_is_owed_is_refused_by_failing(verb, told):
    analysis = analysis_of(FAILED.format(verb=verb))
    acts = sentence_acts(analysis, analysis.parsed.sentences[0], rulebook())
    assert any(each.codable for each in acts) is told
