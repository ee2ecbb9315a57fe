from tacitus.records.ids import ReportId
from tacitus.records.story import Link
from tacitus.records.window import Window
from tacitus.stories.knots import find_knots

IDS = tuple(ReportId(f"r_{at}") for at in range(6))


def window(first, last, own_last):
    return Window("w", IDS[first:last], tuple(range(first, last)), (0, own_last - first))


def tie(a, b, score):
    return Link(IDS[a], IDS[b], score, ())


def test_strong_ties_make_knots_and_weak_ones_are_kept_inside():
    ties = [tie(0, 1, 0.9), tie(0, 2, 0.1), tie(1, 2, 0.8), tie(2, 3, 0.1)]
    (first, second) = find_knots([(window(0, 4, 4), ties)], 0.5)
    assert (first.members, second.members) == ([0, 1, 2], [3])
    assert list(first.ties) == [(0, 1), (0, 2), (1, 2)]


def test_a_knot_is_given_once_no_window_can_add_to_it():
    given = []

    def stream():
        yield window(0, 4, 2), [tie(1, 3, 0.9)]
        given.append("second window")
        yield window(2, 6, 6), [tie(3, 5, 0.9)]

    knots = find_knots(stream(), 0.5)
    while knot := next(knots, None):
        given.append(knot.members)
    assert given == [[0], "second window", [1, 3, 5], [2], [4]]


def test_a_weak_tie_that_is_known_before_its_ends_meet_is_kept():
    windows = [(window(0, 4, 2), [tie(0, 3, 0.1), tie(0, 2, 0.9)]), (window(2, 6, 6), [tie(2, 3, 0.9)])]
    found = next(knot for knot in find_knots(windows, 0.5) if 0 in knot.members)
    assert found.members == [0, 2, 3]
    assert (0, 3) in found.ties
