import pytest

from tacitus.words import (
    clause_openers,
    concept,
    content_stems,
    function_stems,
    stem,
    stems,
    stop_stems,
    words,
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("agree", "agreement"),
        ("agreed", "agreements"),
        ("destabilise", "destabilize"),
        ("destabilising", "destabilized"),
        ("organisation", "organization"),
        ("plan", "planning"),
        ("policy", "policies"),
        ("army", "armies"),
        ("minister’s", "ministers"),
        ("Russia's", "Russia"),
        ("defence", "defences"),
        ("labour", "labor"),
        ("U.S.", "US"),
        ("United States", "US"),
        ("12,000", "12000"),
    ],
)
def test_words_that_fall_together(one, other):
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("US", "us"), ("king", "ki"), ("sing", "s"), ("gas", "ga"), ("was", "wa"), ("red", "r")],
)
def test_words_that_stay_apart(one, other):
    assert stem(one) != stem(other)


def test_words_keep_their_places():
    text = "The U.S. sent 1,200 men."
    assert [text[word.start : word.end] for word in words(text)] == ["The", "U.S.", "sent", "1,200", "men"]
    assert [word.capital for word in words(text)] == [True, True, False, False, False]


def test_words_of_a_range_count_from_the_texts_beginning():
    assert [(word.stem, word.start) for word in words("one two three", 4, 7)] == [("two", 4)]


def test_content_words_leave_out_what_every_report_has():
    assert content_stems("The minister said on Monday that talks failed") == ["minister", "fail"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peruvian", "Peru"),
        ("Russians", "Russia"),
        ("American", "US"),
        ("enhance", "strengthen"),
        ("denied", "rejects"),
    ],
)
def test_concepts_join_synonyms_and_nations(one, other):
    assert concept(stem(one)) == concept(stem(other))


def test_a_word_without_a_group_is_its_own_concept():
    assert concept(stem("bridge")) == stem("bridge")


def test_the_lists_hold_stems():
    assert stem("because") in function_stems()
    assert function_stems() < stop_stems()
    assert stems("Monday")[0] in stop_stems()
    assert "under" in clause_openers()
