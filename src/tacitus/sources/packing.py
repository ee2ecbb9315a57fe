"""Packed files and archives: gzip, bzip2, xz, zip and tar give the files inside them.

Nothing is written to disk, so a member's name cannot lead anywhere; sizes and depth are limited.
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

from tacitus.data import read_toml
from tacitus.records.refusal import Refusal
from tacitus.sources.pages import refuse

MAX_DEPTH = 3
"""How many layers of packing are opened; an archive packed in itself again and again is an attack."""
MAX_MEMBERS = 1_000_000
"""An archive with more members is read no further."""

DAMAGED = (EOFError, OSError, zlib.error, lzma.LZMAError, tarfile.TarError, zipfile.BadZipFile)
"""What reading a damaged archive raises."""


@dataclass(frozen=True, slots=True)
class Member:
    """A file inside a packed one, open at its first byte."""

    stream: BinaryIO
    address: str
    """The packed file's, with `!` and the member's name in an archive."""


@cache
def _documents() -> Mapping[str, str]:
    return dict(read_toml("reading/formats.toml")["documents"])


Unpacker = Callable[[BinaryIO, str, int], Iterator[Member | Refusal]]


def _gzip(stream: BinaryIO, address: str, _: int) -> Iterator[Member | Refusal]:
    yield Member(cast(BinaryIO, gzip.GzipFile(fileobj=stream)), address)


def _bzip2(stream: BinaryIO, address: str, _: int) -> Iterator[Member | Refusal]:
    yield Member(cast(BinaryIO, bz2.BZ2File(stream)), address)


def _xz(stream: BinaryIO, address: str, _: int) -> Iterator[Member | Refusal]:
    yield Member(cast(BinaryIO, lzma.LZMAFile(stream)), address)  # noqa: SIM115 - closed with its stream


def _zip(stream: BinaryIO, address: str, max_bytes: int) -> Iterator[Member | Refusal]:
    data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        yield refuse(address, f"this zip archive is larger than {max_bytes:,} bytes (settings: max_bytes)")
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = {info.filename for info in archive.infolist()}
        document = next((what for name, what in _documents().items() if name in names), "")
        if document:
            yield refuse(address, f"it is {document}, which Tacitus does not read yet; save its text", data)
            return
        for info in archive.infolist()[:MAX_MEMBERS]:
            inside = f"{address}!{info.filename}"
            if info.is_dir() or _hidden(info.filename):
                continue
            if info.flag_bits & 1:
                yield refuse(
                    inside, "it is protected by a password; unpack the archive with it and read the files"
                )
                continue
            try:
                member = archive.open(info)
            except (RuntimeError, NotImplementedError, zipfile.BadZipFile) as error:
                yield refuse(inside, f"it cannot be unpacked: {error}")
                continue
            with member:
                yield Member(cast(BinaryIO, member), inside)


def _tar(stream: BinaryIO, address: str, _: int) -> Iterator[Member | Refusal]:
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


UNPACKERS: Mapping[str, Unpacker] = {"gzip": _gzip, "bzip2": _bzip2, "xz": _xz, "zip": _zip, "tar": _tar}


def unpack(kind: str, stream: BinaryIO, address: str, max_bytes: int) -> Iterator[Member | Refusal]:
    """Yield the files inside a packed one; each must be read before the next is asked for.

    Args:
        kind: A key of UNPACKERS.
        stream: Open at the first byte.
        address: The packed file's.
        max_bytes: A larger zip archive is refused, since it is held in memory; the others are streams.
    """
    found = False
    try:
        for member in UNPACKERS[kind](stream, address, max_bytes):
            found = True
            yield member
    except (*DAMAGED, NotImplementedError, ValueError) as error:
        yield refuse(address, f"the {kind} archive is damaged or cut off and was read no further: {error}")
        return
    if not found:
        yield refuse(address, f"this {kind} archive holds no files")
