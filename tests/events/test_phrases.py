from tacitus.events.phrases import cargo, lemma_of, nouns_behind, phrase_words
from tests.factory import make_doc

CONVOY = """
A a DT DET det 1
convoy convoy NN NOUN nsubj 3
carrying carry VBG VERB acl -1
troops troop NNS NOUN dobj -1
arrived arrive VBD VERB ROOT 0
"""


def test_what_a_vehicle_brings_names_it_too():
    doc = make_doc(CONVOY)
    assert [noun.text for noun in cargo(doc[1])] == ["troops"]
    assert "troop" in phrase_words(doc[1])
    assert list(cargo(make_doc(CONVOY.replace("convoy convoy", "letter letter"))[1])) == []


def test_a_preposition_without_its_object_has_the_next_noun():
    doc = make_doc(
        "They they PRP PRON nsubj 1\nspoke speak VBD VERB ROOT 0\nwith with IN ADP prep -1\n"
        "the the DT DET det 1\nenvoy envoy NN NOUN dep -3"
    )
    assert [noun.text for noun in nouns_behind(doc[2])] == ["envoy"]


def test_known_slips_of_lemmas_are_put_right():
    doc = make_doc("They they PRP PRON nsubj 1\nstaged stag VBD VERB ROOT 0")
    assert lemma_of(doc[1]) == "stage"
