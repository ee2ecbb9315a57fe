"""Dates, years and longer: words × anchors."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.context import Tense

from .helpers import FRIDAY, timexes, values

ABSOLUTE = [
    ("It opened on March 15, 2007.", "2007-03-15"),
    ("It opened on March 15 2007.", "2007-03-15"),
    ("It opened on Mar. 15, 2007.", "2007-03-15"),
    ("It opened on March 15th, 2007.", "2007-03-15"),
    ("It opened on 15 March 2007.", "2007-03-15"),
    ("It opened on 15 March, 2007.", "2007-03-15"),
    ("It opened on the 15th of March, 2007.", "2007-03-15"),
    ("It opened on 15-March-2007.", "2007-03-15"),
    ("SAN LORENZO, 3 JAN 90 -- It opened.", "1990-01-03"),
    ("The file is dated 2019-07-05.", "2019-07-05"),
    ("The file is dated 2019-07-05T16:20.", "2019-07-05T16:20"),
    ("The form was stamped 7/5/2019.", "2019-07-05"),
    ("The form was stamped 07/05/2019.", "2019-07-05"),
    ("On Friday, Oct. 23, 1998, he left.", "1998-10-23"),
    ("On Friday 23 October 1998 he left.", "1998-10-23"),
    ("Votes were cast in March 2007.", "2007-03"),
    ("Votes were cast in March, 2007.", "2007-03"),
    ("Votes were cast in March of 2007.", "2007-03"),
    ("He left in early June of 1989.", "1989-06"),
    ("He left in late September 2001.", "2001-09"),
    ("He left in mid-September 2001.", "2001-09"),
    ("He left at the end of May 1993.", "1993-05"),
    ("It starts in January nineteen ninety-seven.", "1997-01"),
    ("The wall fell in 1989.", "1989"),
    ("The wall stood until 1989.", "1989"),
    ("The year 1989 was cold.", "1989"),
    ("It began in mid-1996.", "1996"),
    ("It began in early 1996.", "1996"),
    ("He was here in nineteen ninety-one.", "1991"),
    ("He was here in two thousand three.", "2003"),
    ("In fiscal 1988 sales rose.", "1988"),
    ("In fiscal year 1988 sales rose.", "1988"),
    ("The city fell in 146 BC.", "BC0146"),
    ("It was built in the 1970s.", "197"),
    ("It was built in the late 1970s.", "197"),
    ("It was built in the 1970's.", "197"),
    ("It was a song of the '80s.", "198"),
    ("It was a song of the nineties.", "199"),
    ("The castle dates from the 11th century.", "10"),
    ("It is a tale of the nineteenth century.", "18"),
    ("It was so in the early 20th century.", "19"),
    ("Profit fell in the third quarter of 1984.", "1984-Q3"),
    ("Profit fell in 1984's third quarter.", "1984-Q3"),
    ("Profit fell in the first half of 1999.", "1999-H1"),
    ("Profit fell in the second half of 1999.", "1999-H2"),
    ("Profit fell in the last half of 1999.", "1999-H2"),
    ("It opened in the summer of 2003.", "2003-SU"),
    ("It opened in autumn 2003.", "2003-FA"),
    ("It opened in late winter 2003.", "2003-WI"),
    ("Polls opened in the week of March 6, 2000.", "2000-W10"),
    ("Snow fell in the last week of March 2009.", "2009-W14"),
    ("Snow fell in the first week of March 2009.", "2009-W09"),
    ("At 14:48 UTC on 6 October 2008 it shook.", "2008-10-06T14:48Z"),
    ("It began at 5 p.m. EST, Nov. 6, 1989.", "1989-11-06T17:00"),
    ("On the morning of December 28, 1979 they came.", "1979-12-28TMO"),
    ("On the night of 18 April 1775 they came.", "1775-04-18TNI"),
]

COUNTED = [
    # words, publication, tense, value
    ("He left on July 20.", FRIDAY, Tense.FUTURE, "2019-07-20"),
    ("He left on 20 July.", FRIDAY, Tense.FUTURE, "2019-07-20"),
    ("He left on July 3.", FRIDAY, Tense.PAST, "2019-07-03"),
    ("He left on the 3rd of July.", FRIDAY, Tense.PAST, "2019-07-03"),
    ("He left on June 20.", FRIDAY, Tense.PAST, "2019-06-20"),
    ("He left on Dec. 20.", FRIDAY, Tense.PAST, "2018-12-20"),
    ("He leaves on Dec. 20.", FRIDAY, Tense.FUTURE, "2019-12-20"),
    ("He left on Jan. 2.", "2018-12-30", Tense.FUTURE, "2019-01-02"),
    ("He left on Dec. 30.", "2019-01-02", Tense.PAST, "2018-12-30"),
    ("He left on Monday, Oct. 26.", "1998-10-25", Tense.FUTURE, "1998-10-26"),
    ("They vote on March eighth.", "1998-03-05", Tense.FUTURE, "1998-03-08"),
    ("He had to leave on March, they warned.", FRIDAY, Tense.PAST, "2019-03"),
    ("He left in March.", FRIDAY, Tense.PAST, "2019-03"),
    ("He left in May.", FRIDAY, Tense.PAST, "2019-05"),
    ("He left in December.", "2019-01-10", Tense.PAST, "2018-12"),
    ("He left in July.", FRIDAY, Tense.PAST, "2019-07"),
    ("He leaves in January.", "2019-12-10", Tense.FUTURE, "2020-01"),
    ("He left in early June.", FRIDAY, Tense.PAST, "2019-06"),
    ("He left at the beginning of May.", FRIDAY, Tense.PAST, "2019-05"),
    ("He left last October.", FRIDAY, Tense.PAST, "2018-10"),
    ("He left last May.", FRIDAY, Tense.PAST, "2019-05"),
    ("He leaves next March.", FRIDAY, Tense.FUTURE, "2020-03"),
    ("He leaves next September.", FRIDAY, Tense.FUTURE, "2019-09"),
    ("He leaves this September.", FRIDAY, Tense.FUTURE, "2019-09"),
    ("Prices rose in July last year.", FRIDAY, Tense.PAST, "2018-07"),
    ("Prices rise in March of next year.", FRIDAY, Tense.FUTURE, "2020-03"),
    ("Pay is due on the 15th of this month.", FRIDAY, Tense.FUTURE, "2019-07-15"),
    ("Pay was due on the 15th of last month.", "2019-01-05", Tense.PAST, "2018-12-15"),
    ("He won it in '82.", FRIDAY, Tense.PAST, "1982"),
    ("Sales fell in the first quarter.", FRIDAY, Tense.PAST, "2019-Q1"),
    ("Sales fell in the fourth quarter.", "2019-01-20", Tense.PAST, "2018-Q4"),
    ("Sales fell in the third quarter.", "1989-10-20", Tense.PAST, "1989-Q3"),
    ("Sales rise in the first quarter of next year.", FRIDAY, Tense.FUTURE, "2020-Q1"),
    ("Sales rose in the first half of last year.", FRIDAY, Tense.PAST, "2018-H1"),
    ("They return this summer.", FRIDAY, Tense.FUTURE, "2019-SU"),
    ("They left last winter.", FRIDAY, Tense.PAST, "2018-WI"),
    ("They left last spring.", FRIDAY, Tense.PAST, "2019-SP"),
    ("They return next spring.", FRIDAY, Tense.FUTURE, "2020-SP"),
    ("Debt rises by year-end.", FRIDAY, Tense.FUTURE, "2019"),
    ("Debt rises by year's end.", FRIDAY, Tense.FUTURE, "2019"),
]

NO_ANCHOR = [
    ("He left on July 20.", "XXXX-07-20"),
    ("He left in March.", "XXXX-03"),
    ("They met this summer.", "XXXX-SU"),
    ("Sales fell in the third quarter.", "XXXX-Q3"),
    ("Pay is due on the 15th of this month.", "XXXX-XX-15"),
]


@pytest.mark.parametrize(("text", "value"), ABSOLUTE)
@pytest.mark.parametrize("published", [FRIDAY, "", "1998-03-05"])
def test_absolute(text: str, value: str, published: str) -> None:
    assert values(text, published) == [value]


@pytest.mark.parametrize(("text", "published", "tense", "value"), COUNTED)
def test_counted(text: str, published: str, tense: Tense, value: str) -> None:
    assert values(text, published, tense) == [value]


@pytest.mark.parametrize(("text", "value"), NO_ANCHOR)
def test_without_publication_date_stays_relative(text: str, value: str) -> None:
    [timex] = timexes(text, published="")
    assert timex.value == value
    assert "no publication date" in timex.reason


@pytest.mark.parametrize(
    ("text", "months"),
    [("He said so back in Ma.", "March or May"), ("It ended in Ju. They left.", "June or July")],
)
def test_a_month_cut_off_is_flagged_not_guessed(text: str, months: str) -> None:
    [timex] = timexes(text)
    assert timex.value == ""
    assert months in timex.reason


@pytest.mark.parametrize("text", ["It was stamped 30 February 2007.", "It was stamped 2019-02-30."])
def test_a_day_that_never_was(text: str) -> None:
    assert [value for value in values(text) if len(value) == 10] == []
