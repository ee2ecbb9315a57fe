from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.views.web.asked import Asked, address, pager, query_of, read_query


@pytest.mark.parametrize(
    ("query", "again"),
    [
        ({}, ""),
        ({"words": "two words", "page": "3"}, "?words=two+words&page=3"),
        ({"outlet": "A&B=C?#", "nothing": "x"}, "?outlet=A%26B%3DC%3F%23"),
        ({"page": "0"}, ""),
        ({"page": "-4"}, ""),
        ({"page": "1e9"}, ""),
        ({"page": "²"}, ""),
        ({"page": "99999999999999999999"}, ""),
        ({"order": "newest", "alone": "yes"}, "?order=newest&alone=too"),
        ({"order": "'; DROP"}, ""),
        ({"actor": "a\x00b\nc"}, "?actor=a+b+c"),
        ({"speech": "", "type": "ASSAULT"}, "?type=ASSAULT"),
    ],
)
def test_a_query_is_read_and_written(query: dict[str, str], again: str) -> None:
    assert query_of(read_query(query)) == again


@given(st.dictionaries(st.sampled_from(["words", "actor", "page", "order", "kind", "x"]), st.text()))
def test_any_query_is_read(query: dict[str, str]) -> None:
    asked = read_query(query)
    assert 1 <= asked.page <= 1_000
    assert read_query(dict([*asked.conditions, ("page", str(asked.page))])) == asked


def test_conditions_are_taken_and_added_from_the_first_page_on() -> None:
    asked = read_query({"type": "ASSAULT", "page": "4", "unknown": "1"})
    assert query_of(asked.without("type")) == "?unknown=only"
    assert query_of(asked.having("status", "planned")) == "?type=ASSAULT&status=planned&unknown=only"
    assert query_of(asked.without("unknown")) == "?type=ASSAULT"


def test_a_server_has_queries_and_a_folder_has_files() -> None:
    asked = Asked(page=2)
    assert address("events", asked, served=True) == "events.html?page=2"
    assert address("events", asked, served=False) == "events-2.html"
    assert address("events", Asked(), served=False) == "events.html"


@pytest.mark.parametrize(
    ("page", "count", "before", "further"),
    [
        (1, 10, False, False),
        (1, 11, False, True),
        (2, 11, True, False),
        (9, 11, True, False),
        (1, 0, False, False),
    ],
)
def test_pages(page: int, count: int, before: bool, further: bool) -> None:
    found = pager("events", Asked(page=page), count, 10, served=True)
    assert (bool(found.previous), bool(found.next)) == (before, further)


def test_more_than_is_counted_is_said_to_be_more() -> None:
    assert pager("events", Asked(), 20_000, 10, served=True, more=True).total == "20,000 or more"
