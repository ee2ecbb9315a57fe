from tacitus.stories.union import groups


def test_pairs_join_into_groups():
    assert groups(5, [(3, 4), (0, 2), (4, 2)]) == [[0, 2, 3, 4], [1]]


def test_nothing_to_join():
    assert groups(2, []) == [[0], [1]]
