import pytest

from tacitus.events.counts import Told, counts_of, number_of
from tacitus.events.frames import verb_frame
from tests.events.factory import PASSIVE, analysis_of


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("two", Told(2, True)),
        ("at least 2,000", Told(2000, False, low=2000)),
        ("more than 40", Told(40, False, low=40)),
        ("up to 300", Told(300, False, high=300)),
        ("fewer than ten", Told(10, False, high=10)),
        ("no fewer than ten", Told(10, False, low=10)),
        ("no more than ten", Told(10, False, high=10)),
        ("three hundred", Told(300, True)),
        ("two million", Told(2_000_000, True)),
        ("dozens", Told(24, False, low=24)),
        ("tens of thousands", Told(20_000, False, low=20_000)),
        ("hundreds of thousands", Told(200_000, False, low=200_000)),
        ("two dozens", Told(24, False, low=24)),
        ("about a dozen", Told(12, False)),
    ],
)
def test_numbers_in_words(words, told):
    assert number_of(words.split()) == told


def test_words_without_a_number_tell_none():
    assert number_of(["some"]) is None


def test_the_number_of_a_phrase_is_counted():
    analysis = analysis_of(PASSIVE)
    counts = counts_of(analysis, verb_frame(analysis.doc[4]), "obj", "released")
    assert [(count.number, count.unit, count.exact, count.span.text) for count in counts] == [
        (2, "released", True, "Two")
    ]


WOUNDED = """
Shells shell NNS NOUN nsubj 1
killed kill VBD VERB ROOT 0
nine nine CD NUM nummod 1
villagers villager NNS NOUN dobj -2
and and CC CCONJ cc -3
wounded wound VBD VERB conj -4
twenty twenty CD NUM dobj -1
"""


def test_the_dead_and_the_injured_are_counted_apart():
    doc = analysis_of(WOUNDED)
    told = [counts_of(doc, verb_frame(doc.doc[verb]), "obj", "dead") for verb in (1, 5)]
    assert [(count.number, count.unit) for counts in told for count in counts] == [
        (9, "dead"),
        (20, "injured"),
    ]


LANDED = """
Two two CD NUM nummod 1
planes plane NNS NOUN nsubj 4
with with IN ADP prep -1
thirty thirty CD NUM nummod 1
soldiers soldier NNS NOUN pobj -2
landed land VBD VERB ROOT 0
"""


def test_who_comes_in_a_vehicle_is_counted_apart_from_it():
    analysis = analysis_of(LANDED)
    counts = counts_of(analysis, verb_frame(analysis.doc[5]), "subj", "troops")
    assert [(count.number, count.unit) for count in counts] == [(2, "vehicles"), (30, "troops")]


CROWDS = """
Tens ten NNS NOUN nsubj 5
of of IN ADP prep -1
thousands thousand NNS NOUN pobj -1
of of IN ADP prep -1
nurses nurse NNS NOUN pobj -1
marched march VBD VERB ROOT 0
"""


def test_tens_of_thousands_are_one_number():
    analysis = analysis_of(CROWDS)
    (count,) = counts_of(analysis, verb_frame(analysis.doc[5]), "subj", "demonstrators")
    assert (count.number, count.low, count.span.text) == (20_000, 20_000, "Tens of thousands")
