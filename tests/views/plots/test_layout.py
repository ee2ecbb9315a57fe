from math import dist

from tacitus.views.plots.layout import layout, parts

STAR = {"hub": [f"leaf{at}" for at in range(6)]} | {f"leaf{at}": ["hub"] for at in range(6)}
CHAIN = {"a": ["b"], "b": ["a", "c"], "c": ["b", "d"], "d": ["c"]}


def test_parts_come_the_largest_first() -> None:
    assert [len(part) for part in parts({**CHAIN, **STAR, "x": ["y"], "y": ["x"]})] == [7, 4, 2]


def test_what_touches_is_near_and_what_does_not_is_far() -> None:
    places, _ = layout(CHAIN, 720)
    near = [dist(places[a], places[b]) for a, b in ("ab", "bc", "cd")]
    assert max(near) < 1.1 * min(near)
    assert dist(places["a"], places["d"]) > 2.5 * min(near)


def test_a_chain_lies_along_the_page() -> None:
    places, height = layout(CHAIN, 720)
    assert height < 100
    assert max(x for x, _ in places.values()) - min(x for x, _ in places.values()) > 250


def test_nothing_stands_outside_and_no_two_on_one_place() -> None:
    crowd = {
        **CHAIN,
        **STAR,
        **{f"p{at}": [f"q{at}"] for at in range(7)},
        **{f"q{at}": [f"p{at}"] for at in range(7)},
    }
    places, height = layout(crowd, 720)
    assert places.keys() == crowd.keys()
    assert all(0 <= x <= 720 and 0 <= y <= height for x, y in places.values())
    stood = sorted(places.values())
    assert min(dist(a, b) for at, a in enumerate(stood) for b in stood[at + 1 :]) > 20


def test_the_same_network_stands_the_same() -> None:
    assert layout(STAR, 720) == layout(dict(reversed(STAR.items())), 720)


def test_one_alone_has_a_place() -> None:
    assert layout({"a": []}, 720)[0].keys() == {"a"}
