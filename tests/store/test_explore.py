"""Lists of events and statements: what they hold, in order, and how SQLite finds it."""

from __future__ import annotations

import pytest

from tacitus.store import explore as exploring
from tacitus.store.explore import explore, rows_of
from tacitus.store.filters import Filter
from tacitus.store.select import event_rows, statement_rows
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_page
from tests.store.plans import plans

BOTH = pytest.mark.parametrize("what", ["events", "statements"])
FILTERS: tuple[dict[str, str], ...] = (
    {},
    {"actor": "quispe"},
    {"actor": "a_quispe"},
    {"actor": "PER"},
    {"actor": "per"},
    {"actor": "%"},
    {"outlet": "other"},
    {"outlet": "nobody"},
    {"since": "2026-03-02"},
    {"since": "2026-03-03"},
    {"until": "2026-03-02"},
    {"until": "2026", "outlet": "test"},
    {"words": "doctors"},
    {"words": "word"},
    {"words": "doctors haiti", "outlet": "test"},
    {"words": 'NEAR( "'},
    {"story": "st_1"},
    {"story": "st_1", "since": "2026-03"},
    {"speaker": "quispe"},
    {"speaker": "a_quispe", "outlet": "test"},
    {"type": "agree"},
    {"type": "AGREE", "status": "planned"},
    {"status": "planned", "words": "doctors"},
    {"uncodable": "too"},
    {"act": "promise"},
    {"act": "PROMISE", "since": "2026-03-01"},
    {"speech": "only"},
)


@pytest.fixture
def many(full: Store) -> Store:
    """Reports of several days, one of them undated."""
    with full.writer() as writer:
        for number, day in enumerate(("2025-01-05", "2026-03-02", "", "2026-04-01")):
            coded = make_coded(day, f"Outlet {number}", f"Nothing {number} else. " + make_coded().report.text)
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
    return full


def wanted_rows(store: Store, what: str, wanted: Filter) -> list[str]:
    """The ids that the command of this list gives, the newest report first."""
    table = (event_rows if what == "events" else statement_rows)(store, wanted)
    rows = table.to_dicts()
    order = {row["id"]: place for place, row in enumerate(rows)}
    days = [(row["published"] or "", row["report_id"]) for row in rows]
    newest = {day: -place for place, day in enumerate(sorted(set(days)))}
    rows.sort(key=lambda row: (newest[(row["published"] or "", row["report_id"])], order[row["id"]]))
    return [row["id"] for row in rows]


@pytest.mark.parametrize("looked", [1, 3, 5_000])
@pytest.mark.parametrize("frequent", [1, 50_000])
@BOTH
def test_pages_hold_what_the_commands_give(
    many: Store, what: str, frequent: int, looked: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever way a filter is answered: from tallies, by looking at rows, or by a walk."""
    monkeypatch.setattr(exploring, "LOOKED", looked)
    monkeypatch.setattr(exploring, "_FREQUENT", frequent)
    for conditions in FILTERS:
        wanted = Filter(**conditions)
        ids = wanted_rows(many, what, wanted)
        for offset, limit in ((0, 50), (0, 1), (1, 2), (3, 50), (90, 10)):
            found = explore(many, what, wanted, limit, offset)
            assert found.ids == ids[offset : offset + limit], conditions
            assert (found.more and found.count < len(ids)) or found.count == len(ids), conditions


@BOTH
def test_facets_and_months_are_those_of_the_rows(many: Store, what: str) -> None:
    for conditions in FILTERS:
        wanted = Filter(**conditions)
        found = explore(many, what, wanted, 50)
        assert not found.sampled
        dated = [row for row in rows_of(many, what, found.ids) if row["published"]]
        assert sum(n for _, n in found.months) == len(dated)
        for name, values in found.facets.items():
            for value, number in values:
                narrowed = Filter(**{**conditions, name: value})
                assert explore(many, what, narrowed, 0).count == number, (conditions, name, value)


def test_more_than_are_looked_at_is_told(many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(exploring, "LOOKED", 2)
    found = explore(many, "events", Filter(words="doctors"), 50)
    assert (found.count, found.more, found.sampled) == (2, True, True)
    assert len(found.ids) == 6
    exact = explore(many, "events", Filter(), 50)
    assert (exact.count, exact.more, exact.sampled) == (6, False, False)


@BOTH
def test_rows_tell_where_their_first_words_are(full: Store, what: str) -> None:
    rows = rows_of(full, what, explore(full, what, Filter(), 10).ids)
    assert [row["outlet"] for row in rows] == ["The Other", "The Test"]
    for row in rows:
        text = full.report(str(row["report_id"])).report.text
        assert text[int(str(row["start_char"])) : int(str(row["end_char"]))]


@BOTH
def test_a_walk_of_the_days_sorts_nothing_but_a_report(
    full: Store, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exploring, "LOOKED", 0)
    for conditions in ({}, {"outlet": "test"}, {"type": "AGREE", "act": "promise"}):
        steps = plans(full, lambda store: explore(store, what, Filter(**conditions), 10))  # noqa: B023
        walk = next(step for step in steps if "INDEX reports_published" in step)
        assert "_report (report_id=?)" in walk
        assert "FOR ORDER BY" not in walk
        assert all("tallies" in step for step in steps if step != walk)


@pytest.mark.parametrize(
    ("what", "conditions", "index"),
    [
        ("events", {"type": "AGREE"}, "event_mentions_type (type=? AND codable=?)"),
        ("events", {"status": "planned"}, "event_mentions_status (status=? AND codable=?)"),
        ("events", {"outlet": "other"}, "reports_outlet (outlet=?)"),
        ("events", {"actor": "a_quispe"}, "participants_actor (actor_id=?)"),
        ("events", {"actor": "PER"}, "participants_country (country=?)"),
        ("events", {"words": "doctors"}, "VIRTUAL TABLE INDEX"),
        ("events", {"report": "r_1"}, "event_mentions_report (report_id=?)"),
        ("statements", {"act": "promise"}, "statements_act (act=?)"),
        ("statements", {"outlet": "other"}, "reports_outlet (outlet=?)"),
        ("statements", {"speaker": "a_quispe"}, "statements_speaker (speaker_id=?)"),
        ("statements", {"speaker": "PER"}, "report_actors_country (country=?)"),
        ("statements", {"words": "word"}, "VIRTUAL TABLE INDEX"),
        ("statements", {"story": "st_1"}, "statements_report (report_id=?)"),
    ],
)
def test_a_filter_begins_at_its_index(full: Store, what: str, conditions: dict[str, str], index: str) -> None:
    steps = plans(full, lambda store: explore(store, what, Filter(**conditions), 10))
    look = next(step for step in steps if index in step)
    table = "e" if what == "events" else "s"
    assert f"SCAN {table}\n" not in f"{look}\n"


@BOTH
def test_rows_are_found_by_their_ids(full: Store, what: str) -> None:
    ids = explore(full, what, Filter(), 10).ids
    (steps,) = plans(full, lambda store: rows_of(store, what, ids))
    assert not [line for line in steps.splitlines() if line.startswith("SCAN") and "CONSTANT" not in line]
