import pytest

from tacitus.accounts.clauses import clauses_of
from tacitus.accounts.quantities import Quantity, quantities_in, same_thing
from tests.stories.factory import make_coded


def read(text: str) -> list[Quantity]:
    told = make_coded(text, "2026-03-04")
    return [each for clause in clauses_of(told) for each in quantities_in(clause)]


@pytest.mark.parametrize(
    ("text", "value", "hedge", "words"),
    [
        ("Rain killed forty-one villagers.", 41, "", "forty-one villagers"),
        ("At least nine boats were lost.", 9, "low", "At least nine boats"),
        ("No more than nine boats were lost.", 9, "high", "No more than nine boats"),
        ("They dug over nine years there.", 9, "", "nine years"),
        ("About 3,000 goats crossed the ford.", 3000, "near", "About 3,000 goats"),
        ("The dyke cost 1.5 million crowns then.", 1_500_000, "", "1.5 million crowns"),
        ("Dozens of drivers are here.", 24, "vague", "Dozens of drivers"),
        ("They bought half a million doses there.", 500_000, "", "half a million doses"),
        ("Two dozen boats were lost.", 24, "", "Two dozen boats"),
        ("A dozen boats were lost.", 12, "", "dozen boats"),
        ("Two-dozen boats were lost.", 24, "", "Two-dozen boats"),
    ],
)
def test_numbers(text, value, hedge, words):
    found = read(text)[0]
    assert (found.value, found.hedge, found.span.text) == (value, hedge, words)


@pytest.mark.parametrize(
    "text",
    [
        "The dyke broke in 1998 again.",
        "They met on 12 June there.",
        "Doors open at 9 a.m. there.",
        "Marek, 44, came along.",
        "Marek died at the age of 94 there.",
        "He sits in the 10th Circuit there.",
        "Rain brings 15 to 25 inches there.",
        "After the 2006 death of Marek all wept.",
    ],
)
def test_dates_hours_and_ages_are_no_quantities(text):
    assert read(text) == []


def test_a_part_and_its_whole():
    part, whole = read("Nine of the eleven teachers came home.")[:2]
    assert (part.part, part.of_whole, whole.value) == (True, 11, 11)
    assert read("All eleven teachers came home.")[0].whole


def test_what_became_of_them_decides_what_is_counted():
    dead, other, hurt = (
        read(text)[0]
        for text in ("Four men were killed there.", "Six people died there.", "Six people were hurt there.")
    )
    assert same_thing(dead, other)
    assert not same_thing(other, hurt)


def test_measures_are_compared_in_one_unit():
    tonnes, kilos, boats = (
        read(text)[0]
        for text in (
            "They sent 2 tonnes of rice.",
            "They sent 2,000 kilograms of rice.",
            "They sent 2 boats of rice.",
        )
    )
    assert same_thing(tonnes, kilos)
    assert tonnes.size == kilos.size
    assert not same_thing(tonnes, boats)


def test_numbers_that_are_asked_for_count_nobody():
    assert [each.kind for each in read("Marek needs 60 votes in the senate. He got 51 votes there.")] == [
        "",
        "voted",
    ]


@pytest.mark.parametrize(
    ("text", "further"),
    [("Another 21 boats came.", True), ("21 more boats came.", True), ("21 boats came.", False)],
)
def test_numbers_on_top_of_others(text, further):
    assert read(text)[0].further is further


def test_what_both_name_more_closely_by_other_words_is_two_things():
    french, swiss, plain = read("Two French doctors, six Swiss doctors and nine doctors.")
    assert not same_thing(french, swiss)
    assert same_thing(french, plain)
