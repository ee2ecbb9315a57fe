"""Files to Pages."""

import gzip
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tacitus.sources import open_sources
from tacitus.sources.packing import MAX_DEPTH

TEXT = "Talks on the river began in Geneva on Monday.\n"


def opened(*inputs, **settings):
    return list(open_sources([str(each) for each in inputs], Settings(**settings)))


def only(*inputs, **settings):
    (found,) = opened(*inputs, **settings)
    return found


def test_a_plain_file_is_one_page_of_its_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    page = only(path)
    assert (page.address, page.media_type, page.data) == (str(path), "text/plain", TEXT.encode())


@pytest.mark.parametrize(
    ("name", "content", "media_type"),
    [
        ("report.json", TEXT, "text/plain"),
        ("report.txt", f"<!DOCTYPE html><html><body><p>{TEXT}</p></body></html>", "text/html"),
        ("report", json.dumps({"headline": "Talks", "body": TEXT}), "text/plain"),
    ],
)
def test_the_name_of_a_file_does_not_matter(tmp_path, name, content, media_type):
    path = tmp_path / name
    path.write_text(content)
    assert only(path).media_type == media_type


def test_records_are_numbered_and_keep_their_fields(tmp_path):
    path = tmp_path / "two.jsonl"
    path.write_text(
        '{"maintext": "One.", "source_domain": "x.org"}\n\n{"text": "Two.", "date": "2020-01-02"}\n'
    )
    one, two = opened(path)
    assert (one.address, one.data, one.fields) == (f"{path}#1", b"One.", (("outlet", "x.org"),))
    assert (two.address, two.data, two.fields) == (f"{path}#3", b"Two.", (("published", "2020-01-02"),))


def test_the_same_record_has_the_same_id_wherever_it_stands(tmp_path):
    record = '{"text": "One."}'
    (tmp_path / "a.jsonl").write_text(record + "\n" + record)
    (tmp_path / "b.json").write_text(f'{{"articles": [{record}]}}')
    assert len({page.id for page in opened(tmp_path)}) == 1


def test_packed_files_are_unpacked(tmp_path):
    path = tmp_path / "docs.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "One."}\n{"text": "Two."}\n'))
    assert [page.data for page in opened(path)] == [b"One.", b"Two."]


def refusal_cases(folder):
    deep = TEXT.encode()
    for _ in range(MAX_DEPTH + 1):
        deep = gzip.compress(deep)
    yield "empty.txt", b"", "empty"
    yield "blank.txt", b" \n\t\n", "empty"
    yield "a.pdf", b"%PDF-1.7 ...", "PDF"
    yield "a.docx", b"PK\x03\x04....", "zip archive is damaged"
    yield "a.bin", bytes(range(32)) * 20, "no text"
    yield "a.json", b'{"text": "cut off', "JSON"
    yield "list.json", b"[]", "empty list"
    yield "numbers.json", b'{"a": 1}', "no field holds a text"
    yield "feed.xml", b"<?xml version='1.0'?><rss><channel/></rss>", "no entries"
    yield "deep.gz", deep, "packed more than"
    yield "cut.gz", gzip.compress(" ".join(map(str, range(5000))).encode())[:2000], "damaged"


@pytest.mark.parametrize(("name", "data", "reason"), list(refusal_cases(None)))
def test_what_cannot_be_read_is_refused_with_a_reason(tmp_path, name, data, reason):
    path = tmp_path / name
    path.write_bytes(data)
    refusals = opened(path)
    assert all(isinstance(found, Refusal) for found in refusals)
    assert reason in refusals[-1].reason
    assert refusals[-1].address.startswith(str(path))


def test_too_large_a_file_or_line_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("word " * 100)
    (tmp_path / "b.jsonl").write_text(json.dumps({"text": "w" * 500}) + '\n{"text": "Short."}\n')
    large, line, short = opened(tmp_path, max_bytes=200)
    assert "larger than 200" in large.reason
    assert "longer than 200" in line.reason
    assert short.data == b"Short."


def test_a_gzip_bomb_stops_at_the_limit(tmp_path):
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(b"a " * 5_000_000))
    assert "larger than" in only(path, max_bytes=1000).reason


def test_a_broken_line_does_not_end_the_file(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\n{"text": "Tw\n{"text": "Three."}\n')
    one, broken, three = opened(path)
    assert (one.data, three.data) == (b"One.", b"Three.")
    assert (broken.address, isinstance(broken, Refusal)) == (f"{path}#2", True)


def test_a_link_that_leads_nowhere_and_a_pipe_are_refused(tmp_path):
    (tmp_path / "link.txt").symlink_to(tmp_path / "gone.txt")
    os.mkfifo(tmp_path / "pipe")
    link, pipe = opened(tmp_path)
    assert "leads nowhere" in link.reason
    assert "no regular file" in pipe.reason


def test_standard_input_is_read(monkeypatch, tmp_path):
    path = tmp_path / "in"
    path.write_text(TEXT)
    with path.open() as stream:
        monkeypatch.setattr("sys.stdin", stream)
        page = only("-")
    assert isinstance(page, Page)
    assert (page.address, page.data) == ("stdin", TEXT.encode())


HEADS = [
    b"",
    b"{",
    b'{"text": "a"}\n',
    b"[",
    b"<html>",
    b"title,text\n",
    b"\x1f\x8b",
    b"\xff\xfe",
    b"%PDF",
    b"<?xml?>",
]


@given(st.sampled_from(HEADS), st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(head, rest):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "file")
        path.write_bytes(head + rest)
        found = opened(path)
    assert found
    assert all(isinstance(each, Page | Refusal) for each in found)
