"""RSS and Atom feeds."""

from hypothesis import given
from hypothesis import strategies as st

from tacitus.records.refusal import Refusal
from tacitus.sources.feeds import feed_links, read_feed

RSS = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
 <channel><title>The Harbour Post</title><link>https://harbour.example/</link>
  <item><title>Talks &amp;amp; trade</title><link>https://harbour.example/1</link>
   <pubDate>Fri, 05 Jul 2019 10:30:00 GMT</pubDate><dc:creator>Ana Lund</dc:creator>
   <description>Short.</description>
   <content:encoded><![CDATA[<p>Talks began in Oslo.</p><p>They go on.</p>]]></content:encoded></item>
  <item><title>Only a title</title><guid>https://harbour.example/2</guid></item>
 </channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Île Times</title>
 <entry><title>Vote</title><link rel="self" href="https://x.example/self"/><link href="https://x.example/vote"/>
  <published>2020-02-01T08:00:00Z</published><updated>2020-02-02T08:00:00Z</updated>
  <author><name>Bo Chen</name></author>
  <content type="xhtml">
  <div xmlns="http://www.w3.org/1999/xhtml"><p>Voters <i>queued</i>.</p></div>
  </content></entry>
</feed>""".encode()

RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Old Wire</title></channel>
 <item><title>Strike</title><link>http://old.example/s</link><dc:date>2003-01-02</dc:date>
 <description>Dockers walked out.</description></item></rdf:RDF>"""


def test_rss_gives_the_fullest_text_and_what_stands_around_it():
    page, refusal = read_feed(RSS, "feed.xml")
    assert page.data.decode() == "Talks began in Oslo.\n\nThey go on."
    assert page.address == "feed.xml#1"
    assert dict(page.fields) == {
        "title": "Talks & trade",
        "published": "Fri, 05 Jul 2019 10:30:00 GMT",
        "url": "https://harbour.example/1",
        "byline": "Ana Lund",
        "outlet": "The Harbour Post",
    }
    assert "no text" in refusal.reason


def test_atom_takes_the_first_date_and_the_alternate_link():
    (page,) = read_feed(ATOM, "a")
    assert page.data.decode() == "Voters queued."
    assert dict(page.fields) == {
        "title": "Vote",
        "published": "2020-02-01T08:00:00Z",
        "url": "https://x.example/vote",
        "byline": "Bo Chen",
        "outlet": "Île Times",
    }


def test_rss_1_0():
    (page,) = read_feed(RDF, "a")
    assert (page.data, dict(page.fields)["published"], dict(page.fields)["outlet"]) == (
        b"Dockers walked out.",
        "2003-01-02",
        "Old Wire",
    )


def test_links_are_given_once_in_order():
    assert feed_links(RSS) == ["https://harbour.example/1", "https://harbour.example/2"]
    assert feed_links(ATOM) == ["https://x.example/vote"]


def test_a_cut_feed_keeps_its_whole_entries():
    page, *rest = read_feed(RSS[: RSS.index(b"<title>Only")], "a")
    assert page.data.startswith(b"Talks began")
    assert all(isinstance(each, Refusal) for each in rest)


@given(st.integers(0, len(RSS)), st.binary(max_size=20))
def test_damage_is_survived(at, noise):
    assert all(found.address for found in read_feed(RSS[:at] + noise + RSS[at:], "a"))
