from __future__ import annotations

from collections.abc import Callable

import pytest

from tacitus.store.filters import Filter
from tacitus.store.lists import (
    days,
    facets,
    newest_story_ids,
    row_count,
    row_ids,
    rows_of,
    story_count,
    story_ids,
)
from tacitus.store.store import Store


def plans(store: Store, ask: Callable[[Store], object]) -> list[str]:
    """The query plans of what is asked, as SQLite tells them."""
    asked: list[str] = []
    store.connection.set_trace_callback(asked.append)
    ask(store)
    store.connection.set_trace_callback(None)
    found = []
    for sql in asked:
        if sql.startswith("SELECT"):
            rows = store.query(f"EXPLAIN QUERY PLAN {sql}").rows
            found.append("\n".join(str(row[3]) for row in rows))
    return found


@pytest.mark.parametrize(
    ("conditions", "count"),
    [
        ({}, 1),
        ({"since": "2026-03-03"}, 1),
        ({"since": "2026-03-04"}, 0),
        ({"since": "2026-03"}, 1),
        ({"since": "2026"}, 1),
        ({"since": "2027"}, 0),
        ({"until": "2026-03-02"}, 1),
        ({"until": "2026-03-01"}, 0),
        ({"outlet": "other"}, 1),
        ({"outlet": "nobody"}, 0),
        ({"actor": "quispe"}, 1),
        ({"actor": "a_quispe"}, 1),
        ({"actor": "%"}, 0),
        ({"words": "doctors haiti"}, 1),
        ({"words": "submarines"}, 0),
        ({"words": 'NEAR( "'}, 0),
    ],
)
def test_stories_by(full: Store, conditions: dict[str, str], count: int) -> None:
    wanted = Filter(**conditions)
    assert len(story_ids(full, wanted, 2, 10)) == count
    assert len(newest_story_ids(full, wanted, 2, 10)) == count
    assert story_count(full, wanted, 2) == count


def test_a_page_of_stories(full: Store) -> None:
    assert story_ids(full, Filter(), 2, 10, 1) == []
    assert story_ids(full, Filter(), 3, 10) == []


@pytest.mark.parametrize("what", ["events", "statements"])
def test_rows_come_newest_first_and_in_pages(full: Store, what: str) -> None:
    ids = row_ids(full, what, Filter(), 10)
    assert row_count(full, what, Filter()) == len(ids) == 2
    assert [row_ids(full, what, Filter(), 1, at) for at in (0, 1, 2)] == [[ids[0]], [ids[1]], []]
    rows = rows_of(full, what, ids)
    assert [row["outlet"] for row in rows] == ["The Other", "The Test"]
    for row in rows:
        text = full.report(str(row["report_id"])).report.text
        assert text[int(str(row["start_char"])) : int(str(row["end_char"]))]


@pytest.mark.parametrize("conditions", [{"speaker": "quispe"}, {"story": "st_1"}, {"words": "keep"}])
def test_a_narrow_filter_gives_the_same_order(full: Store, conditions: dict[str, str]) -> None:
    assert row_ids(full, "statements", Filter(**conditions), 10) == row_ids(full, "statements", Filter(), 10)


def test_facets_leave_out_their_own_condition(full: Store) -> None:
    found = facets(full, "events", Filter(type="AGREE", outlet="other"))
    kinds = row_count(full, "events", Filter(outlet="other"))
    assert sum(n for _, n in found["type"]) == kinds == 1
    assert {name for name, _ in found["outlet"]} <= {"The Test", "The Other"}


def test_months(full: Store) -> None:
    assert days(full, "statements", Filter()) == [("2026-03", 2)]


@pytest.mark.parametrize("what", ["events", "statements"])
def test_an_unfiltered_list_walks_the_days_and_sorts_nothing_but_a_report(full: Store, what: str) -> None:
    (steps,) = plans(full, lambda store: row_ids(store, what, Filter(), 10))
    assert "INDEX reports_published" in steps
    assert "_report (report_id=?)" in steps
    assert "B-TREE FOR ORDER BY" not in steps or "LAST TERM" in steps


def test_stories_walk_an_index(full: Store) -> None:
    (most,) = plans(full, lambda store: story_ids(store, Filter(), 2, 10))
    (newest,) = plans(full, lambda store: newest_story_ids(store, Filter(), 2, 10))
    (count,) = plans(full, lambda store: story_count(store, Filter(), 2))
    assert "INDEX stories_reports" in most
    assert "INDEX stories_first" in newest
    assert "INDEX stories_reports" in count
    for steps in (most, newest):
        assert "FOR ORDER BY" not in steps or "LAST TERM" in steps


@pytest.mark.parametrize("what", ["events", "statements"])
def test_a_filter_by_words_begins_at_the_full_text_index(full: Store, what: str) -> None:
    (steps,) = plans(full, lambda store: row_ids(store, what, Filter(words="doctors"), 10))
    assert "VIRTUAL TABLE INDEX" in steps
    assert "SCAN e\n" not in steps
    assert "SCAN s\n" not in steps


@pytest.mark.parametrize("what", ["events", "statements"])
def test_rows_are_found_by_their_ids(full: Store, what: str) -> None:
    ids = row_ids(full, what, Filter(), 10)
    (steps,) = plans(full, lambda store: rows_of(store, what, ids))
    assert not [line for line in steps.splitlines() if line.startswith("SCAN") and "CONSTANT" not in line]


def test_an_actor_known_by_its_id_is_looked_up(full: Store) -> None:
    (said,) = plans(full, lambda store: row_ids(store, "statements", Filter(speaker="a_quispe"), 10))
    assert "INDEX statements_speaker (speaker_id=?)" in said
    (done,) = plans(full, lambda store: row_ids(store, "events", Filter(actor="a_quispe"), 10))
    assert "INDEX participants_actor (actor_id=?)" in done
