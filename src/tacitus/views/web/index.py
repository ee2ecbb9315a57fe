"""Fills the front page, and the list of reports that stand alone."""

from __future__ import annotations

from tacitus.store.lists import COUNTED, newest_story_ids, story_count, story_ids
from tacitus.store.store import Store
from tacitus.views.web import forms
from tacitus.views.web.asked import Asked, pager
from tacitus.views.web.lines import report_lines, story_lines
from tacitus.views.web.listed import AlonePage, IndexPage
from tacitus.views.web.pages import Totals

SIZE = 30
"""Stories on a page."""
_ALONE = 150
"""Reports on a page of those that stand alone."""
_TOTALS = """
SELECT (SELECT count(*) FROM reports) AS reports,
  (SELECT count(DISTINCT outlet) FROM reports WHERE outlet <> '') AS outlets,
  (SELECT count(*) FROM stories WHERE reports > 1) AS stories,
  (SELECT count(*) FROM statements) AS statements,
  (SELECT count(*) FROM event_mentions) AS events
"""
_TOGETHER = "SELECT coalesce(sum(reports), 0) FROM stories WHERE reports > 1"
_SINGLES = """
SELECT r.id FROM reports r WHERE NOT EXISTS (
  SELECT 1 FROM story_reports m JOIN stories s ON s.id = m.story_id AND s.reports > 1
  WHERE m.report_id = r.id)
ORDER BY r.published DESC, r.id DESC LIMIT ? OFFSET ?
"""


def index_page(store: Store, asked: Asked, *, served: bool) -> IndexPage:
    """Return a page of the list of stories.

    Args:
        store: Where they are.
        asked: Conditions, order and page.
        served: Whether a server answers: then there is a form.
    """
    least = 1 if asked.alone else 2
    ids = newest_story_ids if asked.order == "newest" else story_ids
    found = ids(store, asked.wanted, least, SIZE, (asked.page - 1) * SIZE)
    count = story_count(store, asked.wanted, least)
    totals = Totals(**store.query(_TOTALS).to_dicts()[0])
    return IndexPage(
        root="",
        totals=totals,
        stories=story_lines(store, found),
        pager=pager("index", asked, count, SIZE, served=served, more=count == COUNTED),
        alone=_alone(store, totals.reports),
        search=forms.search("index", asked) if served else None,
    )


def alone_page(store: Store, asked: Asked, *, served: bool) -> AlonePage:
    """Return a page of the reports that stand alone."""
    rows = store.query(_SINGLES, (_ALONE, (asked.page - 1) * _ALONE)).rows
    lines = report_lines(store, [row[0] for row in rows])
    count = _alone(store, store.query("SELECT count(*) FROM reports").rows[0][0])
    only_page = Asked(page=asked.page)
    return AlonePage("", tuple(lines.values()), pager("alone", only_page, count, _ALONE, served=served))


def _alone(store: Store, reports: int) -> int:
    together: int = store.query(_TOGETHER).rows[0][0]
    return reports - together
