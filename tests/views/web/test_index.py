from __future__ import annotations

from tacitus.store.store import Store
from tacitus.views.web.index import index_page, story_lines
from tacitus.views.web.lines import report_lines


def test_the_front_page_holds_everything(store: Store) -> None:
    lines = report_lines(store)
    stories = story_lines(store, lines)
    page = index_page(store, lines, stories)
    assert [story.title for story in page.stories] == ["Peru sends doctors"]
    assert [report.published for report in page.singles] == ["undated"]
    assert [(each.stage, each.address, each.reason) for each in page.refusals] == [
        ("sources", "news/x.pdf", "it is a PDF")
    ]
    assert (page.totals.reports, page.totals.outlets, page.totals.statements) == (3, 2, 3)


def test_an_empty_store_has_an_empty_front_page() -> None:
    with Store(":memory:") as store:
        page = index_page(store, {}, ())
    assert page.totals.reports == 0
    assert page.stories == page.singles == page.refusals == ()
