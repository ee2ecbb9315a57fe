"""Packed files and archives: gzip, bzip2, xz, zstd, zip and tar give the files inside them.

Nothing is written to disk, so a member's name cannot lead anywhere; sizes, ratios and depth are limited.
"""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO, cast

from backports import zstd

from tacitus.data import read_toml
from tacitus.records.refusal import Refusal
from tacitus.sources.pages import refuse
from tacitus.sources.sniff import Kind

MAX_DEPTH = 3
"""How many layers of packing are opened; an archive packed in itself again and again is an attack."""
MAX_MEMBERS = 1_000_000
"""An archive with more members is read no further."""
MAX_RATIO = 250
"""Bytes out for a byte in; prose packs 2 to 5 times, and the same report over and over some 100 times."""
RATIO_FROM = 20_000_000
"""Bytes out from which the ratio is asked: below, a bomb does no harm."""

DAMAGED = (
    EOFError,
    OSError,
    zlib.error,
    lzma.LZMAError,
    tarfile.TarError,
    zipfile.BadZipFile,
    zstd.ZstdError,
)
"""What reading a damaged archive raises."""


class BombError(OSError):
    """A packed file grows beyond all measure when it is unpacked."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a packed one, open at its first byte."""

    stream: BinaryIO
    address: str
    """The packed file's, with `!` and the member's name in an archive."""


class Metered(io.RawIOBase):
    """An unpacked stream that ends with BombError when it grows beyond MAX_RATIO times what went in.

    Where the packed file is damaged, the stream ends once, so that what came before can be read, and raises
    when it is read again: whoever reads to the end asks once more.
    """

    def __init__(self, unpacked: BinaryIO, packed: BinaryIO) -> None:
        self._unpacked = unpacked
        self._packed = packed
        self._given = 0
        self._damage: Exception | None = None

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read as a raw stream does."""
        if self._damage:
            raise self._damage
        try:
            part = self._unpacked.read1(len(buffer))  # type: ignore[attr-defined]
        except DAMAGED as error:
            self._damage = error
            return 0
        self._given += len(part)
        if self._given > RATIO_FROM and self._given > MAX_RATIO * max(1, self._packed.tell()):
            raise BombError(f"it unpacks to more than {MAX_RATIO} times its size, as a zip bomb does")
        buffer[: len(part)] = part
        return len(part)


@cache
def _documents() -> Mapping[str, str]:
    return dict(read_toml("reading/formats.toml")["documents"])


def zip_kind(stream: BinaryIO) -> Kind:
    """Tell whether a zip archive is one document, such as a Word file; leave the stream at its start."""
    try:
        with zipfile.ZipFile(stream) as archive:
            names = set(archive.namelist())
    except (*DAMAGED, ValueError, NotImplementedError) as error:
        return Kind("unread", reason=f"the zip archive is damaged or cut off: {error}")
    finally:
        stream.seek(0)
    if "word/document.xml" in names:
        return Kind("docx")
    document = next((what for name, what in _documents().items() if name in names), "")
    if document:
        return Kind("unread", reason=f"it is {document}, which Tacitus does not read; save its text")
    return Kind("zip")


Unpacker = Callable[[BinaryIO, str], Iterator[Member | Refusal]]


def _gzip(stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    yield _metered(cast(BinaryIO, gzip.GzipFile(fileobj=stream)), stream, address)


def _bzip2(stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    yield _metered(cast(BinaryIO, bz2.BZ2File(stream)), stream, address)


def _xz(stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    yield _metered(cast(BinaryIO, lzma.LZMAFile(stream)), stream, address)  # noqa: SIM115 - closed with its stream


def _zstd(stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    yield _metered(cast(BinaryIO, zstd.ZstdFile(stream)), stream, address)


def _metered(unpacked: BinaryIO, packed: BinaryIO, address: str) -> Member:
    return Member(cast(BinaryIO, io.BufferedReader(Metered(unpacked, packed))), address)


def _zip(stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    with zipfile.ZipFile(stream) as archive:
        for info in _wanted(archive)[:MAX_MEMBERS]:
            inside = f"{address}!{info.filename}"
            if info.flag_bits & 1:
                yield refuse(
                    inside, "it is protected by a password; unpack the archive with it and read the files"
                )
                continue
            if info.file_size > max(RATIO_FROM, MAX_RATIO * info.compress_size):
                reason = f"it would unpack to {info.file_size:,} bytes, more than {MAX_RATIO} times its size"
                yield refuse(inside, f"{reason}, as a zip bomb does")
                continue
            try:
                member = archive.open(info)
            except (RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
                yield refuse(inside, f"it cannot be unpacked: {error}")
                continue
            with member:
                yield Member(cast(BinaryIO, member), inside)


def _wanted(archive: zipfile.ZipFile) -> list[zipfile.ZipInfo]:
    """Return the files to read: of a web archive (WACZ) only the WARC files, not their indexes."""
    files = [info for info in archive.infolist() if not info.is_dir() and not _hidden(info.filename)]
    if any(info.filename == "datapackage.json" for info in files):
        archives = [info for info in files if info.filename.startswith("archive/")]
        return archives or files
    return files


def _tar(stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    with tarfile.open(fileobj=stream, mode="r|") as archive:
        for count, info in enumerate(archive):
            if count >= MAX_MEMBERS:
                yield refuse(
                    address, f"this archive holds more than {MAX_MEMBERS:,} files; it was read no further"
                )
                return
            member = archive.extractfile(info) if info.isfile() and not _hidden(info.name) else None
            if member is not None:
                yield Member(cast(BinaryIO, member), f"{address}!{info.name}")


def _hidden(name: str) -> bool:
    return name.startswith("__MACOSX/") or any(
        part.startswith(".") and part not in {".", ".."} for part in name.split("/")
    )


UNPACKERS: Mapping[str, Unpacker] = {
    "gzip": _gzip,
    "bzip2": _bzip2,
    "xz": _xz,
    "zstd": _zstd,
    "zip": _zip,
    "tar": _tar,
}


def unpack(kind: str, stream: BinaryIO, address: str) -> Iterator[Member | Refusal]:
    """Yield the files inside a packed one; each must be read before the next is asked for.

    Args:
        kind: A key of UNPACKERS.
        stream: Open at the first byte; a zip archive's must be able to seek.
        address: The packed file's.
    """
    found = False
    try:
        for member in UNPACKERS[kind](stream, address):
            found = True
            yield member
    except (*DAMAGED, NotImplementedError, ValueError) as error:
        yield refuse(address, f"the {kind} archive is damaged or cut off and was read no further: {error}")
        return
    if not found:
        yield refuse(address, f"this {kind} archive holds no files")
