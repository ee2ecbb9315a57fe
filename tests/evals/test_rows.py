import gzip

import pytest

from evals.rows import GoldError, by_id, digest, read_rows, write_rows


def test_reads_plain_and_gzipped_whatever_the_name(tmp_path):
    line = b'{"id": 1, "text": "caf\xc3\xa9\xe2\x80\xa8!"}\n\n'
    (tmp_path / "plain").write_bytes(line)
    (tmp_path / "packed").write_bytes(gzip.compress(line))
    assert (
        read_rows(tmp_path / "plain") == read_rows(tmp_path / "packed") == [{"id": 1, "text": "café\u2028!"}]
    )
    assert digest(tmp_path / "plain") == digest(tmp_path / "packed")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "holds no records"),
        (b"[1]", "a JSON object is wanted, not list"),
        (b'{"id": 1, "text": ""}\n{"id"', "line 2: not JSON"),
        (b'{"id": 1}', "needs text; the record has id"),
        (b"\xff\xfe{", "not UTF-8"),
        (b"\x1f\x8bnonsense", "cannot read"),
    ],
)
def test_a_file_of_the_wrong_shape_says_so(tmp_path, content, message):
    (tmp_path / "gold").write_bytes(content)
    with pytest.raises(GoldError, match=message):
        read_rows(tmp_path / "gold", ("id", "text"))


def test_a_missing_file_and_a_folder_say_so(tmp_path):
    with pytest.raises(GoldError, match="no gold file at"):
        read_rows(tmp_path / "none")
    with pytest.raises(GoldError, match="is a folder"):
        read_rows(tmp_path)


def test_writes_what_it_reads(tmp_path):
    rows = [{"id": "é"}, {"id": 2}]
    write_rows(tmp_path / "out", rows)
    assert read_rows(tmp_path / "out") == rows
    with pytest.raises(GoldError, match="cannot write"):
        write_rows(tmp_path / "no" / "folder", rows)


def test_the_digest_of_a_folder_sees_names_and_content(tmp_path):
    (tmp_path / "a").write_text("1")
    before = digest(tmp_path)
    (tmp_path / "a").rename(tmp_path / "b")
    assert digest(tmp_path) != before


def test_ids_are_compared_as_strings():
    assert by_id([{"id": 1, "n": "a"}])["1"]["n"] == "a"
