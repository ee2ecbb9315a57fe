from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When
from tacitus.views.web.words import (
    because,
    counted,
    near_address,
    plain,
    shorten,
    told_day,
    told_stretch,
    why,
)


def when(start: str | None, end: str | None = None, grain: Grain = Grain.RANGE) -> When:
    ends = datetime.fromisoformat(end).replace(tzinfo=UTC) if end else None
    starts = datetime.fromisoformat(start).replace(tzinfo=UTC) if start else None
    return When(starts, ends, grain, "", "test")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (When.of_day(date(2026, 3, 9), "given"), "9 March 2026"),
        (When.unknown("not given"), "undated"),
        (when("2026-03-09T10:30", "2026-03-09T10:31", Grain.MINUTE), "9 March 2026"),
        (when("2026-03-01", "2026-04-01", Grain.MONTH), "March 2026"),
        (when("2026-01-01", "2027-01-01", Grain.YEAR), "2026"),
        (when("2026-03-09", "2026-03-16", Grain.WEEK), "9–15 March 2026"),
    ],
)
def test_told_day(given: When, expected: str) -> None:
    assert told_day(given) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (None, None, "undated"),
        ("2026-03-10", "2026-03-11", "10 March 2026"),
        ("2026-03-10", "2026-03-13", "10–12 March 2026"),
        ("2026-03-30", "2026-04-02", "30 March – 1 April 2026"),
        ("2025-12-31", "2026-01-02", "31 December 2025 – 1 January 2026"),
        ("2026-03-10", None, "since 10 March 2026"),
    ],
)
def test_told_stretch(start: str | None, end: str | None, expected: str) -> None:
    assert told_stretch(when(start, end)) == expected


def test_lines() -> None:
    assert plain(" a\n\tb ") == "a b"
    assert shorten("one two three", 13) == "one two three"
    assert shorten("one two three", 10) == "one two…"
    assert shorten("unbroken", 5) == "unbr…"
    assert counted(1, "story", "stories") == "1 story"
    assert counted(2, "story", "stories") == "2 stories"
    assert counted(1200, "report") == "1,200 reports"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/home/me/news/wire/a.txt", "wire/a.txt"),
        ("C:\\news\\wire\\a.txt#3", "wire/a.txt#3"),
        ("a.txt", "a.txt"),
        ("https://example.org/x/y/z", "https://example.org/x/y/z"),
    ],
)
def test_a_disk_is_not_published(address: str, expected: str) -> None:
    assert near_address(address) == expected


def test_traces() -> None:
    trace = Trace("r", "v1", "the words\nsay so", 0.913)
    assert why(trace).confidence == "91%"
    assert why(Trace("r", "v1", "x")).confidence == ""
    assert because(trace) == "the words say so (r v1)"
