from tacitus.events.frames import is_passive, noun_frame, subjects, verb_frame
from tacitus.events.phrases import lemma_of, phrase_words
from tests.events.factory import AID, PASSIVE, REFUSED, TALKS
from tests.factory import make_doc


def words(tokens):
    return [token.text for token in tokens]


def test_an_active_verb_has_subject_object_and_prepositions():
    frame = verb_frame(make_doc(AID)[2])
    assert words(frame.at("subj")) == ["Norway"]
    assert words(frame.at("obj")) == ["medicine"]
    assert words(frame.at("to")) == ["Malawi"]


def test_a_passive_is_turned_round():
    doc = make_doc(PASSIVE)
    assert is_passive(doc[4])
    frame = verb_frame(doc[4])
    assert words(frame.at("subj")) == ["Mali"]
    assert words(frame.at("obj")) == ["hostages"]


def test_an_infinitive_takes_the_subject_above():
    assert words(subjects(make_doc(REFUSED)[3])) == ["Syria"]


def test_a_noun_takes_the_subject_of_its_light_verb():
    frame = noun_frame(make_doc(TALKS)[2], frozenset({"hold"}))
    assert words(frame.at("subj")) == ["Oman"]
    assert words(frame.at("with")) == ["Iran"]
    assert frame.support is not None


def test_without_a_light_verb_a_noun_stands_alone():
    frame = noun_frame(make_doc(TALKS)[2], frozenset())
    assert frame.support is None
    assert frame.at("subj") == ()


def test_a_phrase_is_named_by_head_and_modifiers():
    assert {"hostage", "finnish", "finnish hostage"} <= phrase_words(make_doc(PASSIVE)[2])


def test_known_slips_of_the_lemmatizer_are_put_right():
    doc = make_doc("They they PRP PRON nsubj 1\nstaged stag VBD VERB ROOT 0")
    assert lemma_of(doc[1]) == "stage"


def test_who_stands_in_a_clause_without_tense_is_the_object():
    rows = """
    Oman Oman NNP PROPN nsubj 1
    let let VBD VERB ROOT 0
    ships ship NNS NOUN nsubj 1
    pass pass VB VERB ccomp -2
    """
    assert [token.text for token in verb_frame(make_doc(rows)[1]).at("obj")] == ["ships"]


def test_the_preposition_left_by_a_passive_holds_its_subject():
    doc = make_doc(
        "Fiji Fiji NNP PROPN nsubjpass 2\nwas be VBD AUX auxpass 1\ncalled call VBN VERB ROOT 0\n"
        "upon upon IN ADP prep -1\nto to TO PART aux 1\nact act VB VERB xcomp -3"
    )
    assert [noun.text for noun in verb_frame(doc[2]).at("upon")] == ["Fiji"]


def test_a_gerund_read_as_an_attribute_keeps_its_roles():
    doc = make_doc(
        "Iran Iran NNP PROPN nsubj 1\ndenied deny VBD VERB ROOT 0\nsupplying supply VBG VERB amod 1\n"
        "arms arm NNS NOUN dobj -2\nto to IN ADP prep -3\nPeru Peru NNP PROPN pobj -1"
    )
    frame = verb_frame(doc[2])
    assert [[noun.text for noun in frame.at(slot)] for slot in ("subj", "obj", "to")] == [
        ["Iran"],
        ["arms"],
        ["Peru"],
    ]


RAID = """
Raids raid NNS NOUN nsubj 1
hit hit VBD VERB ROOT 0
a a DT DET det 1
market market NN NOUN dobj -2
killing kill VBG VERB acl -1
six six CD NUM dobj -1
"""


def test_what_comes_of_a_clause_is_done_by_its_subject():
    doc = make_doc(RAID)
    assert words(subjects(doc[4])) == ["Raids"]
    doc = make_doc(RAID.replace("killing kill", "selling sell"))
    assert words(subjects(doc[4])) == ["market"]


def test_a_gerund_behind_after_is_done_by_the_subject_above():
    rows = (
        "She she PRP PRON nsubj 1\ntold tell VBD VERB ROOT 0\nreporters reporter NNS NOUN dobj -1\n"
        "after after IN ADP prep -2\nmeeting meet VBG VERB pcomp -1\nhim he PRP PRON dobj -1"
    )
    assert words(subjects(make_doc(rows)[4])) == ["She"]
    assert words(subjects(make_doc(rows.replace("after after", "about about"))[4])) == ["reporters"]


def test_help_by_which_a_thing_is_done_has_no_light_verb():
    doc = make_doc(
        "Talks talk NNS NOUN nsubj 1\nended end VBD VERB ROOT 0\nwith with IN ADP prep -1\n"
        "help help NN NOUN pobj -1"
    )
    assert noun_frame(doc[3], frozenset({"end with"})).support is None
