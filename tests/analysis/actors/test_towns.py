"""Towns as evidence of a country."""

import pytest

from tacitus.analysis.actors.towns import country_of_town, town_country
from tacitus.analysis.actors.words import tokenize, words_of_tokens


@pytest.mark.parametrize(("name", "country"), [("Shanghai", "CHN"), ("Mosul", "IRQ"), ("Zzyzxville", "")])
def test_town_country(name, country):
    assert town_country(name) == country


@pytest.mark.parametrize(
    ("phrase", "country"),
    [("Mosul residents", "IRQ"), ("residents of New Orleans", "USA"), ("young residents", ""), ("Ali", "")],
)
def test_country_of_town(phrase, country):
    words = words_of_tokens(tokenize(phrase))
    assert country_of_town(words, [False] * len(words))[0] == country


def test_compass_words_are_no_towns():
    assert town_country("West") == town_country("More") == ""
