"""People by name, with their offices."""

from tacitus.analysis.actors.people import find_people
from tacitus.analysis.actors.reading import Reading
from tests.analysis.actors.parses import MINISTER, parsed


def test_a_name_after_an_office_needs_no_tag():
    (person,) = find_people(Reading(parsed(MINISTER)))
    assert person.name == "Ivan Orlov"
    assert person.nouns == ("deputy", "minister")
    assert person.sector == "GOV"
    assert (person.start, person.end) == (0, 6)


def test_an_office_beside_the_name():
    rows = """
    Saddam Saddam NNP PROPN compound 1
    Hussein Hussein NNP PROPN nsubj 7
    +, , , PUNCT punct -1
    the the DT DET det 2
    Iraqi iraqi JJ ADJ amod 1
    president president NN NOUN appos -4
    +, , , PUNCT punct -5
    left leave VBD VERB dep 1
    fled flee VBD VERB ROOT 0
    """
    (person,) = find_people(Reading(parsed(rows)))
    assert person.entry.name == "Saddam Hussein"
    assert (person.country, person.sector, person.title) == ("IRQ", "GOV", "president")


def test_the_country_may_stand_only_beside_the_name():
    rows = """
    Colonel Colonel NNP PROPN compound 2
    Ivan Ivan NNP PROPN compound 1
    Orlov Orlov NNP PROPN nsubj 8
    +, , , PUNCT punct -1
    spokesman spokesman NN NOUN appos -2
    for for IN ADP prep -1
    the the DT DET det 2
    Ghanaian ghanaian JJ ADJ amod 1
    army army NN NOUN pobj -3
    +, , , PUNCT punct -7
    slept sleep VBD VERB ROOT 0
    """
    (person,) = find_people(Reading(parsed(rows)))
    assert (person.country, person.sector) == ("GHA", "MIL")
