import pytest

from tacitus.accounts.align import align, cut
from tests.factory import make_report


def spans(*texts):
    report = make_report("\n\n".join(texts))
    return [report.span(report.text.index(text), report.text.index(text) + len(text)) for text in texts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("We will, of course, widen the port", ["We will", "of course", "widen the port"]),
        (
            "We will widen the port under the present treaty",
            ["We will widen the port", "under the present treaty"],
        ),
        ("the port that serves us", ["the port", "that serves us"]),
    ],
)
def test_cut(text, parts):
    assert [part.span.text for part in cut(spans(text))] == parts


def test_parts_answer_each_other_in_any_order():
    a = spans("Under the present treaty, we shall send doctors to the islands")
    b = spans("We will send more doctors under the existing agreement")
    found = align(a, b)
    assert [(left.text, right.text) for left, right in found.pairs] == [
        ("Under the present treaty", "under the existing agreement"),
        ("we shall send doctors", "We will send more doctors"),
    ]
    assert [span.text for span in found.only_a] == ["to the islands"]
    assert found.only_b == ()


def test_neighbours_tied_to_one_part_stand_together():
    found = align(
        spans("will help this island's fishing fleet"), spans("will help, the fishing fleet of this island")
    )
    assert [(left.text, right.text) for left, right in found.pairs] == [
        ("will help this island's fishing fleet", "will help, the fishing fleet of this island")
    ]


def test_nothing_answers():
    found = align(spans("rivers rose"), spans("shares slid"))
    assert found.pairs == ()
    assert [span.text for span in (*found.only_a, *found.only_b)] == ["rivers rose", "shares slid"]


def test_spans_stay_inside_the_given_ones():
    a = spans("Rivers rose, and the dam held", "the dam held well")
    for left, _ in align(a, spans("the dam held, rivers rose")).pairs:
        assert any(span.covers(left) for span in a)


def test_numbers_and_short_names_of_countries_are_not_cut():
    parts = [part.span.text for part in cut(spans("the U.S. says 60,000 people came, and left"))]
    assert parts == ["the U.S. says 60,000 people came", "and left"]
