from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.records.when import When


@given(st.dates())
def test_a_day_is_an_interval_of_one_day_or_refused(day: date) -> None:
    if 1000 <= day.year <= 2999:
        when = When.of_day(day, "given")
        assert when.start is not None
        assert when.end is not None
        assert (when.end - when.start).days == 1
        assert when.day == day
        assert when.known
    else:
        with pytest.raises(ValueError, match="outside"):
            When.of_day(day, "given")


def test_unknown_has_a_reason() -> None:
    assert not When.unknown("no date in the text").known
    with pytest.raises(ValueError):
        When.unknown("")
