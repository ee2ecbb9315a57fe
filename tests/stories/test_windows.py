from datetime import date, timedelta

import pytest

from tacitus.records.ids import ReportId
from tacitus.stories.windows import LEAST_DAYS, by_publication, windows

FIRST = date(2026, 1, 1)


def dated(*days: int | None):
    found = [
        (ReportId(f"r_{number:03}"), None if day is None else FIRST + timedelta(days=day))
        for number, day in enumerate(days)
    ]
    return sorted(found, key=by_publication)


def own(window):
    return window.report_ids[slice(*window.own)]


def test_few_reports_are_one_window():
    ordered = dated(9, None, 1)
    (window,) = windows(ordered, 7)
    assert window.report_ids == ("r_002", "r_000", "r_001")
    assert own(window) == window.report_ids
    assert window.ends == 3


def test_no_reports_make_no_window():
    assert list(windows([], 7)) == []


@pytest.mark.parametrize("most", [1, 3, 10])
def test_every_report_is_owned_once_and_its_neighbours_are_there(most):
    ordered = dated(*range(0, 120, 3), None, None)
    found = list(windows(ordered, 7, most))
    assert [each for window in found for each in own(window)] == [report_id for report_id, _ in ordered]
    day_of = dict(ordered)
    for window in found:
        here = [day for each in own(window) if (day := day_of[each])]
        near = {each for each, day in ordered for mine in here if day and abs((day - mine).days) <= 7}
        assert near <= set(window.report_ids)
        assert window.report_ids == tuple(ordered[place][0] for place in window.places)


def test_a_stretch_is_halved_no_further_than_its_shortest():
    found = list(windows(dated(*[5] * 30, *[6] * 30), 2, most=10))
    assert sum(len(own(window)) for window in found) == 60
    assert len(found) <= 2
    assert {int(window.key.split("+")[1]) for window in found} == {LEAST_DAYS}


def test_far_reports_do_not_change_a_window():
    near = dated(*range(40))
    far = [(ReportId(f"s_{at}"), FIRST + timedelta(days=900 + at)) for at in range(40)]
    before = {window.key: window.report_ids for window in windows(near, 7, 10)}
    after = {window.key: window.report_ids for window in windows([*near, *far], 7, 10)}
    assert before.items() <= after.items()


def test_many_undated_reports_are_compared_among_themselves_only():
    found = list(windows(dated(*range(80), *[None] * 12), 7, most=10))
    assert found[-1].key == "undated"
    assert len(own(found[-1])) == 12
    undated = set(own(found[-1]))
    assert not any(undated & set(window.report_ids) for window in found[:-1])
    few = list(windows(dated(*range(80), None), 7, most=10))
    assert all(window.report_ids[-1] == "r_080" for window in few)
