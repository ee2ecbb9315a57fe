"""Helpers that every kind of reading uses."""

from __future__ import annotations

from datetime import date

import pytest

from tacitus.analysis.times.context import Context
from tacitus.analysis.times.grammar import load_grammar
from tacitus.analysis.times.reading import anchor_for, full_year, singular, step_in


@pytest.mark.parametrize(("unit", "one"), [("days", "day"), ("centuries", "centuries"), ("hours", "hour")])
def test_singular(unit: str, one: str) -> None:
    assert singular(unit) == one


@pytest.mark.parametrize(("words", "step"), [("last year", -1), ("the same year", 0), ("the next year", 1)])
def test_step(words: str, step: int) -> None:
    assert step_in(words, load_grammar()) == step


@pytest.mark.parametrize(
    ("words", "published", "year"),
    [("1982", 2019, 1982), ("'82", 2019, 1982), ("07", 2007, 2007), ("90", 1990, 1990)],
)
def test_full_year(words: str, published: int, year: int) -> None:
    assert full_year(words, Context(date(published, 1, 1))) == year


def test_following_counts_from_what_was_told() -> None:
    context = Context(date(2019, 7, 5))
    context.tell(date(1990, 5, 3), "1990-05-03")
    following, last = anchor_for("following", context), anchor_for("last", context)
    assert following is not None
    assert last is not None
    assert (following.value, last.value) == ("1990-05-03", "2019-07-05")
