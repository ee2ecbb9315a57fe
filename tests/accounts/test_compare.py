from tacitus.accounts import compare
from tacitus.records.account import FindingKind
from tests.accounts.factory import NORTH, SOUTH, make_story
from tests.stories.factory import make_coded


def test_two_accounts_of_one_story():
    found = compare(*make_story(NORTH, SOUTH))
    kinds = [finding.kind for finding in found.findings]
    assert kinds == [FindingKind.SHARED, FindingKind.SHARED, FindingKind.ONLY_IN]
    assert [(account.shared, account.alone) for account in found.accounts] == [(2, 1), (2, 0)]
    assert all(account.left_out == () for account in found.accounts)


def test_what_most_tell_and_one_leaves_out():
    third = make_coded("Bakers sang at noon.", "2026-03-05", outlet="East Post")
    found = compare(*make_story(NORTH, SOUTH, third))
    assert [len(account.left_out) for account in found.accounts] == [0, 0, 2]


def test_a_report_alone():
    found = compare(*make_story(NORTH))
    assert found.findings == ()
    assert [(account.shared, account.alone) for account in found.accounts] == [(0, 0)]


def test_the_result_does_not_depend_on_the_order_of_reports():
    story, told, grouping = make_story(NORTH, SOUTH)
    assert compare(story, told, grouping) == compare(story, told[::-1], grouping)
