"""What a file is, told by its first bytes."""

import gzip

import pytest

from tacitus.sources.sniff import HEAD_BYTES, Kind, sniff


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"Ministers met on Monday.\n", "text"),
        (b"[Photo: a bridge] Ministers met.", "text"),
        (b"{curly} words", "text"),
        (b"Yes, no, maybe\nand so on", "text"),
        (b"< 5 degrees", "text"),
        (b"text,date\rone,two\nthree", "text"),
        ("Mínisters met".encode("utf-16"), "text"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf  <HTML><body>", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'><body>", "html"),
        (b"<p>A paragraph</p>", "html"),
        (b'{"text": "a"}', "json"),
        (b'{\n "text": "a"\n}', "json"),
        (b'[{"text": "a"}]', "json"),
        (b"[]", "json"),
        (b'{"text": "a"}\n{"text": "b"}', "jsonl"),
        (b'{"text": "a\n{"text": "b"}', "jsonl"),
        (b"title,text\nA,B", "table"),
        (b"date\tbody\n1\t2", "table"),
        (gzip.compress(b"x", mtime=0), "gzip"),
        (b"PK\x03\x04", "zip"),
        (b"%PDF-1.4", "pdf"),
        (b"\x89PNG\r\n", "unread"),
        (b"{\\rtf1 words}", "rtf"),
        (b"<?xml version='1.0'?><rss/>", "feed"),
        (b"<feed xmlns='x'/>", "feed"),
        (b"<?xml version='1.0'?><x:newsItem/>", "items"),
        (b"<nitf/>", "items"),
        (b"<?xml version='1.0'?><urlset/>", "unread"),
        (b"PAR1", "parquet"),
        (b"WARC/1.0\r\n", "warc"),
        (b"Received: by x\nFrom: a@b\nSubject: News\n\nWords.", "mail"),
        (b"From a@b Fri Jul  5\nMessage-ID: <1>\nFrom: a@b\nSubject: News\n\nWords.", "mailbox"),
        (b"From: the desk\nDate: 5 July 2019\nSubject: News\n\nWords.", "text"),
        (b"From Geneva the delegates went home.", "text"),
        (b"<?xml version='1.0'?><recipe/>", "unread"),
        (b"\x00\x01\x02", "unread"),
        (b"x" * 257 + b"ustar", "tar"),
    ],
)
def test_a_file_is_known_by_its_content(head, name):
    found = sniff(head)
    assert found.name == name
    assert bool(found.reason) == (name == "unread")


def test_a_table_tells_what_parts_its_cells():
    assert sniff(b"text;date\na;b") == Kind("table", ";")


@pytest.mark.parametrize("cut", range(4))
def test_a_character_cut_at_the_end_of_the_head_is_no_damage(cut):
    assert sniff(("a" * cut + "中" * HEAD_BYTES).encode()[:HEAD_BYTES]).name == "text"
