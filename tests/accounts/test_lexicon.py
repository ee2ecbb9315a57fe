import pytest

from tacitus.accounts.lexicon import closed, facts, is_negation, meaning, opposite, stop_concepts
from tacitus.words import stem


@pytest.mark.parametrize(
    ("one", "other"), [("lorries", "truck"), ("drowned", "killed"), ("walkout", "strike")]
)
def test_words_of_one_group_mean_one_thing(one, other):
    assert meaning(stem(one)) == meaning(stem(other))


def test_opposites_go_both_ways():
    assert opposite(meaning(stem("open"))) == meaning(stem("closed"))
    assert opposite(meaning(stem("shut"))) == meaning(stem("opened"))
    assert opposite("harbor") == ""


def test_negations_and_empty_words():
    assert is_negation("not")
    assert not is_negation("now")
    assert {"the", "mondai", "five"} & stop_concepts()


@pytest.mark.parametrize("name", ["meanings", "numbers", "strength", "stances", "framing"])
def test_every_file_is_read(name):
    assert facts(name)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("the institute (INDECI", "the institute"),
        ("the institute (INDECI)", "the institute (INDECI)"),
        ("(INDECI", "(INDECI"),
        ("Marek", "Marek"),
    ],
)
def test_a_bracket_that_is_not_closed_is_left_off(name, told):
    assert closed(name) == told
