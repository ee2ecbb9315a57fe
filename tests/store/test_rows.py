from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from tacitus.records.actor import Post
from tacitus.records.when import When
from tacitus.store.rows import as_json, instant, list_of, moment, posts_json, posts_of, when_id
from tests.factory import make_report


def test_instants_sort_as_text_and_come_back() -> None:
    there = datetime(2026, 3, 2, 1, tzinfo=timezone(timedelta(hours=3)))
    assert instant(there) == "2026-03-01T22:00:00+00:00"
    assert moment(instant(there)) == there
    assert instant(None) is None
    assert moment(None) is None


def test_posts_come_back() -> None:
    posts = (Post("minister", "PER", "GOV", date(2020, 1, 2), None, "x"), Post("king", "BEL", ""))
    assert posts_of(posts_json(posts)) == posts


def test_json_keeps_letters() -> None:
    assert as_json(("Guaidó",)) == '["Guaidó"]'


@pytest.mark.parametrize("values", [(), ("Guaidó",), (1, "a")])
def test_lists_come_back(values: tuple[object, ...]) -> None:
    assert list_of(as_json(values)) == values


def test_times_that_differ_have_ids_that_differ() -> None:
    report = make_report("Some words.")
    one = When.of_day(date(2026, 3, 2), "given")
    two = When.of_day(date(2026, 3, 2), "counted")
    assert when_id(report.id, one) != when_id(report.id, two)
    assert one.start == datetime(2026, 3, 2, tzinfo=UTC)
