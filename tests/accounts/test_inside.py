from tacitus.accounts.inside import inside
from tests.accounts.factory import make_scene
from tests.stories.factory import make_coded


def pairs(text: str) -> list[tuple[str, str]]:
    found = inside(make_scene(make_coded(text, "2026-03-04")))
    return [(finding.sides[0].spans[0].text, finding.sides[1].spans[0].text) for finding in found]


def test_a_number_that_points_back_and_is_another():
    assert pairs("Two ships with 60 tonnes of maize left Duro. The 54 tonnes are sold.") == [
        ("60 tonnes", "54 tonnes")
    ]


def test_a_number_told_afresh_may_count_others():
    assert pairs("Two ships with 60 tonnes of maize left Duro. Marek wants 54 tonnes of rye.") == []
    assert pairs("Ten boats with 60 tonnes and 54 tonnes left. The 54 tonnes are sold.") == []
    assert pairs("Marek spent $60 million on Duro. The $54 million came from Berg.") == []
