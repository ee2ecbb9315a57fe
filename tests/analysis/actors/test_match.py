"""Registry names and sector words in a run of words."""

import pytest

from tacitus.analysis.actors.match import match_names, match_sectors
from tacitus.analysis.actors.words import tokenize, words_of_tokens


def words(text):
    return words_of_tokens(tokenize(text))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Democratic Republic of Congo and the Republic of Congo", ["COD", "COG"]),
        ("South Sudan and Sudan", ["SSD", "SDN"]),
        ("tell us about it", []),
        ("the US and the U.S. said", ["USA", "USA"]),
        ("who is he", []),
        ("a turkey", []),
        ("the WHO warned", ["UNO"]),
        ("Bashar al-Assad spoke", ["SYR"]),
        ("Côte d'Ivoire", ["CIV"]),
        ("Syrias north", ["SYR"]),
        ("Ukarinians", ["UKR"]),
        ("Economists", []),
        ("Fox reported", ["USA"]),
        ("Dr Fox and Mr. Fox", []),
        ("the People's Republic of China", ["CHN"]),
    ],
)
def test_names(text, names):
    assert [match.terms[0].entry.country for match in match_names(words(text))] == names


def test_longest_sector_word_wins():
    found = match_sectors(words("the deputy foreign minister and opposition lawmakers"))
    assert [(match.start, match.end) for match in found] == [(1, 4), (5, 6), (6, 7)]


def test_taken_words_are_left_alone():
    assert not match_sectors(words("ministers"), [True])
