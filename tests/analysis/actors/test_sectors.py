"""Sector words: what the lexicon says, and plurals."""

import pytest

from tacitus.analysis.actors.sectors import load_sectors, singular


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("soldiers", "soldier"),
        ("parties", "party"),
        ("policemen", "policeman"),
        ("children", "child"),
        ("police", "police"),
        ("coaches", "coach"),
        ("crisis", "crisis"),
        ("press", "press"),
        ("mps", "mp"),
        ("gas", "gas"),
    ],
)
def test_singular(word, expected):
    assert singular(word) == expected


def test_parts_of_a_word():
    words = load_sectors().words
    assert words["minister",].person == "GOV"
    assert words["police",].mass == "COP"
    assert words["police",].modifier == "COP"
    assert words["official",].weak == "GOV"
    assert words["parliament",].noun == "LEG"


def test_every_sector_is_one_of_plover():
    known = [
        "AGR",
        "BUS",
        "COP",
        "CRM",
        "CVL",
        "EDU",
        "ELI",
        "GOV",
        "JRN",
        "JUD",
        "LAB",
        "LEG",
        "MED",
        "MIL",
        "OPP",
        "PRE",
        "PRM",
        "PTY",
        "REB",
        "REF",
        "REL",
        "SOC",
        "SPY",
        "UAF",
        "UNK",
    ]
    for word in load_sectors().words.values():
        for sector in (word.person, word.mass, word.body, word.modifier, word.weak):
            assert sector in {None, "", *known}
