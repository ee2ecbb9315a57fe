"""Packed files and archives."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile

import pytest
from backports import zstd

from tacitus.records.refusal import Refusal
from tacitus.settings import Settings
from tacitus.sources import open_sources
from tacitus.sources.packing import MAX_DEPTH, UNPACKERS, unpack
from tacitus.sources.sniff import sniff

FILES = {
    "a.txt": b"One.",
    "news/b.json": b'{"text": "Two."}',
    ".hidden": b"x",
    "__MACOSX/c": b"x",
    "e.txt": b"",
}


def zipped(files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def tarred(files, mode="w"):
    held = io.BytesIO()
    with tarfile.open(fileobj=held, mode=mode) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return held.getvalue()


def opened(tmp_path, data, **settings):
    path = tmp_path / "file"
    path.write_bytes(data)
    return [
        (found.address.removeprefix(str(path)), found.reason if isinstance(found, Refusal) else found.data)
        for found in open_sources([str(path)], Settings(**settings))
    ]


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstd.compress])
def test_a_packed_file_is_the_file(tmp_path, pack):
    assert opened(tmp_path, pack(b'{"text": "One."}\n{"text": "Two."}')) == [("#1", b"One."), ("#2", b"Two.")]


@pytest.mark.parametrize(
    "data", [zipped(FILES), tarred(FILES), tarred(FILES, "w:gz"), gzip.compress(zipped(FILES))]
)
def test_an_archive_gives_its_files_and_skips_hidden_ones(tmp_path, data):
    assert opened(tmp_path, data) == [
        ("!a.txt", b"One."),
        ("!news/b.json", b"Two."),
        ("!e.txt", "it is empty"),
    ]


def test_archives_may_hold_archives_but_not_without_end(tmp_path):
    data = b"One."
    for number in range(MAX_DEPTH):
        data = zipped({f"{number}": data})
    assert opened(tmp_path, data) == [("!2!1!0", b"One.")]
    ((_, reason),) = opened(tmp_path, zipped({"more": data}))
    assert "packed more than 3 times" in reason


@pytest.mark.parametrize("kind", sorted(UNPACKERS))
def test_each_packing_is_known_by_its_sign_and_may_be_damaged(tmp_path, kind):
    text = {"a.txt": bytes(range(65, 91)) * 400}
    whole = {
        "gzip": lambda: gzip.compress(text["a.txt"]),
        "bzip2": lambda: bz2.compress(text["a.txt"]),
        "xz": lambda: lzma.compress(text["a.txt"]),
        "zstd": lambda: zstd.compress(text["a.txt"]),
        "zip": lambda: zipped(text),
        "tar": lambda: tarred(text),
    }[kind]()
    assert sniff(whole).name == kind
    cut = opened(tmp_path, whole[: len(whole) // 2])
    assert any("damaged or cut off" in reason for _, reason in cut if isinstance(reason, str))


def test_a_document_is_no_archive(tmp_path):
    ((_, reason),) = opened(tmp_path, zipped({"xl/workbook.xml": b"<w/>"}))
    assert "an Excel workbook" in reason


def test_of_a_web_archive_only_the_archives_are_read(tmp_path):
    files = {"datapackage.json": b"{}", "archive/a.txt": b"One.", "indexes/index.cdx": b"com,news)/ 2019"}
    assert opened(tmp_path, zipped(files)) == [("!archive/a.txt", b"One.")]


def test_limits_hold(tmp_path):
    ((_, reason),) = opened(tmp_path, zipped({"a": b"w " * 500_000}), max_bytes=50_000)
    assert "larger than 50,000" in reason
    ((_, reason),) = opened(tmp_path, gzip.compress(zipped({"a": b"One."})), max_bytes=50)
    assert "larger than 50" in reason
    ((_, reason),) = opened(tmp_path, zipped({}) or b"")
    assert reason


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress, zstd.compress])
def test_a_bomb_is_stopped(tmp_path, monkeypatch, pack):
    monkeypatch.setattr("tacitus.sources.packing.RATIO_FROM", 100_000)
    found = opened(tmp_path, pack(b"a\n" * 3_000_000))
    assert "zip bomb" in found[-1][1]


def test_a_bomb_in_a_zip_is_not_even_opened(tmp_path, monkeypatch):
    monkeypatch.setattr("tacitus.sources.packing.RATIO_FROM", 100_000)
    ((address, reason),) = opened(tmp_path, zipped({"a": b"\n" * 3_000_000}))
    assert (address, "zip bomb" in reason) == ("!a", True)


def test_a_protected_member_is_refused():
    data = bytearray(zipped({"a.txt": b"One."}))
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(sign) + at] |= 1
    (found,) = unpack("zip", io.BytesIO(data), "a.zip")
    assert (found.address, "password" in found.reason) == ("a.zip!a.txt", True)


def test_a_zip_of_a_later_version_is_refused(tmp_path):
    data = bytearray(zipped({"a.txt": b"One."}))
    data[data.index(b"PK\x01\x02") + 6] = 200
    ((_, reason),) = opened(tmp_path, bytes(data))
    assert "zip file version" in reason
