"""WARC files."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tacitus.sources.web_archives import read_warc

MAX = 10_000


def record(kind, body, content_type="application/http; msgtype=response", url="https://a.example/1"):
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n"
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>\r\n"
        f"WARC-Date: 2019-07-05T10:00:00Z\r\nWARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def http(body, status="200 OK", media="text/html; charset=utf-8"):
    return (
        f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    )


PAGE = b"<html><body><p>The ferry sailed.</p></body></html>"
WHOLE = (
    record("warcinfo", b"software: test", "application/warc-fields")
    + record("request", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request")
    + record("response", http(PAGE))
    + record("response", http(b"gone", "404 Not Found"))
    + record("response", http(b"\x89PNG", media="image/png"))
    + record("conversion", b"Plain words.", "text/plain", "https://a.example/2")
)


def test_only_pages_are_read():
    html, text = read_warc(io.BytesIO(WHOLE), "a.warc", MAX)
    assert (html.data, html.media_type, dict(html.fields)) == (
        PAGE,
        "text/html",
        {"url": "https://a.example/1"},
    )
    assert html.address == "a.warc#3"
    assert (text.data, text.media_type, text.address) == (b"Plain words.", "text/plain", "a.warc#6")


def test_an_archive_without_pages_is_refused():
    (refusal,) = read_warc(io.BytesIO(record("response", http(b"gone", "404 Not Found"))), "a", MAX)
    assert "holds no page" in refusal.reason


def test_a_page_beyond_the_limit_is_refused_and_the_next_is_read():
    data = record("response", http(b"<p>" + b"x" * MAX)) + record("response", http(PAGE))
    refusal, page = read_warc(io.BytesIO(data), "a", MAX)
    assert "larger than" in refusal.reason
    assert page.data == PAGE


def test_a_cut_archive_keeps_what_is_whole():
    found = list(read_warc(io.BytesIO(WHOLE + WHOLE[: len(WHOLE) // 3]), "a", MAX))
    assert [each.address for each in found][:2] == ["a#3", "a#6"]


@settings(deadline=None)
@given(st.integers(0, len(WHOLE)), st.binary(max_size=30))
def test_damage_is_survived(at, noise):
    assert all(each.address for each in read_warc(io.BytesIO(WHOLE[:at] + noise + WHOLE[at:]), "a", MAX))


@pytest.mark.parametrize("length", ["9" * 30, "-5", "many", ""])
def test_a_length_that_is_none_ends_the_reading_with_a_refusal(length):
    broken = record("response", http(PAGE)).replace(
        b"Content-Length: ", b"Content-Length: " + length.encode(), 1
    )
    found = list(read_warc(io.BytesIO(WHOLE + broken), "a", MAX))
    assert [each.address for each in found][:2] == ["a#3", "a#6"]
