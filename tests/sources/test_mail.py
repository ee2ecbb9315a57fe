"""Mails and mailboxes."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.sources.mail import read_mail, read_mailbox

PLAIN = (
    b"Message-ID: <1@x>\r\nFrom: The Morning Brief <brief@x.example>\r\nTo: you@y.example\r\n"
    b"Subject: =?utf-8?q?Caf=C3=A9_talks?=\r\nDate: Fri, 05 Jul 2019 10:30:00 +0200\r\n"
    b'Content-Type: text/plain; charset="utf-8"\r\n\r\nTalks began.\r\n\r\nFrom there they moved on.\r\n'
)
BOTH = (
    b"Message-ID: <2@x>\nFrom: b@x.example\nSubject: Two\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/html\n\n'
    b"<p>Only</p><p>HTML.</p>\n--b--\n"
)
MAX = 10_000


def test_a_mail_is_a_report():
    page = read_mail(PLAIN, "a.eml")
    assert page.data.decode().split() == ["Talks", "began.", "From", "there", "they", "moved", "on."]
    assert dict(page.fields) == {
        "title": "Café talks",
        "published": "2019-07-05T10:30:00+02:00",
        "outlet": "The Morning Brief",
    }


def test_html_is_read_where_there_is_no_plain_text():
    assert read_mail(BOTH, "a").data == b"Only\n\nHTML."


def test_a_mailbox_gives_its_mails():
    box = b"From a@b Fri Jul  5 10:00:00 2019\n" + PLAIN.replace(b"\r", b"").replace(
        b"\nFrom there", b"\n>From there"
    )
    box += (
        b"\nFrom a@b Fri Jul  5 11:00:00 2019\n" + BOTH + b"\nFrom a@b x\nSubject: s\n\n" + b"x" * MAX + b"\n"
    )
    first, second, large = read_mailbox(io.BytesIO(box), "m", MAX)
    assert b"From there they moved on." in first.data
    assert (first.address, second.address) == ("m#1", "m#2")
    assert "larger than" in large.reason


def test_a_mail_without_words_is_refused():
    assert "no text" in read_mail(b"Message-ID: <1>\nFrom: a@b\nContent-Type: image/png\n\nabc", "a").reason


@given(st.integers(0, len(BOTH)), st.binary(max_size=30))
def test_damage_is_survived(at, noise):
    assert read_mail(BOTH[:at] + noise + BOTH[at:], "a").address == "a"


@given(st.binary(max_size=200))
def test_any_header_is_survived(noise):
    assert read_mail(b"From: " + noise + b"\n" + PLAIN, "a").address == "a"


def test_a_hostile_header_costs_no_time():
    for header in (b"Content-Type", b"Subject", b"From", b"Date"):
        hostile = header + b": multi" + b'"' * 200_000 + b"\n" + PLAIN
        assert read_mail(hostile, "a").address == "a"


@pytest.mark.parametrize("charset", ["ut\xff\xfef-8", "none-such", "", "utf-7", "\x00"])
def test_a_charset_that_is_none_leaves_the_header_as_it_is(charset):
    data = PLAIN.replace(b"=?utf-8?q?", f"=?{charset}?q?".encode("latin-1"))
    page = read_mail(data, "a")
    assert page.data.startswith(b"Talks began.")
    assert dict(page.fields)["outlet"] == "The Morning Brief"
