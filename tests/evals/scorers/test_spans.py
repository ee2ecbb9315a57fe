from evals.scorers.spans import pair_spans, same_span


def span(start, end):
    return {"start": start, "end": end}


def test_pairs_same_spans_first_then_the_longest_overlap():
    gold = [span(0, 10), span(10, 20)]
    found = [span(5, 18), span(10, 20)]
    assert pair_spans(gold, found) == [(gold[1], found[1]), (gold[0], found[0])]


def test_spans_that_only_touch_are_not_paired():
    assert pair_spans([span(0, 5)], [span(5, 9)]) == []


def test_same_span():
    assert same_span(span(1, 2), span(1, 2))
    assert not same_span(span(1, 2), span(1, 3))
