from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.views.web.align import align


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("We will keep our word.", "They will keep their word.", ["will keep", "word."]),
        ("No plan", "no, plan", ["No", "plan"]),
        ("Yes", "No", []),
        ("", "No", []),
    ],
)
def test_runs_that_both_have(one: str, other: str, same: list[str]) -> None:
    mine, _ = align(one, other)
    assert [run for run, both in mine if both] == same


@given(st.text(), st.text())
def test_runs_give_the_texts(one: str, other: str) -> None:
    for text, runs in zip((one, other), align(one, other), strict=True):
        assert "".join(run for run, _ in runs) == text
