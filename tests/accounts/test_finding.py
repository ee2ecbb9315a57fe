from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import sides
from tacitus.records.account import FindingKind
from tests.accounts.factory import NORTH, SOUTH, make_scene


def test_a_finding_counts_the_origins_of_its_sides():
    scene = make_scene(NORTH, SOUTH)
    shown = sides(scene.points[0])
    both = make_finding(scene, FindingKind.SHARED, "Both.", shown, rule="test", reason="made by a test")
    one = make_finding(scene, FindingKind.ONLY_IN, "One.", shown[:1], rule="test", reason="made by a test")
    assert (both.origins, one.origins) == (2, 1)
    assert both.id != one.id
    assert both.story_id == scene.story.id
