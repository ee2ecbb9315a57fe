"""A text's lines and paragraphs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.reports.lines import bare_words, paragraphs, runs_on, split_lines, wrap_width

LONG = "The ministers met for a third day and again came to no result, said those who were there"


def paragraph_texts(text):
    return [line.text for line in paragraphs(text, split_lines(text))]


def test_lines_carry_their_place_group_and_indent():
    text = "One\r\n  two \n\n\n\u2028three"
    lines = split_lines(text)
    assert [(line.text, line.group, line.indent) for line in lines] == [
        ("One", 0, 0),
        ("two", 0, 2),
        ("three", 1, 0),
    ]
    assert all(text[line.start : line.end] == line.text for line in lines)


@pytest.mark.parametrize("blank", ["\n\n", "\n \n", "\r\n\r\n", "\n\u00a0\n\u200b\n", "\n\n\n\n"])
def test_any_number_of_empty_lines_is_one_break(blank):
    assert [line.group for line in split_lines(f"One.{blank}Two.")] == [0, 1]


def test_a_line_for_each_paragraph():
    text = f"{LONG} on Monday. {LONG}.\n{LONG} on Tuesday. {LONG}.\nThey will meet again."
    assert paragraph_texts(text) == text.split("\n")


def test_wrapped_lines_are_joined():
    text = (
        "The ministers met for a third day and again\n"
        "came to no result, said those who were there\n"
        "and who did not wish to be named.\n"
        "A fourth day is planned. The talks are said\n"
        "to be about fish, and about the bridge that\n"
        "nobody has crossed for ten years."
    )
    first, second = paragraph_texts(text)
    assert first.endswith("to be named.")
    assert second.startswith("A fourth day")


def test_an_indented_line_begins_a_paragraph():
    text = (
        "The ministers met for a third day and again\n"
        "came to no result, said those who were there.\n"
        "    A fourth day is planned, and the talks are\n"
        "said to be about fish and about the bridge\n"
        "    Nobody has crossed it."
    )
    assert len(paragraph_texts(text)) == 3


def test_two_lines_that_break_off_are_joined_whatever_their_width():
    assert len(paragraph_texts("Prices in the country fell\nin June.")) == 1
    first, second = split_lines("A buyer will come on\nMonday.")
    assert runs_on(first, second)


def test_short_lines_are_not_wrapped():
    assert wrap_width(split_lines("Two Neighbors Agree\nBy Jane Roe\nThe Gazette\nMarch 5, 2020")) == 0


def test_a_part_is_trimmed_or_none():
    text = "One  two  "
    (line,) = split_lines(text)
    assert line.part(text, 3, 10).text == "two"
    assert line.part(text, 3, 5) is None


def test_words_are_compared_without_signs():
    assert bare_words("“It’s – now,” he said.") == "it s now he said"


@given(st.text(st.sampled_from('aB. \n\r\t\u2028\u00a0\u200b"')))
def test_paragraphs_hold_all_visible_characters_in_order(text):
    found = paragraphs(text, split_lines(text))
    assert "".join("".join(line.text.split()) for line in found).replace("\u200b", "") == "".join(
        text.split()
    ).replace("\u200b", "")
    assert all(text[line.start : line.end] == line.text for line in found)
