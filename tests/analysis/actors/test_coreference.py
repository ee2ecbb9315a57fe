"""Who "he", "the deputy minister" and "the South American country" are."""

from tacitus.analysis.actors import coreference
from tacitus.analysis.actors.find import find_actors
from tacitus.analysis.actors.reading import Reading
from tests.analysis.actors.parses import MINISTER, parsed


def named(rows):
    actors, mentions = find_actors(parsed(rows))
    names = {actor.id: actor.name for actor in actors}
    return {located.record.span.text: names[located.record.actor_id] for located in mentions}


def test_pronoun_title_and_epithet():
    found = named(MINISTER)
    assert found["He"] == "Ivan Orlov"
    assert found["The deputy minister"] == "Ivan Orlov"
    assert found["the South American country"] == "Peru"


def test_pronouns():
    reading = Reading(parsed(MINISTER))
    assert [each.name for each in coreference.pronouns(reading)] == ["He"]


def test_synonyms():
    assert coreference.synonym(("military",)) == coreference.synonym(("national", "armed", "forces"))
    assert coreference.synonym(("choir",)) == "choir"


def test_a_woman_is_not_he():
    found = named("""
    Angela Angela NNP PROPN compound 1
    Merkel Merkel NNP PROPN nsubj 1
    met meet VBD VERB ROOT 0
    Tony Tony NNP PROPN compound 1
    Blair Blair NNP PROPN dobj -2
    +. . . PUNCT punct -3
    He he PRP PRON nsubj 1
    smiled smile VBD VERB ROOT 0
    and and CC CCONJ cc -1
    she she PRP PRON nsubj 1
    left leave VBD VERB conj -3
    """)
    assert found["He"] == "Tony Blair"
    assert found["she"] == "Angela Merkel"


def test_what_they_are_said_to_be():
    rows = """
    Peruvian peruvian JJ ADJ amod 1
    soldiers soldier NNS NOUN nsubj 1
    came come VBD VERB ROOT 0
    +. . . PUNCT punct -1
    They they PRP PRON nsubj 1
    are be VBP AUX ROOT 0
    {no}technical technical JJ ADJ amod 1
    helpers helper NNS NOUN attr {back}
    """
    found = named(rows.format(no="", back=-2))
    assert found["technical helpers"] == found["They"] == "Peruvian soldiers"
    assert "technical helpers" not in named(rows.format(no="not not RB PART neg -1\n    ", back=-3))


def test_a_body_by_its_kind_in_two_words():
    found = named("""
    Reuters Reuters NNP PROPN nsubj 1
    slept sleep VBD VERB ROOT 0
    +. . . PUNCT punct -1
    The the DT DET det 2
    news news NN NOUN compound 1
    agency agency NN NOUN nsubj 1
    woke wake VBD VERB ROOT 0
    """)
    assert found["The news agency"] == "Reuters"
