from itertools import permutations

from tacitus.stories.copies import find_copies, shared_prose, shingles_of
from tacitus.stories.origins import find_origins
from tests.factory import make_report

WIRE = (
    "Water broke through the old dyke shortly before dawn and ran down the main street of the lower town. "
    "Crews from three districts brought sand and pumps while buses took families to a school on the hill."
)
CUT = " ".join(WIRE.split()[:25])


def copies(*reports):
    return find_copies(reports, shared_prose(reports))


def test_shingles_of_a_short_text():
    assert shingles_of(make_report("Too short.")) == frozenset()


def test_a_cut_text_is_a_copy_and_a_text_that_shares_a_part_is_not():
    whole = make_report(WIRE, "2026-02-17", outlet="A")
    cut = make_report(CUT, "2026-02-18", outlet="B")
    rest = " ".join(WIRE.split()[16:]) + " " + " ".join(f"x{at} y{at}" for at in range(20))
    part = make_report(rest, "2026-02-18", outlet="C")
    (found,) = copies(whole, cut, part)
    assert (found.report_id, found.original_id, found.share) == (cut.id, whole.id, 1.0)
    assert found.trace.reason == (
        "100 % of the shorter text's runs of 7 words stand in the other; published 1 day after it"
    )
    assert len(find_origins([whole, part], shared_prose([whole, part]))) == 1


def test_every_copy_leads_to_the_first_whatever_the_order():
    reports = [
        make_report(CUT, "2026-02-17", outlet="A"),
        make_report(WIRE, "2026-02-19", outlet="B"),
        make_report("A line of our own.\n\n" + WIRE, "2026-02-20", outlet="C"),
    ]
    for order in permutations(reports):
        assert {(each.report_id, each.original_id) for each in copies(*order)} == {
            (reports[1].id, reports[0].id),
            (reports[2].id, reports[0].id),
        }


def test_what_is_not_known_of_the_order_is_said():
    whole, cut = make_report(WIRE, "2026-02-17", outlet="A"), make_report(CUT, "2026-02-17", outlet="B")
    (same_day,) = copies(cut, whole)
    assert same_day.original_id == whole.id
    assert same_day.trace.reason.endswith("published on the same day; which was first is not known")
    (undated,) = copies(make_report(WIRE, outlet="A"), cut)
    assert undated.original_id == cut.id
    assert undated.trace.reason.endswith("which was first is not known, for one is undated")


def test_independent_texts_share_nothing():
    other = make_report("Quite another text on " + " and ".join(f"thing {at}" for at in range(30)))
    assert shared_prose([make_report(WIRE), other]) == {}
    assert copies(make_report(WIRE), other) == ()
