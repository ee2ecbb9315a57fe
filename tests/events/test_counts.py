import pytest

from tacitus.events.counts import counts_of, number_of
from tacitus.events.frames import verb_frame
from tests.events.factory import PASSIVE, analysis_of


@pytest.mark.parametrize(
    ("words", "number", "exact"),
    [
        ("two", 2, True),
        ("at least 2,000", 2000, False),
        ("three hundred", 300, True),
        ("two million", 2_000_000, True),
        ("dozens", 24, False),
        ("tens of thousands", 2000, False),
        ("about a dozen", 12, False),
    ],
)
def test_numbers_in_words(words, number, exact):
    assert number_of(words.split()) == (number, exact)


def test_words_without_a_number_tell_none():
    assert number_of(["some"]) is None


def test_the_number_of_a_phrase_is_counted():
    analysis = analysis_of(PASSIVE)
    counts = counts_of(analysis, verb_frame(analysis.doc[4]), "obj", "released")
    assert [(count.number, count.unit, count.exact, count.span.text) for count in counts] == [
        (2, "released", True, "Two")
    ]
