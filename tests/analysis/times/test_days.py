"""Weekdays, today and tomorrow, parts of the day, feasts: words × anchors."""

from __future__ import annotations

import pytest

from tacitus.analysis.times.context import Tense

from .helpers import FRIDAY, values

COUNTED = [
    # words, publication, tense, value
    ("He said on Friday that it was done.", FRIDAY, Tense.PAST, "2019-07-05"),
    ("He said on Thursday that it was done.", FRIDAY, Tense.PAST, "2019-07-04"),
    ("He said on Saturday that it was done.", FRIDAY, Tense.PAST, "2019-06-29"),
    ("He said on Monday that it was done.", "2000-01-03", Tense.PAST, "2000-01-03"),
    ("He said on Sunday that it was done.", "2000-01-03", Tense.PAST, "2000-01-02"),
    ("He will speak on Monday.", FRIDAY, Tense.FUTURE, "2019-07-08"),
    ("He will speak on Saturday.", FRIDAY, Tense.FUTURE, "2019-07-06"),
    ("He will speak on Thursday.", FRIDAY, Tense.FUTURE, "2019-07-11"),
    ("He will speak on Friday.", FRIDAY, Tense.FUTURE, "2019-07-05"),
    ("He spoke last Friday.", FRIDAY, Tense.PAST, "2019-06-28"),
    ("He spoke last Monday.", FRIDAY, Tense.PAST, "2019-07-01"),
    ("He spoke this past Monday.", FRIDAY, Tense.PAST, "2019-07-01"),
    ("He speaks next Friday.", FRIDAY, Tense.FUTURE, "2019-07-12"),
    ("He speaks next Monday.", FRIDAY, Tense.FUTURE, "2019-07-08"),
    ("He speaks this Sunday.", FRIDAY, Tense.FUTURE, "2019-07-07"),
    ("He spoke on Tuesday last week.", FRIDAY, Tense.PAST, "2019-06-25"),
    ("He speaks on Tuesday next week.", FRIDAY, Tense.FUTURE, "2019-07-09"),
    ("He spoke on Wed. at home.", FRIDAY, Tense.PAST, "2019-07-03"),
    ("They struck on Friday night.", FRIDAY, Tense.PAST, "2019-07-05TNI"),
    ("They struck on Thursday morning.", FRIDAY, Tense.PAST, "2019-07-04TMO"),
    ("They struck late Thursday afternoon.", FRIDAY, Tense.PAST, "2019-07-04TAF"),
    ("They struck at noon Thursday.", FRIDAY, Tense.PAST, "2019-07-04T12:00"),
    ("They meet at 9 a.m. Tuesday.", FRIDAY, Tense.FUTURE, "2019-07-09T09:00"),
    ("They meet Tuesday at 4:30 p.m. in town.", FRIDAY, Tense.FUTURE, "2019-07-09T16:30"),
    ("They meet at 16:00 UTC today.", FRIDAY, Tense.FUTURE, "2019-07-05T16:00Z"),
    ("They struck today.", FRIDAY, Tense.PAST, "2019-07-05"),
    ("They struck yesterday.", FRIDAY, Tense.PAST, "2019-07-04"),
    ("They struck yesterday.", "2000-01-01", Tense.PAST, "1999-12-31"),
    ("They struck the day before yesterday.", FRIDAY, Tense.PAST, "2019-07-03"),
    ("They struck yesterday morning.", FRIDAY, Tense.PAST, "2019-07-04TMO"),
    ("They struck earlier today.", FRIDAY, Tense.PAST, "2019-07-05"),
    ("They return tomorrow.", FRIDAY, Tense.FUTURE, "2019-07-06"),
    ("They return tomorrow night.", FRIDAY, Tense.FUTURE, "2019-07-06TNI"),
    ("They return the day after tomorrow.", FRIDAY, Tense.FUTURE, "2019-07-07"),
    ("They return tonight.", FRIDAY, Tense.FUTURE, "2019-07-05TNI"),
    ("They struck last night.", FRIDAY, Tense.PAST, "2019-07-04TNI"),
    ("They struck overnight.", FRIDAY, Tense.PAST, "2019-07-04TNI"),
    ("They struck this morning.", FRIDAY, Tense.PAST, "2019-07-05TMO"),
    ("They struck early this morning.", FRIDAY, Tense.PAST, "2019-07-05TMO"),
    ("They struck in the afternoon.", FRIDAY, Tense.PAST, "2019-07-05TAF"),
    ("They struck at dawn.", FRIDAY, Tense.PAST, "2019-07-05TMO"),
    ("They struck at midnight.", FRIDAY, Tense.PAST, "2019-07-05T24:00"),
    ("They struck at 10:35 a.m.", FRIDAY, Tense.PAST, "2019-07-05T10:35"),
    ("They struck at 12 a.m.", FRIDAY, Tense.PAST, "2019-07-05T00:00"),
    ("They struck at six o'clock.", FRIDAY, Tense.PAST, "2019-07-05T06:00"),
    ("They struck at 0800 GMT.", FRIDAY, Tense.PAST, "2019-07-05T08:00Z"),
    ("They met at the weekend.", "2019-07-08", Tense.PAST, "2019-W27-WE"),
    ("They met last weekend.", FRIDAY, Tense.PAST, "2019-W26-WE"),
    ("They meet this weekend.", FRIDAY, Tense.FUTURE, "2019-W27-WE"),
    ("They meet next weekend.", FRIDAY, Tense.FUTURE, "2019-W28-WE"),
    ("They went home for Christmas.", "2019-01-03", Tense.PAST, "2018-12-25"),
    ("They go home for Christmas.", "2019-11-03", Tense.FUTURE, "2019-12-25"),
    ("They went home for Christmas Eve.", "2019-12-26", Tense.PAST, "2019-12-24"),
    ("They met on New Year's Day.", "2019-01-03", Tense.PAST, "2019-01-01"),
    ("They met on Good Friday.", "2019-04-25", Tense.PAST, "2019-04-19"),
    ("They met last Thanksgiving.", "2000-02-10", Tense.PAST, "1999-11-25"),
    ("They vote on Election Day.", "1998-10-26", Tense.FUTURE, "1998-11-03"),
    ("They met on Labor Day.", "2019-09-05", Tense.PAST, "2019-09-02"),
    ("They met on Memorial Day.", "2019-06-05", Tense.PAST, "2019-05-27"),
    ("They met on Christmas Day 2004.", FRIDAY, Tense.PAST, "2004-12-25"),
    ("Easter 2000 was late.", FRIDAY, Tense.PAST, "2000-04-23"),
    ("It rained on D-Day.", FRIDAY, Tense.PAST, "1944-06-06"),
]

NO_ANCHOR = [
    ("He said on Friday that it was done.", "XXXX-WXX-5"),
    ("He left yesterday.", "XXXX-XX-XX"),
    ("They met last weekend.", "XXXX-WXX-WE"),
    ("They went home for Christmas.", "XXXX-12-25"),
]

SILENT = [
    "The Sun wrote so.",
    "On Black Friday they sold all.",
    "Good morning to all.",
    "The vote was 14:48 for them.",
]


@pytest.mark.parametrize(("text", "published", "tense", "value"), COUNTED)
def test_counted(text: str, published: str, tense: Tense, value: str) -> None:
    assert values(text, published, tense) == [value]


@pytest.mark.parametrize(("text", "value"), NO_ANCHOR)
def test_without_publication_date_stays_relative(text: str, value: str) -> None:
    assert values(text, published="") == [value]
