from tacitus.stories.pairs import same_event
from tests.stories.test_grouping import FLOOD_A, FLOOD_B, MARKETS


def test_one_event_and_two():
    assert same_event(FLOOD_A, FLOOD_B) > 0.5 > same_event(FLOOD_A, MARKETS)


def test_a_pair_has_no_order():
    assert same_event(FLOOD_A, FLOOD_B) == same_event(FLOOD_B, FLOOD_A)


def test_the_same_report_twice():
    assert same_event(FLOOD_A, FLOOD_A) > 0.99
