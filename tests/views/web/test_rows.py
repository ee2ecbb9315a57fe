from __future__ import annotations

import pytest

from tacitus.store.store import Store
from tacitus.views.web.asked import read_query
from tacitus.views.web.rows import rows_page


def test_statements_lead_to_their_words(store: Store) -> None:
    page = rows_page(store, "statements", read_query({"outlet": "the test"}), served=True)
    (said,) = page.statements
    (words,) = said.words
    text = store.report(words.report_id).report.text
    start, end = (int(part) for part in words.anchor.removeprefix("c").split("-"))
    assert text[start:end] == words.words
    assert (said.speaker, said.act, said.report.published) == ("Rosa Quispe", "promises", "2 March 2026")


def test_events_tell_who_to_whom_and_where(store: Store) -> None:
    page = rows_page(store, "events", read_query({}), served=True)
    event = page.events[0]
    assert (event.type, event.status, event.place) == ("agree", "planned", "Cusco")
    assert "(PER)" in event.actors
    assert event.asserter == "Rosa Quispe"


def test_files_hold_what_is_listed(store: Store) -> None:
    page = rows_page(store, "events", read_query({"type": "AGREE", "page": "2"}), served=True)
    assert page.exports[0].address == "export/events.csv?type=AGREE"
    assert page.pictures == "pictures.html?type=AGREE&page=2"


@pytest.mark.parametrize("what", ["events", "statements"])
def test_a_static_list_has_no_form(store: Store, what: str) -> None:
    page = rows_page(store, what, read_query({}), served=False)
    assert (page.search, page.facets, page.exports, page.pictures) == (None, (), (), "")
    assert page.pager.total == "3"


def test_nothing_found(store: Store) -> None:
    page = rows_page(store, "events", read_query({"words": "submarines"}), served=True)
    assert (page.events, page.pager.total, page.bars) == ((), "0", None)
