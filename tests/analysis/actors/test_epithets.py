"""Countries that are pointed at, and whose "the army" is."""

from spacy.tokens import Span

from tacitus.analysis.actors.epithets import country_epithets
from tacitus.analysis.actors.find import find_actors
from tacitus.analysis.actors.reading import Reading
from tests.analysis.actors.parses import MINISTER, parsed


def test_candidates():
    reading = Reading(parsed(MINISTER))
    assert [each.name for each in country_epithets(reading)] == ["south american"]


def coded(rows):
    actors, mentions = find_actors(parsed(rows))
    countries = {actor.id: actor.country for actor in actors}
    return {located.record.span.text: countries[located.record.actor_id] for located in mentions}


def test_this_country_is_not_the_speakers():
    found = coded("""
    The the DT DET det 3
    Ghanaian ghanaian JJ ADJ amod 2
    foreign foreign JJ ADJ amod 1
    minister minister NN NOUN nsubj 1
    praised praise VBD VERB ROOT 0
    Togolese togolese JJ ADJ amod 1
    troops troop NNS NOUN dobj -2
    and and CC CCONJ cc -3
    thanked thank VBD VERB conj -4
    this this DT DET det 1
    country country NN NOUN dobj -2
    """)
    assert found["this country"] == "TGO"


def test_the_army_belongs_to_the_country_named_before():
    found = coded("""
    Togo Togo NNP PROPN nsubj 1
    slept sleep VBD VERB ROOT 0
    +. . . PUNCT punct -1
    The the DT DET det 1
    army army NN NOUN nsubj 1
    moved move VBD VERB ROOT 0
    """)
    assert found["The army"] == "TGO"


def test_of_this_country():
    found = coded("""
    Peru Peru NNP PROPN nsubj 1
    praised praise VBD VERB ROOT 0
    the the DT DET det 1
    army army NN NOUN dobj -2
    of of IN ADP prep -1
    Chile Chile NNP PROPN pobj -1
    """)
    assert found["the army"] == "CHL"


def test_its_troops_belong_to_the_state_that_speaks_of_them():
    found = coded("""
    Ghanaian ghanaian JJ ADJ amod 1
    soldiers soldier NNS NOUN nsubj 1
    slept sleep VBD VERB ROOT 0
    +. . . PUNCT punct -1
    Togo Togo NNP PROPN nsubj 1
    denied deny VBD VERB ROOT 0
    that that IN SCONJ mark 3
    its its PRP$ PRON poss 1
    troops troop NNS NOUN nsubj 1
    fled flee VBD VERB ccomp -4
    """)
    assert found["its troops"] == "TGO"


THERE = """
Peru Peru NNP PROPN nsubj 1
praised praise VBD VERB ROOT 0
Togo Togo NNP PROPN dobj -1
+. . . PUNCT punct -2
Soldiers soldier NNS NOUN nsubj 1
sleep sleep VBP VERB ROOT 0
there there {tag} ADV {dep} -1
"""


def test_there_is_the_country_named_last():
    assert coded(THERE.format(tag="RB", dep="advmod"))["there"] == "TGO"
    assert "there" not in coded(THERE.format(tag="EX", dep="expl"))


def test_there_is_no_country_after_a_town():
    found = parsed(THERE.format(tag="RB", dep="advmod").replace("Soldiers soldier NNS", "Kara Kara NNP"))
    found.parse.set_ents([Span(found.parse, 4, 5, "GPE")])
    assert "there" not in {located.record.span.text for located in find_actors(found)[1]}


RECALLED = """\
Brazil Brazil NNP PROPN nsubj 1
recalled recall VBD VERB ROOT 0
its its PRP$ PRON poss 1
envoy envoy NN NOUN dobj -2
from from IN ADP prep -1
Bolivia Bolivia NNP PROPN pobj -1
+. . . PUNCT punct -5
"""


def test_a_subject_takes_up_the_subject_before():
    subject = """\
The the DT DET det 3
South south JJ ADJ amod 1
American american JJ ADJ amod 1
nation nation NN NOUN nsubj 1
waits wait VBZ VERB ROOT 0
"""
    found = coded(RECALLED + subject)
    assert found["The South American nation"] == "BRA"
    assert found["its envoy"] == "BRA"
    assert (
        coded(RECALLED + subject.replace("NOUN nsubj 1", "NOUN dobj 1"))["The South American nation"] == "BOL"
    )
