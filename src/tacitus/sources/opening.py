"""Files to Pages: each file is opened once, known by its content and handed to the reader of its format."""

from __future__ import annotations

import io
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tacitus.sources.files import STDIN, find_files
from tacitus.sources.json_records import read_json, read_lines
from tacitus.sources.packing import DAMAGED, MAX_DEPTH, UNPACKERS, unpack
from tacitus.sources.pages import HTML, TEXT, make_page, refuse
from tacitus.sources.sniff import HEAD_BYTES, Kind, sniff
from tacitus.sources.tables import read_table
from tacitus.text import decode

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""Byte order marks of UTF-16 and UTF-32."""


def open_sources(inputs: Iterable[str], settings: Settings) -> Iterator[Page | Refusal]:
    """Yield every report that inputs hold as a Page, and a Refusal for everything that cannot be read.

    Args:
        inputs: Files, folders (read to their depth, sorted, hidden files skipped), patterns such as
            `news/**/*.json`, or `-` for standard input.
        settings: `max_bytes` limits a file or a record of a file.

    Returns:
        An iterator in the order of the inputs. It never raises for bad input.
    """
    for found in find_files(inputs):
        if isinstance(found, Refusal):
            yield found
        elif found.address == STDIN:
            yield from _read(sys.stdin.buffer, "stdin", settings)
        else:
            yield from _open(found.address, settings)


def _open(address: str, settings: Settings) -> Iterator[Page | Refusal]:
    path = Path(address)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield refuse(address, "it is no regular file (a pipe, socket or device)")
            return
        with path.open("rb") as stream:
            yield from _read(stream, address, settings)
    except FileNotFoundError:
        yield refuse(address, "it is a link that leads nowhere; check what it points at")
    except OSError as error:
        yield refuse(address, f"it cannot be read ({error.strerror or error}); check its permissions")


def _read(stream: BinaryIO, address: str, settings: Settings, depth: int = 0) -> Iterator[Page | Refusal]:
    """Read an open file; `depth` counts the layers of packing it was taken out of."""
    try:
        joined = _Joined(stream.read(HEAD_BYTES), stream)
        buffered = cast(io.BufferedReader, io.BufferedReader(joined, HEAD_BYTES))
        head = buffered.peek(HEAD_BYTES)[:HEAD_BYTES]
        kind = sniff(head)
        if kind.name in UNPACKERS:
            yield from _unpack(kind.name, buffered, address, settings, depth)
        else:
            yield from _read_kind(buffered, head, kind, address, settings)
    except DAMAGED as error:
        if not depth:
            raise
        yield refuse(address, f"it is damaged or cut off and was read no further: {error}")


def _unpack(
    name: str, stream: BinaryIO, address: str, settings: Settings, depth: int
) -> Iterator[Page | Refusal]:
    if depth >= MAX_DEPTH:
        yield refuse(address, f"it is packed more than {MAX_DEPTH} times over")
        return
    for member in unpack(name, stream, address, settings.max_bytes):
        if isinstance(member, Refusal):
            yield member
        else:
            yield from _read(member.stream, member.address, settings, depth + 1)


def _read_kind(
    stream: io.BufferedReader, head: bytes, kind: Kind, address: str, settings: Settings
) -> Iterator[Page | Refusal]:
    if not head.strip():
        yield refuse(address, "it is empty")
    elif kind.name == "unread":
        yield refuse(address, kind.reason, head)
    elif kind.name in {"jsonl", "table"} and not head.startswith(_WIDE_MARKS):
        yield from _read_records(stream, address, kind, settings)
    else:
        yield from _read_whole(stream.read(settings.max_bytes + 1), address, kind, settings)


def _read_records(stream: BinaryIO, address: str, kind: Kind, settings: Settings) -> Iterator[Page | Refusal]:
    if kind.name == "jsonl":
        yield from read_lines(stream, address, settings.max_bytes)
    else:
        yield from read_table(stream, address, kind.delimiter, settings.max_bytes)


def _read_whole(data: bytes, address: str, kind: Kind, settings: Settings) -> Iterator[Page | Refusal]:
    if len(data) > settings.max_bytes:
        yield refuse(address, f"it is larger than {settings.max_bytes:,} bytes (settings: max_bytes)")
    elif kind.name == "json":
        yield from read_json(data, address)
    elif kind.name in {"jsonl", "table"}:
        yield from _read_wide(data, address, kind, settings)
    else:
        yield make_page(address, HTML if kind.name == "html" else TEXT, data)


def _read_wide(data: bytes, address: str, kind: Kind, settings: Settings) -> Iterator[Page | Refusal]:
    """Read records in UTF-16 or UTF-32, whose lines cannot be cut at the newline byte, by way of UTF-8."""
    try:
        text, _ = decode(data)
    except ValueError as error:
        yield refuse(address, f"it is no text: {error}", data)
        return
    narrow = io.BytesIO(text.encode("utf-8", errors="replace"))
    yield from _read_records(narrow, address, kind, settings)


class _Joined(io.RawIOBase):
    """A head already read, then the rest of its stream: standard input cannot be read twice."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        part = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(part) :] if self._head else b""
        buffer[: len(part)] = part
        return len(part)
