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
