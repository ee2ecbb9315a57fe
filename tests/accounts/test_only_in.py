from tacitus.accounts.only_in import only_in
from tests.accounts.factory import NORTH, SOUTH, make_scene


def test_what_one_report_alone_tells():
    found = list(only_in(make_scene(NORTH, SOUTH)))
    assert [finding.summary for finding in found] == [
        "Only North Post tells: Ivo Marek said: “He will leave in June”."
    ]


def test_a_report_without_company_is_compared_with_nothing():
    assert list(only_in(make_scene(NORTH))) == []
