from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.views.web.marks import Layer, Mark, Piece, anchor, cut, merge

TEXT = "0123456789"


def outline(pieces: tuple[Piece, ...]) -> str:
    """The pieces as `<layer text>`."""
    return "".join(
        "".join(f"<{opening.layer} " for opening in piece.opens) + piece.text + ">" * piece.closes
        for piece in pieces
    )


CASES = [
    ("no mark", [], "0123456789"),
    ("one", [(2, 4, Layer.ACTOR)], "01<actor 23>456789"),
    ("beside each other", [(2, 4, Layer.ACTOR), (4, 6, Layer.TIME)], "01<actor 23><time 45>6789"),
    ("nested", [(1, 8, Layer.SAID), (3, 5, Layer.PLACE)], "0<said 12<place 34>567>89"),
    ("same words", [(3, 5, Layer.PLACE), (3, 5, Layer.ACTOR)], "012<actor <place 34>>56789"),
    ("same start", [(3, 5, Layer.SAID), (3, 7, Layer.ACTOR)], "012<actor <said 34>56>789"),
    ("same end", [(1, 7, Layer.ACTOR), (3, 7, Layer.SAID)], "0<actor 12<said 3456>>789"),
    ("crossing", [(1, 5, Layer.SAID), (3, 8, Layer.EVENT)], "0<said 12<event 34>><event 567>89"),
    (
        "three crossing",
        [(0, 4, Layer.SAID), (2, 6, Layer.EVENT), (3, 8, Layer.TIME)],
        "<said 01<event 2<time 3>>><time <event 45>67>89",
    ),
    ("to the end", [(8, 10, Layer.TIME)], "01234567<time 89>"),
]


@pytest.mark.parametrize(("marks", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_cut(marks: list[tuple[int, int, Layer]], expected: str) -> None:
    assert outline(cut(TEXT, 0, 10, merge(Mark(*mark) for mark in marks))) == expected


def test_a_range_clips_and_leaves_out() -> None:
    marks = merge([Mark(0, 5, Layer.SAID), Mark(7, 9, Layer.TIME), Mark(8, 10, Layer.ACTOR)])
    pieces = cut(TEXT, 3, 8, marks)
    assert outline(pieces) == "<said 34>56<time 7>"
    assert [opening.id for piece in pieces for opening in piece.opens] == ["", "c7-9"]
    assert cut(TEXT, 4, 4, marks) == ()


def test_each_range_is_named_once() -> None:
    pieces = cut(TEXT, 0, 10, merge([Mark(1, 5, Layer.SAID), Mark(1, 5, Layer.ACTOR), Mark(3, 8, Layer.CUE)]))
    assert [opening.id for piece in pieces for opening in piece.opens] == ["c1-5", "", "c3-8", ""]
    assert anchor(1, 5) == "c1-5"


def test_merge_joins_reasons() -> None:
    marks = [Mark(1, 2, Layer.SAID, "b"), Mark(1, 2, Layer.SAID, "a"), Mark(1, 2, Layer.SAID, "b")]
    assert merge(marks) == (Mark(1, 2, Layer.SAID, "b\na"),)


ranges = st.tuples(st.integers(0, 9), st.integers(1, 10), st.sampled_from(list(Layer))).filter(
    lambda each: each[0] < each[1]
)


@given(st.lists(ranges, max_size=12), st.integers(0, 10), st.integers(0, 10))
def test_pieces_give_the_text_and_nest(found: list[tuple[int, int, Layer]], a: int, b: int) -> None:
    start, end = min(a, b), max(a, b)
    marks = merge(Mark(*each) for each in found)
    pieces = cut(TEXT, start, end, marks)
    assert "".join(piece.text for piece in pieces) == TEXT[start:end]
    depth = 0
    for piece in pieces:
        depth += len(piece.opens) - piece.closes
        assert depth >= 0
    assert depth == 0
    ids = [opening.id for piece in pieces for opening in piece.opens if opening.id]
    assert len(ids) == len(set(ids))
    assert set(ids) == {mark.anchor for mark in marks if start <= mark.start < end}
    covered = {name: set() for name in (layer.name.lower() for layer in Layer)}
    stack: list[str] = []
    at = start
    for piece in pieces:
        stack.extend(opening.layer for opening in piece.opens)
        for layer in stack:
            covered[layer].update(range(at, at + len(piece.text)))
        at += len(piece.text)
        del stack[len(stack) - piece.closes :]
    for layer in Layer:
        wanted = {
            place for mark in marks if mark.layer is layer for place in range(mark.start, mark.end)
        } & set(range(start, end))
        assert covered[layer.name.lower()] == wanted


def test_merge_joins_the_records_of_marks() -> None:
    (mark,) = merge([Mark(0, 3, Layer.SAID, "a", ("s_1",)), Mark(0, 3, Layer.SAID, "a", ("s_2", "s_1"))])
    assert mark.refs == ("s_1", "s_2")
    assert mark.title == "a"
    (piece,) = cut("abc", 0, 3, [mark])
    assert piece.opens[0].refs == ("s_1", "s_2")
