from __future__ import annotations

import pytest

from tacitus.errors import NotFoundError
from tacitus.store.store import Store
from tacitus.views.export.datasette import QUERIES
from tacitus.views.web.found import search_page, sql_page, why_page


def test_a_search_finds_stories_statements_and_reports(store: Store) -> None:
    page = search_page(store, "keep word")
    assert [hit.kind for hit in page.hits].count("statement") == 3
    statement = next(hit for hit in page.hits if hit.kind == "statement")
    assert [run for run, found in statement.words if found] == ["keep", "word"]
    assert "#c" in statement.address
    assert page.hits[0].kind == "story"


@pytest.mark.parametrize("words", ["", "submarines", '"', "NEAR(", "*", "a AND OR", "[x]", "<b>"])
def test_any_words_may_be_searched(store: Store, words: str) -> None:
    assert search_page(store, words).hits == ()


def test_a_question_and_its_answer(store: Store) -> None:
    page = sql_page(
        store, "SELECT outlet, NULL AS empty, x'00' AS bytes FROM reports WHERE outlet = 'The Test'"
    )
    assert (page.columns, page.rows, page.error) == (
        ("outlet", "empty", "bytes"),
        (("The Test", "", "1 bytes"),),
        "",
    )


@pytest.mark.parametrize("sql", [text for _, text in QUERIES.values()])
def test_examples_run(store: Store, sql: str) -> None:
    assert sql_page(store, sql).error == ""


def test_a_wrong_question_is_told_why(store: Store) -> None:
    assert "no such table" in sql_page(store, "SELECT * FROM nowhere").error
    assert sql_page(store, "DELETE FROM reports").error
    assert sql_page(store, "").columns == ()


def test_why_a_record_was_made(store: Store) -> None:
    statement = store.query("SELECT id, report_id FROM statements").rows[0]
    page = why_page(store, statement[0])
    assert (page.noun, page.why.reason) == ("statement", "made by a test")
    assert page.words[0].address.startswith(f"reports/{statement[1]}.html#c")
    with pytest.raises(NotFoundError):
        why_page(store, "s_none")
