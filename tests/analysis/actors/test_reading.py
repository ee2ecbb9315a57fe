"""The parse as the actor rules read it."""

from tacitus.analysis.actors.reading import Reading, phrase_start, written
from tests.analysis.actors.parses import MINISTER, parsed


def test_tokens_words_and_phrases():
    reading = Reading(parsed(MINISTER))
    assert [reading.doc[reading.tokens_of(match)[0]].text for match in reading.names] == [
        "Peru",
        "Peruvian",
        "South",
    ]
    assert [word.text for word in reading.words_in(0, 3)] == ["ruritania", "'s", "deputy"]
    assert written(reading.doc, 7, 11) == "Peru's foreign minister"
    assert phrase_start(reading.doc[10]) == 7
    assert reading.code(7, 11).country == "PER"


def test_taken_tokens():
    reading = Reading(parsed(MINISTER))
    assert reading.free(0, 5)
    reading.take(2, 4)
    assert not reading.free(0, 3)
    assert reading.free(4, 6)


def test_known_names_are_no_people():
    assert 7 in Reading(parsed(MINISTER)).known
