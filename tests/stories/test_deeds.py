import pytest

from tacitus.stories.deeds import SAYING, deed_kinds


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("acquisition", "bought"),
        ("died", "death of"),
        ("opened fire", "shooting"),
        ("the earthquake", "tremors"),
        ("resigned", "stepped down"),
        ("an agreement", "signed a deal"),
    ],
)
def test_words_of_one_kind(one, other):
    assert deed_kinds(one) & deed_kinds(other)


@pytest.mark.parametrize(
    ("one", "other"), [("acquired", "died"), ("flood", "election"), ("resigned", "arrested")]
)
def test_words_of_other_kinds(one, other):
    assert not deed_kinds(one) & deed_kinds(other)


def test_a_phrase_goes_before_its_words():
    assert not deed_kinds("took office") & deed_kinds("took off")


def test_saying_is_a_kind_of_its_own():
    assert SAYING in deed_kinds("according to")
    assert SAYING not in deed_kinds("exploded")


def test_words_that_are_not_known():
    assert deed_kinds("") == deed_kinds("the zither") == frozenset()
