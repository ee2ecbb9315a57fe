import pytest

from tacitus.stories.likeness import (
    close_names,
    concepts,
    containment,
    fold,
    overlap,
    plain_name,
    same_turn,
    weight,
)


def test_the_same_thing_in_other_words():
    a = concepts(["We will boost the army under the present accord"])
    b = concepts(["within the present agreement we shall strengthen the troops"])
    assert overlap(a, b) == 1.0


def test_nothing_in_common():
    assert overlap(concepts(["rivers rose"]), concepts(["shares slid"])) == 0.0


def test_containment_looks_at_the_smaller_side():
    small, large = concepts(["rivers rose"]), concepts(["rivers rose and a bridge fell"])
    assert containment(small, large) == 1.0
    assert overlap(small, large) < 1.0


def test_empty_sides():
    assert (
        overlap(frozenset(), frozenset())
        == containment(frozenset(), frozenset())
        == weight(frozenset())
        == 0.0
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sergei Malyshev", "Malishev"), ("Deputy Minister Quispe", "Ana Quispe")],
)
def test_spellings_of_one_name(one, other):
    assert plain_name(one) == plain_name(other)


@pytest.mark.parametrize("words", ["an official", "Foreign Ministry", "the Deputy Minister", "spokesman", ""])
def test_a_role_is_no_name(words):
    assert plain_name(words) == ""


def test_marks_over_letters_do_not_count():
    assert plain_name("Corina Drăgulescu") == plain_name("Dragulescu")


def test_a_turn_of_speech_is_written_small():
    assert same_turn("bound as never before", "We stand united as never before.")
    assert not same_turn("the Duro Port Board met", "the Duro Port Board left")


def test_spellings_from_two_languages_may_be_one_name():
    assert close_names("grinevich", "hrinevich")
    assert not close_names("marek", "marel")
    assert not close_names("quispe-roca", "brandt-meier")


def test_synonyms_and_the_words_of_a_country_are_counted_as_one():
    assert fold({"armi": 1, "troop": 2, "venezuela": 1, "venezuelan": 1}) == {"armi": 3, "ven": 2}
