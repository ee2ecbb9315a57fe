from __future__ import annotations

from tacitus.store.filters import (
    Filter,
    event_conditions,
    match_query,
    report_conditions,
    statement_conditions,
    story_conditions,
)


def test_an_empty_filter_leaves_out_only_uncodable_events() -> None:
    assert not statement_conditions(Filter())
    assert not report_conditions(Filter())
    assert event_conditions(Filter()) == [("codable = 1", ())]
    assert not event_conditions(Filter(uncodable="too"))


def test_what_a_user_types_is_bound_and_its_wildcards_are_letters() -> None:
    ((condition, values),) = report_conditions(Filter(outlet="50%_\\"))
    assert "50" not in condition
    assert values == ("%50\\%\\_\\\\%",)


def test_the_last_day_is_included() -> None:
    ((_, (value,)),) = report_conditions(Filter(until="2019-07-05"))
    assert "2019-07-05T23:59:59+00:00" <= value < "2019-07-06"


def test_words_that_a_user_types_are_no_query_syntax() -> None:
    assert match_query('NEAR( "a') == '"NEAR(" """a"'
    assert match_query("  ") == '""'


def test_a_story_is_asked_for_by_its_days() -> None:
    days = [story_conditions(Filter(since=since))[0][1] for since in ("2019", "2019-07", "2019-07-05")]
    assert days == [
        ("2019-01-01T00:00:00+00:00",),
        ("2019-07-01T00:00:00+00:00",),
        ("2019-07-05T00:00:00+00:00",),
    ]
