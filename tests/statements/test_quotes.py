"""Quotation marks as they are in the wild."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.statements.quotes import find_quotations


def quoted(text: str) -> list[str]:
    paragraphs = []
    place = 0
    for part in text.split("\n\n"):
        paragraphs.append((place, place + len(part)))
        place += len(part) + 2
    return [text[each.start : each.end] for each in find_quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We will go," he said. "Now."', ["We will go,", "Now."]),
        ("“We will go,” he said.", ["We will go,"]),
        ("„Wir gehen“, sagte er.", ["Wir gehen"]),
        ("«We will go», he said.", ["We will go"]),
        ("»We will go«, he said.", ["We will go"]),
        ("‘We will go,’ the minister said.", ["We will go,"]),
        ("'We will go,' the minister said.", ["We will go,"]),
        ("The ministers' plan and the '90s aren't quoted.", []),
        ("The ministers’ plan isn’t quoted.", []),
        ("He called it ‘the ministers’ plan’, and left.", ["the ministers’ plan"]),
        ("'It's the workers' choice,' she said.", ["It's the workers' choice,"]),
        ("“They said ‘no’ to us,” he said.", ["They said ‘no’ to us,"]),
        ("‘They said “no” to us,’ he said.", ["They said “no” to us,"]),
        ("“She said “no” to us,” he said.", ["She said “no” to us,"]),
        ("”We will go,” he said.", ["We will go,"]),
        ("“We will go,“ he said.", ["We will go,"]),
        ('The shelf was 5" wide.', []),
        ("", []),
        ('""', []),
    ],
)
def test_pairs(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_missing_closing_mark_costs_one_quotation() -> None:
    text = "“We will go, he said. “Now.”\n\n“Never,” she said."
    assert quoted(text) == ["We will go, he said.", "Now.", "Never,"]


def test_a_missing_opening_mark_costs_one_quotation() -> None:
    assert quoted("We will go,” he said. “Now,” he said.") == ["We will go,", "Now,"]


def test_each_paragraph_of_a_long_quotation_opens_with_a_mark() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” he said."
    found = find_quotations(text, [(0, 5), (7, 12), (14, 30)])
    assert [each.carries_on for each in found] == [False, True, True]
    assert [each.closed for each in found] == [False, False, True]


def test_a_million_marks_take_linear_time() -> None:
    text = '“ a ‘ b " c ’ ' * 100_000
    begin = time.process_time()
    find_quotations(text, [(0, len(text))])
    assert time.process_time() - begin < 20


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="\"“”„«»‘’' aB.,\n", max_size=60))
def test_any_marks_give_ordered_quotations_inside_the_text(text: str) -> None:
    found = find_quotations(text, [(0, len(text))])
    last = 0
    for each in found:
        assert last <= each.outer_start <= each.start < each.end <= each.outer_end <= len(text)
        last = each.outer_end
