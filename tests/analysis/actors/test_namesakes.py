"""People, companies and teams named like a country are none."""

import pytest

from tacitus.analysis.actors.find import find_actors
from tacitus.analysis.actors.namesakes import meant_elsewhere
from tacitus.analysis.actors.words import tokenize, words_of_tokens
from tests.analysis.actors.parses import parsed


def row(word, tag="NNP", dep="dep", head=1, lemma=""):
    return f"{word} {lemma or word.lower().lstrip('+')} {tag} {'PROPN' if tag == 'NNP' else 'X'} {dep} {head}"


def actors_in(*rows):
    """Name and country of the actors of a hand-made sentence."""
    found, _ = find_actors(parsed("\n".join(rows)))
    return [(actor.name, actor.country) for actor in found]


SLEPT = "slept sleep VBD VERB ROOT 0"


@pytest.mark.parametrize(
    ("name", "people"),
    [
        ("Chad Weller", [("Chad Weller", "")]),
        ("Michael Jordan", [("Michael Jordan", "")]),
        ("Georgia Pell", [("Georgia Pell", "")]),
        ("India Today", [("India", "IND")]),
        ("Kenya Airways", []),
        ("Real Madrid", []),
    ],
)
def test_two_words(name, people):
    first, last = name.split()
    assert actors_in(row(first, dep="compound"), row(last, dep="nsubj"), SLEPT) == people


def test_the_country_alone():
    assert actors_in(row("Chad", dep="nsubj"), SLEPT) == [("Chad", "TCD")]


def test_after_the_full_name_the_short_form_is_the_person():
    short = [
        row("Chad", dep="compound"),
        row("Weller", dep="nsubj"),
        SLEPT,
        "+. . . PUNCT punct -1",
        row("Chad", dep="nsubj"),
    ]
    assert actors_in(*short, SLEPT) == [("Chad Weller", "")]


def test_an_owner_and_a_place_stay_the_country():
    owner = [row("Chad", dep="poss", head=2), "+'s 's POS PART case -1", "army army NN NOUN nsubj 1", SLEPT]
    full = [row("Chad", dep="compound"), row("Weller", dep="nsubj"), SLEPT, "+. . . PUNCT punct -1"]
    assert ("Chad", "TCD") in actors_in(*full, *owner)
    assert actors_in(
        *full,
        "he he PRP PRON nsubj 1",
        "slept sleep VBD VERB ROOT 0",
        "in in IN ADP prep -1",
        row("Chad", dep="pobj", head=-1),
    )[-1] == (
        "Chad",
        "TCD",
    )


def test_teams_are_no_actors_and_wars_are_no_sport():
    def play(verb, noun):
        return actors_in(
            row("Peru", dep="nsubj"),
            f"{verb} {verb} VBD VERB ROOT 0",
            row("Chile", dep="dobj", head=-1),
            "in in IN ADP prep -2",
            f"the the DT DET det 1\n{noun} {noun} NN NOUN pobj -2",
        )

    assert play("defeat", "final") == []
    assert play("defeat", "war") == [("Peru", "PER"), ("Chile", "CHL")]
    assert play("accuse", "final") == [("Peru", "PER"), ("Chile", "CHL")]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Georgia's governor spoke in Atlanta", {"GEO": "USA"}),
        ("Georgia's president spoke in Tbilisi", {}),
        ("The Georgian governor left Georgia for Tbilisi", {}),
        ("Atlanta's mayor", {}),
    ],
)
def test_a_part_of_another_country(text, meant):
    assert meant_elsewhere(words_of_tokens(tokenize(text))) == meant
