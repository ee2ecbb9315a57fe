from __future__ import annotations

from tacitus.store.filters import Filter, event_conditions, report_conditions, statement_conditions


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
