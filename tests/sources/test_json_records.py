"""JSON and JSONL."""

import io

import pytest

from tacitus.records.refusal import Refusal
from tacitus.sources.json_records import read_json, read_lines


@pytest.mark.parametrize(
    ("data", "addresses"),
    [
        (b'{"text": "One."}', ["a"]),
        (b'[{"text": "One."}, {"text": "Two."}]', ["a#1", "a#2"]),
        (b'{"status": "ok", "articles": [{"text": "One."}]}', ["a#1"]),
        (b'{"response": {"docs": [{"text": "One."}]}}', ["a#1"]),
        ('{"text": "Óne."}'.encode("utf-16"), ["a"]),
        (b'{"text": "One.", "results": ["no", "objects"]}', ["a"]),
    ],
)
def test_records_are_found_however_they_are_held(data, addresses):
    assert [page.address for page in read_json(data, "a")] == addresses


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b'{"text": ', "cannot be read as JSON"),
        (b"[" * 100_000, "nested too deep"),
        (b"7", "holds no objects"),
        (b"[]", "empty list"),
        (b'["text"]', "this is a str"),
    ],
)
def test_broken_json_is_refused(data, reason):
    (found,) = read_json(data, "a")
    assert isinstance(found, Refusal)
    assert reason in found.reason


def test_lines_are_read_one_by_one():
    lines = (
        b'\xef\xbb\xbf{"text": "One."}\r\n\n["list"]\n{"text": "' + b"x" * 100 + b'"}\n{"text": "L\xe1st"}'
    )
    one, listed, long, last = read_lines(io.BytesIO(lines), "a", 60)
    assert (one.data, one.address) == (b"One.", "a#1")
    assert "this is a list" in listed.reason
    assert ("longer than 60" in long.reason, long.address) == (True, "a#4")
    assert (last.data.decode(), last.address) == ("Lást", "a#5")
