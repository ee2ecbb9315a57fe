from dataclasses import replace

from tacitus.stories.origins import find_copies, find_origins, shingles_of
from tests.factory import make_report

WIRE = (
    "Water broke through the old dyke shortly before dawn and ran down the main street of the lower town. "
    "Crews from three districts brought sand and pumps while buses took families to a school on the hill."
)


def test_a_copied_text_is_one_origin():
    reports = [make_report(WIRE, outlet="A"), make_report("Our own words first.\n\n" + WIRE, outlet="B")]
    found = find_origins(reports)
    assert [origin.report_ids for origin in found] == [tuple(report.id for report in reports)]
    assert "word for word" in found[0].trace.reason


def test_shared_quotations_are_no_shared_origin():
    reports = [
        make_report(f"The mayor spoke at noon in the hall. “{WIRE}”", outlet="A"),
        make_report(f"Asked about it, she told a radio station this. “{WIRE}”", outlet="B"),
    ]
    assert len(find_origins(reports)) == 2


def test_an_agency_credited_by_both_is_one_origin():
    reports = [
        replace(make_report("One text.", outlet="A"), credits=("Reuters",)),
        replace(make_report("Another text.", outlet="B"), credits=("AFP", "Reuters")),
        make_report("A third.", outlet="C"),
    ]
    found = find_origins(reports)
    assert [len(origin.report_ids) for origin in found] == [2, 1]
    assert found[0].trace.reason == "both credit Reuters"


def test_shingles_of_a_short_text():
    assert shingles_of(make_report("Too short.")) == frozenset()


def test_an_agencys_own_credit_ties_it_to_the_same_day_only():
    days = ("2026-02-17", "2026-02-18")
    first, second = (
        replace(make_report(f"Our text of {day}.", day, outlet="Wire"), credits=("Wire",)) for day in days
    )
    copy = replace(make_report("Other words.", days[1], outlet="B"), credits=("Wire",))
    assert [len(origin.report_ids) for origin in find_origins([first, second, copy])] == [1, 2]


def test_copies_are_one_text_and_more_than_a_shared_source():
    words = WIRE.split()
    whole = make_report(WIRE, outlet="A")
    cut = make_report(" ".join(words[:25]), outlet="B")
    part = make_report(" ".join(words[16:]) + " " + " ".join(f"x{at} y{at}" for at in range(20)), outlet="C")
    assert find_copies([whole, cut, part]) == ((whole.id, cut.id),)
    assert len(find_origins([whole, part])) == 1
