from tacitus.stories.linkage import Linkage


def linked(*ties, count=4, threshold=0.5):
    linkage = Linkage(threshold)
    for item in range(count):
        linkage.add(item)
    for a, b, score in ties:
        linkage.tie(a, b, score)
    linkage.settle()
    return linkage


def test_a_chain_does_not_hold_a_group_together():
    assert list(linked((0, 1, 0.9), (1, 2, 0.8)).take()) == [[0, 1], [2], [3]]
    assert list(linked((0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.4)).take()) == [[0, 1, 2], [3]]


def test_items_that_come_later_join_as_if_they_had_been_there():
    linkage = linked((0, 1, 0.9), count=2)
    linkage.add(2)
    linkage.tie(0, 2, 0.6)
    linkage.tie(1, 2, 0.7)
    linkage.settle()
    assert list(linkage.take()) == [[0, 1, 2]]


def test_groups_are_taken_out_when_they_are_whole():
    linkage = linked((0, 1, 0.9), (2, 3, 0.9))
    assert list(linkage.take({3}.isdisjoint)) == [[0, 1]]
    assert list(linkage.take()) == [[2, 3]]


def test_a_join_may_be_refused():
    linkage = Linkage(0.5, lambda a, b: len(a) + len(b) < 3)
    for item in range(3):
        linkage.add(item)
    for a, b in ((0, 1), (0, 2), (1, 2)):
        linkage.tie(a, b, 0.9)
    linkage.settle()
    assert list(linkage.take()) == [[0, 1], [2]]
