from dataclasses import replace

from tacitus.stories.copies import shared_prose
from tacitus.stories.origins import find_origins
from tests.factory import make_report

WIRE = (
    "Water broke through the old dyke shortly before dawn and ran down the main street of the lower town. "
    "Crews from three districts brought sand and pumps while buses took families to a school on the hill."
)


def origins(*reports):
    return find_origins(reports, shared_prose(reports))


def test_a_copied_text_is_one_origin():
    reports = [make_report(WIRE, outlet="A"), make_report("Our own words first.\n\n" + WIRE, outlet="B")]
    found = origins(*reports)
    assert [origin.report_ids for origin in found] == [tuple(report.id for report in reports)]
    assert "word for word" in found[0].trace.reason


def test_shared_quotations_are_no_shared_origin():
    reports = [
        make_report(f"The mayor spoke at noon in the hall. “{WIRE}”", outlet="A"),
        make_report(f"Asked about it, she told a radio station this. “{WIRE}”", outlet="B"),
    ]
    assert len(origins(*reports)) == 2


def test_an_agency_credited_by_both_is_one_origin():
    reports = [
        replace(make_report("One text.", outlet="A"), credits=("Reuters",)),
        replace(make_report("Another text.", outlet="B"), credits=("AFP", "Reuters")),
        make_report("A third.", outlet="C"),
    ]
    found = origins(*reports)
    assert [len(origin.report_ids) for origin in found] == [2, 1]
    assert found[0].trace.reason == "both credit Reuters"


def test_an_agencys_own_credit_ties_it_to_the_same_day_only():
    days = ("2026-02-17", "2026-02-18")
    first, second = (
        replace(make_report(f"Our text of {day}.", day, outlet="Wire"), credits=("Wire",)) for day in days
    )
    copy = replace(make_report("Other words.", days[1], outlet="B"), credits=("Wire",))
    assert [len(origin.report_ids) for origin in origins(first, second, copy)] == [1, 2]
