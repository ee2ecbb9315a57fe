from tacitus.accounts.shared import shared
from tests.accounts.factory import NORTH, SOUTH, make_scene
from tests.stories.factory import make_coded


def test_points_of_both_reports_are_shared():
    found = list(shared(make_scene(NORTH, SOUTH)))
    assert [len(finding.sides) for finding in found] == [2, 2]
    assert found[0].summary.endswith("told by North Post and South Post (no shared source is shown).")
    assert found[0].origins == 2


def test_one_report_shares_nothing():
    assert list(shared(make_scene(NORTH))) == []


def test_copies_are_one_source():
    text = (
        "Water broke the old dyke before dawn and ran down the main street of the lower town, police said. "
        * 2
    )
    copies = [
        make_coded(text + end, outlet=end, said=(("police", "Water broke the old dyke"),)) for end in "AB"
    ]
    found = list(shared(make_scene(*copies)))
    assert found[0].origins == 1
    assert "all from one source" in found[0].summary


def test_what_two_speakers_say_is_not_shared():
    words = "the old harbor of Duro will be widened in spring"
    both = [
        make_coded(f"{words}, {name} said.", outlet=name, said=((name, words),)) for name in ("Marek", "Berg")
    ]
    assert list(shared(make_scene(*both))) == []
