from __future__ import annotations

import pytest

from tacitus.records.ids import ReportId
from tacitus.records.span import Span, require_spans, words_of

R = ReportId("r_1")


@pytest.mark.parametrize(("start", "end", "text"), [(3, 3, ""), (4, 3, "x"), (-1, 1, "xx"), (0, 2, "x")])
def test_a_span_shows_the_words_at_its_offsets(start: int, end: int, text: str) -> None:
    with pytest.raises(ValueError):
        Span(R, start, end, text)


def test_code_points_are_counted() -> None:
    assert len(Span(R, 0, 2, "é𝒳")) == 2


@pytest.mark.parametrize(
    ("a", "b", "overlaps", "covers"),
    [((0, 4), (3, 5), True, False), ((0, 4), (4, 5), False, False), ((0, 4), (1, 3), True, True)],
)
def test_overlap_and_cover(a: tuple[int, int], b: tuple[int, int], overlaps: bool, covers: bool) -> None:
    one, two = (Span(R, start, end, "x" * (end - start)) for start, end in (a, b))
    assert one.overlaps(two) is overlaps
    assert one.covers(two) is covers


def test_spans_of_two_reports_never_overlap() -> None:
    assert not Span(R, 0, 1, "x").overlaps(Span(ReportId("r_2"), 0, 1, "x"))


def test_words_are_joined_in_reading_order() -> None:
    assert words_of([Span(R, 5, 6, "b"), Span(R, 0, 1, "a")]) == "a … b"


def test_no_record_without_words() -> None:
    with pytest.raises(ValueError, match="a statement cannot be made"):
        require_spans("statement", ())
