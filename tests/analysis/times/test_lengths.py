"""Lengths of time and times that recur."""

from __future__ import annotations

import pytest

from .helpers import timexes

LENGTHS = [
    ("They talked for two hours.", "PT2H"),
    ("They talked for 90 minutes.", "PT90M"),
    ("They talked for half an hour.", "PT30M"),
    ("They talked for more than an hour.", "PT1H"),
    ("They talked for an hour and a half.", "PT1H30M"),
    ("A three-year plan was made.", "P3Y"),
    ("A 30-day truce was made.", "P30D"),
    ("They waited two and a half years.", "P2Y6M"),
    ("They waited 5 1/2 hours.", "PT5H30M"),
    ("They waited twenty-five years.", "P25Y"),
    ("They waited 1,500 days.", "P1500D"),
    ("They waited a couple of days.", "P2D"),
    ("They waited a dozen years.", "P12Y"),
    ("They waited half a dozen weeks.", "P6W"),
    ("They waited a fortnight.", "P2W"),
    ("It lasted a decade.", "P10Y"),
    ("It lasted two centuries.", "P200Y"),
    ("It lasted two quarters.", "P2Q"),
    ("After a week-long strike they won.", "P1W"),
    ("They sang all night.", "P1D"),
    ("Over the past three months it fell.", "P3M"),
    ("In the next 12 years it fell.", "P12Y"),
    ("It grew over the past decade.", "P10Y"),
    ("It grew over the past year.", "P1Y"),
    ("It lasted for years.", "PXY"),
    ("They waited several weeks.", "PXW"),
    ("They waited a few minutes.", "PTXM"),
    ("It has grown in recent weeks.", "PXW"),
    ("In the coming days it grows.", "PXD"),
]

SETS = [
    ("They meet every two weeks.", "P2W"),
    ("They meet every year.", "P1Y"),
    ("They meet every other day.", "P2D"),
    ("They meet each month.", "P1M"),
    ("They march every Monday.", "XXXX-WXX-1"),
    ("They march on Mondays.", "XXXX-WXX-1"),
    ("It returns each July.", "XXXX-07"),
    ("It returns every winter.", "XXXX-WI"),
    ("They meet twice a year.", "P1Y"),
    ("He runs every morning.", "XXXX-XX-XX"),
    ("The paper comes out weekly.", "P1W"),
    ("They are paid annually.", "P1Y"),
]


@pytest.mark.parametrize(("text", "value"), LENGTHS)
def test_length(text: str, value: str) -> None:
    assert [(timex.type, timex.value) for timex in timexes(text)] == [("DURATION", value)]


@pytest.mark.parametrize(("text", "value"), SETS)
def test_set(text: str, value: str) -> None:
    assert [(timex.type, timex.value) for timex in timexes(text)] == [("SET", value)]


@pytest.mark.parametrize("text", ["The second half began.", "A second man came.", "The 54-year-old spoke."])
def test_no_length(text: str) -> None:
    assert timexes(text) == []
