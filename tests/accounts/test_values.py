from dataclasses import replace
from datetime import date

import pytest

from tacitus.accounts.values import is_future, values
from tacitus.records.when import When
from tests.accounts.factory import make_scene
from tests.factory import make_span
from tests.stories.factory import make_coded


def found(
    a: str, b: str, said: tuple[tuple[str, str], ...] = (), day: str = "2026-03-04"
) -> list[tuple[str, str]]:
    scene = make_scene(make_coded(a, "2026-03-04", outlet="A"), make_coded(b, day, outlet="B", said=said))
    return [(finding.kind.value, finding.trace.rule) for finding in values(scene)]


def test_two_narrators_with_two_numbers_contradict_each_other():
    assert found(
        "A court in Duro jailed the banker for eight years.",
        "The banker was jailed for six years by a court in Duro.",
    ) == [("contradicts", "contradicts.number")]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The flood in Duro killed at least nine people.", "The flood in Duro killed eleven people."),
        ("The fleet of Duro lost some 60 boats.", "The fleet of Duro lost 58 boats."),
        ("Marek paid 900 euros for the bridge in Duro.", "Marek paid 1,000 dollars for the bridge in Duro."),
    ],
)
def test_bounds_roundings_and_currencies_only_differ(a, b):
    assert found(a, b) == [("differs", "differs.number")]


def test_a_speakers_number_contradicts_nobody():
    words = "the banker was jailed for six years by a court in Duro"
    told = found(
        "A court in Duro jailed the banker for eight years.", f"Police said {words}.", (("Police", words),)
    )
    assert told == [("differs", "differs.number")]


def test_a_toll_of_another_day_is_an_update():
    a, b = "The flood in Duro killed nine people.", "The flood in Duro killed eleven people."
    assert found(a, b) == [("contradicts", "contradicts.number")]
    assert found(a, b, day="2026-03-06") == [("differs", "differs.number")]


def test_all_against_some_of_them():
    told = found(
        "All eleven teachers held near Duro are free.", "Nine of the eleven teachers held near Duro are free."
    )
    assert ("contradicts", "contradicts.number") in told


def test_equal_numbers_do_not_part():
    assert (
        found("The flood in Duro killed nine people.", "Nine people were killed by the flood in Duro.") == []
    )


def test_yes_and_no_of_two_narrators():
    a, b = (
        "The border bridge at Duro was opened on Monday.",
        "The border bridge at Duro remained closed on Monday.",
    )
    assert found(a, b) == [("contradicts", "contradicts.polarity")]
    words = "the border bridge at Duro remained closed"
    assert found(a, f"Guards said {words}.", (("Guards", words),)) == []


def test_one_thing_of_two_countries():
    a, b = (
        "A French general will lead the border committee.",
        "The border committee will be led by an American general.",
    )
    assert found(a, b) == [("contradicts", "contradicts.country")]


def at(text: str, words: str, day: str, outlet: str):
    told = make_coded(text, "2026-03-01", outlet=outlet)
    when = replace(When.of_day(date.fromisoformat(day), "given"), span=make_span(told.report, words))
    return replace(told, times=(when,))


def test_two_days_for_one_meeting():
    a = at("Leaders of nine states will meet in Duro on 12 June.", "12 June", "2026-06-12", "A")
    b = at("The leaders of nine states will meet in Duro on 13 June.", "13 June", "2026-06-13", "B")
    assert [finding.trace.rule for finding in values(make_scene(a, b))] == ["contradicts.time"]


def test_what_is_to_come():
    scene = make_scene(make_coded("Leaders will meet in Duro. Bakers met in Duro.", "2026-03-04"))
    assert [is_future(clause) for clause in scene.clauses[0]] == [True, False]


def test_a_senate_that_rejects_what_another_report_has_it_approve():
    words = "the harbor bill on Monday by one vote"
    assert found(
        "The senate of Duro approved the harbor bill on Monday.",
        f"The senate of Duro rejected {words}.",
    ) == [("contradicts", "contradicts.polarity")]


def test_two_days_told_are_no_contradiction():
    assert (
        found(
            "The old bridge of Duro was closed on Monday.",
            "The old bridge of Duro was opened on Tuesday.",
            day="2026-03-05",
        )
        == []
    )


def test_numbers_of_a_moving_thing_differ_only():
    assert found(
        "The storm over Duro brought winds of 60 knots to the harbor.",
        "The storm over Duro brought winds of 80 knots to the harbor.",
    ) == [("differs", "differs.number")]


def test_numbers_far_apart_are_of_two_things():
    assert found("The harbor of Duro lost 9 boats.", "The harbor of Duro lost 900 boats.") == []
