"""HTML pages to text."""

import time
from contextlib import suppress

import pytest

from tacitus.reports import html
from tacitus.reports.html import extract

PARTS = [
    "Ministers of both countries met on Monday to settle the quarrel over fishing in the river.",
    "The talks ended without a result, a spokesman said, and will go on in another city next week.",
]


def page(head="", body=""):
    text = "".join(f"<p>{part}</p>" for part in PARTS)
    return (
        f"<html><head><title>Talks end</title>{head}</head><body><nav><a href='/'>World</a></nav><article>"
        f"<h1>Talks end</h1>{body}{text}<h2>What next</h2>{text}</article>"
        "<footer><p>Imprint and cookies</p></footer></body></html>"
    ).encode()


def test_the_report_is_taken_out_of_the_page():
    found = extract(page())
    assert all(part in found.text.split("\n") for part in PARTS)
    assert "cookies" not in found.text
    assert "What next" in found.headings


def test_what_the_page_says_is_told():
    told = extract(
        page('<meta property="article:published_time" content="2020-03-04T08:00:00Z">'), "https://g.example/a"
    ).told
    assert (told.title, told.published, told.url) == (
        "Talks end",
        "2020-03-04T08:00:00Z",
        "https://g.example/a",
    )


def test_a_writer_is_named_once_and_the_outlet_is_none():
    authors = "".join(
        f'<meta name="author" content="{name}">' for name in ("Jane Roe", "Jane-Roe", "The Gazette")
    )
    told = extract(page(f'<meta property="og:site_name" content="The Gazette">{authors}')).told
    assert (told.byline, told.outlet) == ("Jane Roe", "The Gazette")


def test_a_page_without_a_date_has_none():
    prose = "<p>The bridge was opened on 3 May 1999 and has been closed since 7 June 2011.</p>"
    assert extract(page(body=prose)).told.published == ""


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html><body></body></html>", "no report's text"),
        (b"<html><script>" + b"var a = 1;" * 1000 + b"</script></html>", "no report's text"),
        (b"<p>" * (html.MAX_HTML_TAGS + 1), "more than 60,000 tags"),
        (b"<p>" + b" " * html.MAX_HTML_BYTES, "larger than"),
        (b"", "no HTML"),
    ],
)
def test_a_page_without_a_report_is_refused(data, reason):
    with pytest.raises(ValueError, match=reason):
        extract(data)


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 20_000 + b"<p>Hello.",
        b"<b>" * 50_000,
        b"<html><body><p " + b"a='1' " * 50_000 + b">x</p>",
        b"<html>\x00<body><p>Hi\x00 there",
        b"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><html><body><p>&b;</p></body></html>",
        b"<html><meta charset='utf-16'><body><p>Hello",
        b"\xff\xfe<html>",
    ],
)
def test_hostile_pages_neither_crash_nor_stall(data):
    started = time.perf_counter()
    with suppress(ValueError):
        assert extract(data).text
    assert time.perf_counter() - started < 5
