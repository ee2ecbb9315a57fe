"""What an HTML page says about its report in its head."""

import json

import pytest
from lxml.html import document_fromstring

from tacitus.reports.page_facts import MAX_SCRIPT, PageFacts, page_facts


def facts(head, body="<p>Text</p>"):
    return page_facts(document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"))


def linked(value):
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Talks &amp; tea end",
    "datePublished": "2020-03-04T08:00:00+01:00",
    "author": [
        {"@type": "Person", "name": "Jane Roe"},
        {"name": "John Doe"},
        "https://g.example/roe",
        {"@type": "Organization", "name": "G"},
    ],
    "publisher": {"name": "The Gazette"},
}
EXPECTED = PageFacts("Talks & tea end", "2020-03-04T08:00:00+01:00", "The Gazette", "Jane Roe, John Doe")


@pytest.mark.parametrize("value", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebPage"}, ARTICLE]}])
def test_linked_data_is_found_at_any_depth(value):
    assert facts(linked(value)) == EXPECTED


def test_linked_data_goes_before_meta_tags():
    title = '<meta property="og:title" content="Other">'
    date = '<meta property="article:published_time" content="2001-01-01">'
    assert facts(title + date + linked(ARTICLE)) == EXPECTED


@pytest.mark.parametrize(
    "script",
    [
        "{broken",
        "[" * 100_000,
        '"' + "x" * MAX_SCRIPT + '"',
        '{"@type": "NewsArticle", "headline": ["list"]}',
        "7",
    ],
)
def test_broken_linked_data_is_passed_over(script):
    assert facts(f'<script type="application/ld+json">{script}</script>') == PageFacts()


@pytest.mark.parametrize(
    "body",
    [
        '<time itemprop="datePublished" datetime="2020-03-04">today</time>',
        '<meta itemprop="datePublished" content="2020-03-04">',
    ],
)
def test_a_marked_date_in_the_body_counts(body):
    assert facts("", body).published == "2020-03-04"


def test_a_page_that_tells_nothing_tells_nothing():
    assert facts("<title>A page</title>") == PageFacts()
