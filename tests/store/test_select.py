from __future__ import annotations

import pytest

from tacitus.store.filters import Filter
from tacitus.store.select import event_rows, report_rows, search_rows, statement_rows, story_rows
from tacitus.store.store import Store


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({}, 2),
        ({"speaker": "quispe"}, 2),
        ({"speaker": "per"}, 2),
        ({"speaker": "a_quispe"}, 2),
        ({"speaker": "100%"}, 0),
        ({"act": "promise"}, 2),
        ({"act": "deny"}, 0),
        ({"outlet": "other"}, 1),
        ({"since": "2026-03-03"}, 1),
        ({"until": "2026-03-02"}, 1),
        ({"since": "2026", "until": "2026-03"}, 2),
        ({"story": "st_1"}, 2),
        ({"story": "st_2"}, 0),
        ({"speaker": "'; DROP TABLE reports; --"}, 0),
    ],
)
def test_statements_by(full: Store, conditions: dict[str, str], count: int) -> None:
    assert len(statement_rows(full, Filter(**conditions))) == count


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({"actor": "PER"}, 2),
        ({"actor": "hait"}, 2),
        ({"actor": "FRA"}, 0),
        ({"type": "agree", "status": "planned"}, 2),
        ({"status": "actual"}, 0),
        ({"speaker": "Quispe"}, 2),
    ],
)
def test_events_by(full: Store, conditions: dict[str, str], count: int) -> None:
    rows = event_rows(full, Filter(**conditions))
    assert len(rows) == count
    for row in rows.to_dicts():
        assert row["cameo"] == "033"
        assert row["event_id"] == "e_1"
        assert row["place"] == "Cusco"
        assert row["actor_codes"] == "PER"


def test_reports_come_in_order_of_publication(full: Store) -> None:
    assert [row["outlet"] for row in report_rows(full, Filter()).to_dicts()] == ["The Test", "The Other"]
    assert len(report_rows(full, Filter(), 1)) == 1


def test_stories_are_counted(full: Store) -> None:
    row = story_rows(full).to_dicts()[0]
    assert (row["reports"], row["outlets"], row["origins"], row["findings"]) == (2, 2, 2, 1)


@pytest.mark.parametrize("words", ['"', "word) OR (", "NEAR(", "*", "word -keep", "", "a:b"])
def test_search_takes_any_words(full: Store, words: str) -> None:
    search_rows(full, words)


def test_search_finds_statements_and_reports(full: Store) -> None:
    found = search_rows(full, "keep word").to_dicts()
    assert [row["kind"] for row in found] == ["statement", "statement", "report", "report"]
    assert "[keep]" in found[0]["words"]
    assert len(search_rows(full, "keep word", 3)) == 3


def test_reports_tell_whose_text_they_are(full: Store) -> None:
    first, second = report_rows(full, Filter()).to_dicts()
    assert (first["copy_of"], second["copy_of"]) == (None, first["id"])
