"""Files to Pages: each file is opened once, known by its content and handed to the reader of its format."""

from __future__ import annotations

import gzip
import io
import stat
import sys
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, cast

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tacitus.sources.files import STDIN, find_files
from tacitus.sources.json_records import read_json, read_lines
from tacitus.sources.pages import HTML, TEXT, make_page, refuse
from tacitus.sources.sniff import HEAD_BYTES, Kind, sniff
from tacitus.sources.tables import read_table
from tacitus.text import decode

MAX_PACKED = 3
"""How many gzip layers are opened; an archive packed in itself again and again is an attack."""


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


def _read(stream: BinaryIO, address: str, settings: Settings, packed: int = 0) -> Iterator[Page | Refusal]:
    try:
        joined = _Joined(stream.read(HEAD_BYTES), stream)
        buffered = cast(io.BufferedReader, io.BufferedReader(joined, HEAD_BYTES))
        yield from _read_kind(buffered, address, settings, packed)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield refuse(address, f"the gzip archive is damaged or cut off and was read no further: {error}")


def _read_kind(
    stream: io.BufferedReader, address: str, settings: Settings, packed: int
) -> Iterator[Page | Refusal]:
    head = stream.peek(HEAD_BYTES)[:HEAD_BYTES]
    kind = sniff(head)
    if not head.strip():
        yield refuse(address, "it is empty")
    elif kind.name == "unread":
        yield refuse(address, kind.reason, head)
    elif kind.name == "gzip":
        if packed >= MAX_PACKED:
            yield refuse(address, f"it is packed more than {MAX_PACKED} times over")
        else:
            yield from _read(cast(BinaryIO, gzip.GzipFile(fileobj=stream)), address, settings, packed + 1)
    elif kind.name == "jsonl":
        yield from read_lines(_as_utf8(stream, head, settings), address, settings.max_bytes)
    elif kind.name == "table":
        yield from read_table(_as_utf8(stream, head, settings), address, kind.delimiter, settings.max_bytes)
    else:
        yield from _read_whole(stream.read(settings.max_bytes + 1), address, kind, settings)


def _read_whole(data: bytes, address: str, kind: Kind, settings: Settings) -> Iterator[Page | Refusal]:
    if len(data) > settings.max_bytes:
        yield refuse(address, f"it is larger than {settings.max_bytes:,} bytes (settings: max_bytes)")
    elif kind.name == "json":
        yield from read_json(data, address)
    else:
        yield make_page(address, HTML if kind.name == "html" else TEXT, data)


def _as_utf8(stream: io.BufferedReader, head: bytes, settings: Settings) -> BinaryIO:
    """Return a stream that is cut into lines at the newline byte: UTF-16 and UTF-32 are turned into UTF-8."""
    if not head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return stream
    return io.BytesIO(decode(stream.read(settings.max_bytes))[0].encode("utf-8", errors="replace"))


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
