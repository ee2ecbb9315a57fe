"""Fills the pages that only a server has: search, questions in SQL, and why a record was made."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tacitus.errors import StoreError
from tacitus.store.ask import ROWS, ask
from tacitus.store.filters import Filter
from tacitus.store.lists import story_ids
from tacitus.store.select import search_rows
from tacitus.store.store import Store
from tacitus.views.explanation import Explanation, explain
from tacitus.views.export.datasette import QUERIES
from tacitus.views.web.listed import Fact, Link
from tacitus.views.web.marks import anchor
from tacitus.views.web.pages import Why
from tacitus.views.web.served import Hit, InPlace, SearchPage, SqlPage, WhyPage
from tacitus.views.web.words import near_address, plain, shorten, told_date

HITS = 50
_STORIES = 5
_MARKED = re.compile(r"\[([^\[\]]*)\]")
_CELL = 300
"""Characters of a value that are shown."""
_ROWS = 200
"""Rows that a page shows; it tells that there are more."""
_FIRST_WORDS = "SELECT report_id, start_char, end_char FROM spans WHERE record_id = ? AND role = 'content'"


def search_page(store: Store, words: str) -> SearchPage:
    """Return stories, statements and reports that hold all the words."""
    if not words:
        return SearchPage("", "", (), more=False)
    rows = search_rows(store, words, HITS + 1).to_dicts()
    hits = (*_stories(store, words), *(_hit(store, row) for row in rows[:HITS]))
    return SearchPage("", words, hits, len(rows) > HITS)


def _stories(store: Store, words: str) -> Iterator[Hit]:
    for story_id in story_ids(store, Filter(words=words), 2, _STORIES):
        row = store.query("SELECT title, first, reports FROM stories WHERE id = ?", (story_id,)).rows[0]
        told = ((f"{row[2]} reports", False),)
        yield Hit(
            "story", plain(row[0]) or "Untitled", f"stories/{story_id}.html", "", told_date(row[1]), told
        )


def _hit(store: Store, row: dict[str, str]) -> Hit:
    address = f"reports/{row['id']}.html"
    if row["kind"] == "statement":
        report_id, start, end = store.query(_FIRST_WORDS, (row["id"],)).rows[0]
        address = f"reports/{report_id}.html#c{start}-{end}"
    name = plain(row["name"] or "") or ("someone" if row["kind"] == "statement" else "Untitled report")
    words = tuple(_runs(plain(row["words"])))
    return Hit(row["kind"], name, address, row["outlet"], told_date(row["published"]), words)


def _runs(marked: str) -> Iterator[tuple[str, bool]]:
    for place, run in enumerate(_MARKED.split(marked)):
        if run:
            yield run, place % 2 == 1


def sql_page(store: Store, sql: str) -> SqlPage:
    """Return the answer to a question in SQL, or why there is none."""
    examples = tuple(Link(title, text) for title, text in QUERIES.values())
    if not sql:
        return SqlPage("", "", examples=examples)
    try:
        answer = ask(store, sql, rows=min(ROWS, _ROWS))
    except StoreError as error:
        return SqlPage("", sql, error=str(error), examples=examples)
    rows = tuple(tuple(_cell(value) for value in row) for row in answer.table.rows)
    return SqlPage("", sql, answer.table.columns, rows, answer.cut, examples=examples)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return f"{len(value):,} bytes" if isinstance(value, bytes) else shorten(str(value), _CELL)


def why_page(store: Store, record_id: str) -> WhyPage:
    """Return why a record was made.

    Raises:
        NotFoundError: Nothing has that id.
    """
    found = explain(store, record_id)
    return WhyPage(
        root="../",
        noun=found.noun,
        id=found.id,
        headline=found.headline,
        facts=tuple(Fact(name, value) for name, value in found.facts),
        words=tuple(_in_place(found)),
        why=Why(
            found.rule,
            found.version,
            found.reason,
            "" if found.confidence is None else f"{found.confidence:.0%}",
        ),
    )


def _in_place(found: Explanation) -> Iterator[InPlace]:
    for each in found.words:
        name = near_address(each.address).rsplit("/", 1)[-1]
        place = f"reports/{each.report_id}.html#{anchor(each.start, each.end)}"
        yield InPlace(each.role, name, place, each.before, each.words, each.after)
