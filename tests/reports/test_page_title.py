"""The title of a page, out of those it gives."""

import pytest
from lxml.html import document_fromstring

from tacitus.reports.page_title import heading_words, page_title, without_site

HEADLINE = "Dam bursts near Lenz: what we know"
SHARED = "Water came at night"


def page(body, title="A page"):
    return document_fromstring(f"<html><head><title>{title}</title></head><body>{body}</body></html>")


@pytest.mark.parametrize(
    ("shared", "title"),
    [
        ("Talks end | The Gazette", "Talks end"),
        ("Talks end - Gazette", "Talks end"),
        ("Talks end - at last", "Talks end - at last"),
        ("Talks end", "Talks end"),
        ("The Gazette", "The Gazette"),
        ("", ""),
    ],
)
def test_the_outlets_name_is_no_part_of_the_title(shared, title):
    assert without_site(shared, "The Gazette", []) == title
    assert page_title(page(""), "", shared, "The Gazette") == title
    assert page_title(page(""), shared, "", "The Gazette") == title


def test_a_heading_on_the_page_ends_the_shared_title():
    tree = page("<h1>Talks on river end</h1>")
    assert page_title(tree, "", "Talks on river end - World", "") == "Talks on river end"


@pytest.mark.parametrize(
    "body",
    [
        f"<h1>{SHARED}</h1>",
        f"<nav><h1>{HEADLINE}</h1></nav><h2><span>The flood</span> <span>{SHARED}</span></h2>",
        f"<ul><li><a>Home</a></li><li><h1>{HEADLINE}</h1></li></ul><h2>{SHARED}</h2>",
    ],
)
def test_a_headline_for_search_engines_gives_way_to_the_one_that_is_printed(body):
    tree = page(body, f"{HEADLINE} | The Gazette")
    assert page_title(tree, HEADLINE, SHARED, "The Gazette") == SHARED


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>{HEADLINE}</h1><h2>{SHARED}</h2>", HEADLINE),
        ("<h1>The flood</h1>", HEADLINE),
        ("", HEADLINE),
        (f"<h1>{SHARED}</h1>", SHARED),
        (f"<h1>{SHARED}</h1>", ""),
    ],
    ids=["both are printed", "neither", "no heading", "the headline is not for search", "no title"],
)
def test_else_the_headline_is_the_title(body, title):
    assert page_title(page(body, title), HEADLINE, SHARED, "") == HEADLINE


def test_titles_that_differ_in_marks_alone_are_one():
    tree = page("<h1>x</h1>", "Talks \u2018end\u2019")
    assert page_title(tree, "Talks \u2018end\u2019", "Talks 'end'", "") == "Talks \u2018end\u2019"


def test_a_heading_of_thousands_of_parts_takes_no_time():
    body = f"<h1>{'<b>x' * 200}</h1>" + "<h2>y</h2>" * 5_000
    assert page_title(page(body, HEADLINE), HEADLINE, SHARED, "") == HEADLINE


def test_words_of_a_heading():
    (heading,) = page("<h1> Talks\n <b>end</b> </h1>").iter("h1")
    assert heading_words(heading) == "Talks end"
    assert heading_words(None) == ""
