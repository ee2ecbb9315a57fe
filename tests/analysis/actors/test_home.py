"""Crowds and police are of the place where they act; the army is of the report's home."""

import pytest

from tacitus.analysis.actors.find import find_actors
from tests.analysis.actors.parses import parsed


def countries(rows):
    actors, _ = find_actors(parsed(rows))
    return {actor.name: actor.country for actor in actors}


def crowd(noun, land="Peru", prep="in"):
    return countries(f"""
    Angry angry JJ ADJ amod 1
    {noun} {noun} NNS NOUN nsubj 1
    blocked block VBD VERB ROOT 0
    roads road NNS NOUN dobj -1
    {prep} {prep} IN ADP prep -1
    {land} {land} NNP PROPN pobj -1
    """)


@pytest.mark.parametrize(
    ("noun", "country"),
    [("protesters", "PER"), ("strikers", "PER"), ("tourists", ""), ("reporters", ""), ("refugees", "")],
)
def test_crowds_act_at_home(noun, country):
    assert crowd(noun)[f"Angry {noun}"] == country


def test_only_inside_a_place():
    assert crowd("protesters", prep="against")["Angry protesters"] == ""


def test_the_reason_says_that_it_is_inferred():
    actors, _ = find_actors(
        parsed("""
        Protesters protester NNS NOUN nsubj 1
        met meet VBD VERB ROOT 0
        in in IN ADP prep -1
        Peru Peru NNP PROPN pobj -1
        """)
    )
    assert "inferred: acts in Peru" in actors[0].trace.reason


def test_a_people_in_another_land():
    found = countries("""
    Ethnic ethnic JJ ADJ amod 1
    Serbs Serb NNPS PROPN nsubj 3
    in in IN ADP prep -1
    Peru Peru NNP PROPN pobj -1
    marched march VBD VERB ROOT 0
    """)
    assert found["Serbs"] == "PER"


def test_the_army_is_of_the_country_that_a_report_is_about():
    found = countries("""
    Peru Peru NNP PROPN nsubj 1
    slept sleep VBD VERB ROOT 0
    +. . . PUNCT punct -1
    Peru Peru NNP PROPN nsubj 1
    woke wake VBD VERB ROOT 0
    +. . . PUNCT punct -1
    Soldiers soldier NNS NOUN nsubj 1
    marched march VBD VERB ROOT 0
    """)
    assert found["Soldiers"] == "PER"


def test_who_reports_lends_no_country():
    found = countries("""
    Reuters Reuters NNP PROPN nsubj 1
    slept sleep VBD VERB ROOT 0
    +. . . PUNCT punct -1
    Reuters Reuters NNP PROPN nsubj 1
    woke wake VBD VERB ROOT 0
    +. . . PUNCT punct -1
    Soldiers soldier NNS NOUN nsubj 1
    marched march VBD VERB ROOT 0
    """)
    assert found["Soldiers"] == ""


@pytest.mark.parametrize(("land", "country"), [("Britain", "GBR"), ("Denmark", "DNK"), ("America", "")])
def test_a_queen_is_of_a_report_s_country_where_it_has_one(land, country):
    found = countries(f"""
    {land} {land} NNP PROPN nsubj 1
    waited wait VBD VERB ROOT 0
    +. . . PUNCT punct -1
    {land} {land} NNP PROPN nsubj 1
    watched watch VBD VERB ROOT 0
    the the DT DET det 1
    Queen Queen NNP PROPN dobj -2
    """)
    assert found["Queen"] == country
