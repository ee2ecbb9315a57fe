from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.asked import read_query
from tacitus.views.web.index import alone_page, index_page


def test_the_front_page_lists_what_is_told_by_several(store: Store) -> None:
    page = index_page(store, read_query({}), served=False)
    assert [story.title for story in page.stories] == ["Peru sends doctors"]
    assert (page.totals.reports, page.totals.outlets, page.totals.stories, page.totals.statements) == (
        3,
        2,
        1,
        3,
    )
    assert page.alone == 1
    assert page.search is None


def test_a_server_filters_and_tells_what_is_chosen(store: Store) -> None:
    page = index_page(store, read_query({"outlet": "other", "order": "newest"}), served=True)
    assert len(page.stories) == 1
    assert page.search
    assert [link.name for link in page.search.chosen] == ["Outlet: other", "Order: newest"]
    assert page.search.chosen[0].address == "index.html?order=newest"
    nothing = index_page(store, read_query({"words": "submarines"}), served=True)
    assert nothing.stories == ()


def test_reports_that_stand_alone_are_listed_even_before_they_are_grouped(store: Store) -> None:
    page = alone_page(store, read_query({}), served=True)
    assert [report.published for report in page.reports] == ["undated"]
    assert page.pager.total == "1"


def test_an_empty_store_has_an_empty_front_page() -> None:
    with Store(":memory:") as store:
        page = index_page(store, read_query({}), served=True)
    assert (page.totals.reports, page.stories, page.alone, page.pager.pages) == (0, (), 0, 1)
