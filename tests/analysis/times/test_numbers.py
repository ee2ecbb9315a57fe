"""Numbers in words."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.grammar import load_grammar
from tacitus.analysis.times.numbers import read_number, read_ordinal, read_year_words

GRAMMAR = load_grammar()


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("two", 2),
        ("twenty-five", 25),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("half an", 0.5),
        ("two and a half", 2.5),
        ("a couple of", 2),
        ("1,500", 1500),
        ("5 1/2", 5.5),
        ("two hundred", 200),
        ("an", 1),
        ("plenty", None),
    ],
)
def test_read_number(words: str, number: float | None) -> None:
    assert read_number(words, GRAMMAR) == number


def test_read_ordinal() -> None:
    assert [read_ordinal(word, GRAMMAR) for word in ("3", "3rd", "third", "last")] == [3, 3, 3, None]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("nineteen ninety-one", 1991),
        ("two thousand three", 2003),
        ("twenty nineteen", 2019),
        ("nineteen hundred", 1900),
    ],
)
def test_read_year_words(words: str, year: int) -> None:
    assert read_year_words(words, GRAMMAR) == year
