"""The word lists load, in lower case."""

from __future__ import annotations

import pytest

from tacitus.analysis.places.words import place_words


@pytest.mark.parametrize(
    "name", ["locative", "leading", "government_deeds", "modified", "divisions", "never"]
)
def test_lists(name: str) -> None:
    words = place_words(name)
    assert words
    assert all(word == word.lower() for word in words)
