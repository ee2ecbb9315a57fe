"""NITF and NewsML-G2."""

from hypothesis import given
from hypothesis import strategies as st

from tacitus.sources.news_items import read_items

NITF = b"""<?xml version="1.0"?><nitf><head><title>slug</title><docdata>
 <date.issue norm="20190705T103000Z"/><doc-id id-string="n1"/></docdata></head>
 <body><body.head><hedline><hl1>Dam opens</hl1><hl2>Water flows</hl2></hedline><byline>By Ida Moe</byline>
 <distributor>Fjord News Agency</distributor></body.head>
 <body.content><p>BERGEN - The dam opened.</p><p>Thousands came.</p>
 <media><media-caption>A picture.</media-caption></media></body.content></body></nitf>"""

G2 = b"""<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
 <newsItem><itemMeta><provider><name>Delta Wire</name></provider>
 <versionCreated>2021-03-04T05:06:07+01:00</versionCreated>
 <firstCreated>2021-03-04T04:00:00+01:00</firstCreated></itemMeta>
 <contentMeta><headline>Bridge closed</headline><by>Lee Ong</by><language tag="en-GB"/></contentMeta>
 <contentSet><inlineXML contenttype="application/xhtml+xml">
 <html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title>
 </head><body><p>The bridge closed.</p><p>Cars turned back.</p></body></html></inlineXML>
 </contentSet></newsItem>
 <newsItem><contentSet><remoteContent href="a.jpg"/></contentSet></newsItem>
 <newsItem><contentSet><inlineData contenttype="text/plain">A plain line.</inlineData></contentSet></newsItem>
</itemSet></newsMessage>"""


def test_nitf():
    (page,) = read_items(NITF, "a.xml")
    assert page.data.decode() == "BERGEN - The dam opened.\n\nThousands came."
    assert dict(page.fields) == {
        "title": "Dam opens",
        "published": "2019-07-05T10:30:00Z",
        "byline": "By Ida Moe",
        "outlet": "Fjord News Agency",
    }
    assert page.address == "a.xml"


def test_newsml_g2_takes_the_first_version_and_refuses_what_holds_no_text():
    first, picture, plain = read_items(G2, "a.xml")
    assert first.data.decode() == "The bridge closed.\n\nCars turned back."
    assert dict(first.fields) == {
        "title": "Bridge closed",
        "published": "2021-03-04T04:00:00+01:00",
        "byline": "Lee Ong",
        "outlet": "Delta Wire",
        "language": "en",
    }
    assert (picture.address, "no text" in picture.reason) == ("a.xml#2", True)
    assert plain.data == b"A plain line."


def test_a_message_without_items_is_refused():
    (refusal,) = read_items(b"<newsMessage/>", "a")
    assert "no news item" in refusal.reason


@given(st.integers(0, len(G2)), st.binary(max_size=20))
def test_damage_is_survived(at, noise):
    assert all(found.address for found in read_items(G2[:at] + noise + G2[at:], "a"))
