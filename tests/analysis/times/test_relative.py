"""Times counted from another: words × anchors."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.context import Tense
from tacitus.analysis.times.relative import shift_value, step_value

from .helpers import FRIDAY, values

COUNTED = [
    # words, publication, value
    ("They met last week.", FRIDAY, "2019-W26"),
    ("They met last week.", "2016-01-04", "2015-W53"),
    ("They met this week.", FRIDAY, "2019-W27"),
    ("They meet next week.", FRIDAY, "2019-W28"),
    ("They meet the coming week.", FRIDAY, "2019-W28"),
    ("They met late last week.", FRIDAY, "2019-W26"),
    ("They met earlier this month.", FRIDAY, "2019-07"),
    ("They met last month.", FRIDAY, "2019-06"),
    ("They met last month.", "2020-01-31", "2019-12"),
    ("They met last month.", "2020-03-31", "2020-02"),
    ("They meet next month.", "2019-12-31", "2020-01"),
    ("They meet later this year.", FRIDAY, "2019"),
    ("Sales fell last year.", FRIDAY, "2018"),
    ("Sales rise next year.", FRIDAY, "2020"),
    ("This time last year it was dry.", FRIDAY, "2018"),
    ("Sales fell last quarter.", FRIDAY, "2019-Q2"),
    ("Sales fell last quarter.", "2019-02-05", "2018-Q4"),
    ("It was the plan of this decade.", FRIDAY, "201"),
    ("It was the plan of this century.", FRIDAY, "20"),
    ("It grew since the beginning of the year.", FRIDAY, "2019"),
    ("It ends at the end of the month.", FRIDAY, "2019-07"),
    ("It was so earlier in the year.", FRIDAY, "2019"),
    ("He died two days ago.", FRIDAY, "2019-07-03"),
    ("He died a day ago.", FRIDAY, "2019-07-04"),
    ("He died about ten days ago.", FRIDAY, "2019-06-25"),
    ("He died two weeks ago.", FRIDAY, "2019-W25"),
    ("He died a fortnight ago.", FRIDAY, "2019-W25"),
    ("He died three months ago.", FRIDAY, "2019-04"),
    ("He died eighteen months ago.", FRIDAY, "2018-01"),
    ("He died ten years ago.", FRIDAY, "2009"),
    ("He died nearly 25 years ago.", FRIDAY, "1994"),
    ("He died a decade ago.", FRIDAY, "2009"),
    ("He died a century ago.", FRIDAY, "19"),
    ("He died several years ago.", FRIDAY, "PAST_REF"),
    ("He died many months before.", FRIDAY, "PAST_REF"),
    ("They won several years later.", FRIDAY, "FUTURE_REF"),
    ("It ends two weeks from now.", FRIDAY, "2019-W29"),
    ("The vote is a week from tomorrow.", FRIDAY, "2019-07-13"),
    ("It was the day before yesterday.", FRIDAY, "2019-07-03"),
    ("It was the week before last Tuesday.", FRIDAY, "2019-06-25"),
    ("It closed recently.", FRIDAY, "PAST_REF"),
    ("It is closed now.", FRIDAY, "PRESENT_REF"),
    ("It is closed at the moment.", FRIDAY, "PRESENT_REF"),
    ("It will close in the near future.", FRIDAY, "FUTURE_REF"),
]

TOLD_BEFORE = [
    ("In March 1990 he came. The following month he left.", ["1990-03", "1990-04"]),
    ("On 3 May 1990 he came. Two days later he left.", ["1990-05-03", "1990-05-05"]),
    ("On 3 May 1990 he came. Six days later the army left.", ["1990-05-03", "1990-05-09"]),
    ("On 3 May 1990 he came. The following day he left.", ["1990-05-03", "1990-05-04"]),
    ("On 3 May 1990 he came. The previous day he left.", ["1990-05-03", "1990-05-02"]),
    ("On 3 May 1990 he came. That day he left.", ["1990-05-03", "1990-05-03"]),
    ("In 1990 he came. The previous year he was ill.", ["1990", "1989"]),
    ("In 1990 he came. That year he left.", ["1990", "1990"]),
    ("In 1990 he came. Three years later he left.", ["1990", "1993"]),
    ("In 1990 he came. Ten years earlier he left.", ["1990", "1980"]),
    ("On 3 May 1990 he came. A week later he left.", ["1990-05-03", "1990-W19"]),
    ("In the third quarter of 1989 it fell. A year earlier it rose.", ["1989-Q3", "1988-Q3"]),
    ("In the third quarter of 1989 it fell from the year-earlier period.", ["1989-Q3", "1988-Q3"]),
]


@pytest.mark.parametrize(("text", "published", "value"), COUNTED)
def test_counted_from_publication(text: str, published: str, value: str) -> None:
    assert values(text, published) == [value]


@pytest.mark.parametrize(("text", "both"), TOLD_BEFORE)
def test_counted_from_the_time_told_before(text: str, both: list[str]) -> None:
    assert values(text) == both


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They met last week.", "XXXX-WXX"),
        ("They met last year.", "XXXX"),
        ("They met two days ago.", "XXXX-XX-XX"),
    ],
)
def test_without_publication_date_stays_relative(text: str, value: str) -> None:
    assert values(text, published="") == [value]


def test_steps() -> None:
    from datetime import date

    day = date(2019, 7, 5)
    assert [
        step_value(day, unit, -1) for unit in ("day", "week", "month", "quarter", "year", "decade", "century")
    ] == [
        "2019-07-04",
        "2019-W26",
        "2019-06",
        "2019-Q2",
        "2018",
        "200",
        "19",
    ]
    assert shift_value(day, "W", 2) == "2019-W29"
    assert shift_value(day, "DE", -2) == "1999"
    assert shift_value(day, "XX", 1) == ""


def test_tense_does_not_move_a_past_week() -> None:
    assert values("They met last week.", FRIDAY, Tense.FUTURE) == ["2019-W26"]
