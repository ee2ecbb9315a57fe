"""The tallies are what counting gives, whatever is written, corrected and removed."""

from __future__ import annotations

import pytest

from tacitus.records.correction import Correction, Verb
from tacitus.store.corrected import apply_corrections
from tacitus.store.filters import Filter
from tacitus.store.portable import REPORTS, clear, dump, restore
from tacitus.store.store import Store
from tacitus.store.tallies import most, tallied_facets, tallied_months, tally, tells
from tests.store.factory import make_coded, make_other, make_page

_COUNTED = """
SELECT 'events', type, status, codable, outlet, coalesce(substr(published, 1, 7), ''), count(*)
FROM event_mentions e JOIN reports r ON r.id = e.report_id GROUP BY 1, 2, 3, 4, 5, 6
UNION ALL SELECT 'statements', act, '', spoken, outlet, coalesce(substr(published, 1, 7), ''), count(*)
FROM statements s JOIN reports r ON r.id = s.report_id GROUP BY 1, 2, 3, 4, 5, 6
"""


def check(store: Store, *, empty: bool = False) -> None:
    kept = sorted(store.query("SELECT * FROM tallies").rows)
    assert kept == sorted(store.query(_COUNTED).rows)
    assert bool(kept) != empty


def test_what_is_written_is_counted(full: Store) -> None:
    check(full)


def test_what_is_removed_is_counted_no_more(full: Store) -> None:
    for coded in (make_coded(), make_other()):
        with full.writer() as writer:
            writer.forget(make_page(coded.report))
        check(full, empty=coded == make_other())
    with full.writer() as writer:
        writer.report(make_coded("", ""), "v1")
    check(full)


def test_what_is_corrected_is_counted_as_it_is_now(full: Store) -> None:
    before = full.query("SELECT * FROM tallies").rows
    event = full.query("SELECT id FROM event_mentions WHERE codable ORDER BY id").rows[0][0]
    apply_corrections(full, [Correction.of_record(Verb.REJECT, event)])
    assert full.query("SELECT * FROM tallies").rows != before
    check(full)
    apply_corrections(full, [])
    assert full.query("SELECT * FROM tallies").rows == before


def test_rows_that_travel_are_counted_once(full: Store) -> None:
    with Store(":memory:") as other:
        for _ in range(2):
            restore(other.connection, dump(full.connection, REPORTS))
        check(other)
        clear(other.connection)
        check(other, empty=True)


@pytest.mark.parametrize(
    ("conditions", "told"),
    [
        ({}, True),
        ({"type": "AID", "status": "actual", "outlet": "x", "uncodable": "too"}, True),
        ({"since": "2026", "until": "2026-03"}, True),
        ({"since": "2026-03-01"}, False),
        ({"actor": "x"}, False),
        ({"words": "x", "type": "AID"}, False),
    ],
)
def test_which_filters_it_tells_of(conditions: dict[str, str], told: bool) -> None:
    assert tells(Filter(**conditions)) is told


@pytest.mark.parametrize(
    ("what", "conditions", "number"),
    [
        ("events", {}, 2),
        ("events", {"outlet": "the other"}, 1),
        ("events", {"outlet": "%"}, 0),
        ("events", {"type": "nothing"}, 0),
        ("events", {"since": "2026-03"}, 2),
        ("events", {"since": "2026-04"}, 0),
        ("events", {"until": "2026"}, 2),
        ("events", {"until": "2026-02"}, 0),
        ("statements", {}, 2),
        ("statements", {"speech": "only"}, 0),
        ("statements", {"act": "deny"}, 0),
    ],
)
def test_numbers_of_filters(full: Store, what: str, conditions: dict[str, str], number: int) -> None:
    wanted = Filter(**conditions)
    assert tally(full, what, wanted) == number
    assert sum(n for _, n in tallied_months(full, what, wanted)) == number


def test_facets_leave_out_their_own_condition(full: Store) -> None:
    kind = full.query("SELECT type FROM event_mentions").rows[0][0]
    found = tallied_facets(full, "events", Filter(outlet="the other"))
    assert found["outlet"] == [("The Other", 1), ("The Test", 1)]
    assert found["type"] == [(kind, 1)]


def test_the_most_frequent_come_first_and_nothing_has_no_name() -> None:
    assert most({"b": 2, "a": 2, "": 9, "c": 3}) == [("c", 3), ("a", 2), ("b", 2)]
