"""A container's record, to a Page."""

import pytest

from tacitus.records.refusal import Refusal
from tacitus.sources.fields import as_text, canonical_name, field_names, record_page
from tacitus.sources.pages import HTML


@pytest.mark.parametrize(
    ("record", "text", "fields"),
    [
        (
            {
                "maintext": "One.",
                "date_publish": "2020-03-04",
                "source_domain": "g.example",
                "authors": ["A", "B"],
            },
            b"One.",
            {"published": "2020-03-04", "outlet": "g.example", "byline": "A, B"},
        ),
        (
            {"Headline": "T", "Article Text": "One.", "source": {"id": None, "name": "The Gazette"}},
            b"One.",
            {"title": "T", "outlet": "The Gazette"},
        ),
        ({"text": ["One.", "Two."], "author": {"name": "Jane Roe"}}, b"One.\n\nTwo.", {"byline": "Jane Roe"}),
        ({"text": "", "content": "One.", "date": 1583308800}, b"One.", {"published": "1583308800"}),
        ({"text": "One.", "content": "Two.", "title": None, "score": 0.5}, b"One.", {}),
        ({"text": "A \ud800 half"}, b"A ? half", {}),
    ],
)
def test_fields_are_known_by_the_names_archives_use(record, text, fields):
    page = record_page(record, "a#1")
    assert (page.data, dict(page.fields), page.address) == (text, fields, "a#1")


def test_a_record_of_html_is_an_html_page():
    assert record_page({"html": "<p>One.</p>"}, "a").media_type == HTML


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        ({"a": 1, "b": 2}, "fields: a, b"),
        ({}, "fields: none"),
        ({"text": " "}, "its text is empty (field text)"),
    ],
)
def test_a_record_without_a_text_is_refused(record, reason):
    found = record_page(record, "a")
    assert isinstance(found, Refusal)
    assert reason in found.reason


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        (True, ""),
        (3, "3"),
        (2.5, "2.5"),
        (float("nan"), ""),
        ([["a"], "b"], "a, b"),
        ({"x": 1}, ""),
    ],
)
def test_values_become_text(value, text):
    assert as_text(value) == text


def test_a_value_nested_without_end_is_left_out():
    nested: list = ["a"]
    for _ in range(50):
        nested = [nested]
    assert as_text(nested) == ""


def test_no_name_stands_for_two_fields():
    names = [name for known in field_names().values() for name in known]
    assert len(names) == len(set(names))
    assert canonical_name("Date-Publish") == "published"
    assert canonical_name("unknown") == ""
