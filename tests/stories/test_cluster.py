from tacitus.stories.cluster import cluster


def test_items_join_while_the_mean_holds():
    assert cluster(4, {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.7}, 0.5) == [[0, 1, 2], [3]]


def test_a_chain_does_not_join_its_ends():
    scores = {(0, 1): 0.9, (1, 2): 0.6, (2, 3): 0.9}
    assert cluster(4, scores, 0.5) == [[0, 1], [2, 3]]


def test_a_refusal_is_final():
    assert cluster(2, {(0, 1): 0.9}, 0.5, lambda _a, _b: False) == [[0], [1]]


def test_the_order_of_the_scores_does_not_matter():
    scores = {(0, 1): 0.6, (1, 2): 0.6, (0, 2): 0.2, (2, 3): 0.6}
    backward = dict(reversed(scores.items()))
    assert cluster(4, scores, 0.5) == cluster(4, backward, 0.5)


def test_no_items():
    assert cluster(0, {}, 0.5) == []
