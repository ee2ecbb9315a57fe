from tacitus.accounts.shared import shared
from tests.accounts.factory import NORTH, SOUTH, make_scene


def test_points_of_both_reports_are_shared():
    found = list(shared(make_scene(NORTH, SOUTH)))
    assert [len(finding.sides) for finding in found] == [2, 2]
    assert found[0].summary.endswith("told by North Post and South Post (no shared source is shown).")
    assert found[0].origins == 2


def test_one_report_shares_nothing():
    assert list(shared(make_scene(NORTH))) == []
