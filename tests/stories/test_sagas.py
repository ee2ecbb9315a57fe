from tacitus.stories.sagas import group_sagas
from tests.stories.factory import make_coded

ITEMS = [
    make_coded("Rebels in Duro shell the Marek bridge.", "2026-01-02"),
    make_coded("Talks on Duro fail as rebels shell the port.", "2026-02-20"),
    make_coded("Duro: a truce with the rebels holds at the Marek bridge.", "2026-03-30"),
    make_coded("A court in Lima hears the banker Quispe.", "2026-01-02"),
    make_coded("The banker Quispe appeals in Lima.", "2026-03-01"),
]


def test_long_running_stories_are_held_together_by_names():
    found = group_sagas(ITEMS)
    assert sorted(len(saga) for saga in found) == [2, 3]


def test_the_order_does_not_matter():
    assert group_sagas(ITEMS[::-1]) == group_sagas(ITEMS)


def test_no_items():
    assert group_sagas([]) == ()
