"""Words: folded, split where names are written apart, tied to tokens."""

import pytest

from tacitus.analysis.actors.words import fold, key_of, pieces, tokenize, words_of_tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [("São Tomé", "sao tome"), ("U.S.", "us"), ("Øresund", "oresund"), ("Đinđić", "dindic"), ("", "")],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("al-Assad", ("al", "Assad")),
        ("'s", ("'s",)),
        ("d'Ivoire", ("d", "Ivoire")),
        ("U.S.", ("U.S",)),
        (",", ()),
    ],
)
def test_pieces(token, parts):
    assert pieces(token) == parts


def test_words_know_whether_they_begin_a_token():
    words = words_of_tokens(["Turkish", "-", "backed", "rebels", ",", "al-Assad"])
    assert [(word.text, word.glued) for word in words] == [
        ("turkish", False),
        ("backed", False),
        ("rebels", False),
        (",", False),
        ("al", False),
        ("assad", True),
    ]


def test_key_drops_a_leading_article():
    assert key_of("the White House") == ("white", "house")
    assert key_of("the") == ("the",)


def test_tokenize_and_split_the_possessive():
    tokens = tokenize("Russia's envoy, 50")
    assert tokens == ["Russia's", "envoy", ",", "50"]
    assert [word.text for word in words_of_tokens(tokens)] == ["russia", "'s", "envoy", ",", "50"]
