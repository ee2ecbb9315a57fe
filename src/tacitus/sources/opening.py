"""Files to Pages: each file is opened once, known by its content and handed to the reader of its format."""

from __future__ import annotations

import io
import stat
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tacitus.sources.files import STDIN, find_files
from tacitus.sources.packing import DAMAGED, MAX_DEPTH, UNPACKERS, unpack, zip_kind
from tacitus.sources.pages import HTML, make_page, refuse
from tacitus.sources.readers import read_kind
from tacitus.sources.sniff import HEAD_BYTES, sniff

if TYPE_CHECKING:
    from tacitus.sources.web import Fetcher

_SEEKING = frozenset({"zip", "parquet"})
"""Formats whose table of contents stands at their end."""


def open_sources(inputs: Iterable[str], settings: Settings) -> Iterator[Page | Refusal]:
    """Yield every report that inputs hold as a Page, and a Refusal for everything that cannot be read.

    Args:
        inputs: Files, folders (read to their depth, sorted, hidden files skipped), patterns such as
            `news/**/*.json`, addresses on the web, or `-` for standard input.
        settings: `max_bytes` limits a file or a record of a file.

    Returns:
        An iterator in the order of the inputs. It never raises for bad input.
    """
    fetcher: Fetcher | None = None
    for found in find_files(inputs):
        if isinstance(found, Refusal):
            yield found
        elif found.is_web:
            fetcher = fetcher or fetcher_of(settings)
            yield from _fetch(found.address, fetcher, settings)
        elif found.address == STDIN:
            yield from read_stream(sys.stdin.buffer, "stdin", settings)
        else:
            yield from _open(found.address, settings)


def fetcher_of(settings: Settings) -> Fetcher:
    """Return a fetcher with the limits and the politeness of the settings."""
    from tacitus.sources.web import Fetcher

    return Fetcher(settings.max_bytes, delay=settings.fetch_delay, private=settings.private_addresses)


def _fetch(url: str, fetcher: Fetcher, settings: Settings) -> Iterator[Page | Refusal]:
    try:
        answer = fetcher.fetch(url)
    except ValueError as error:
        yield refuse(url, str(error))
        return
    yield from pages_of_answer(io.BytesIO(answer.data), answer.url, settings)


def pages_of_answer(stream: BinaryIO, url: str, settings: Settings) -> Iterator[Page | Refusal]:
    """Yield the reports of what was fetched from a URL; a page that tells no address of its own has this."""
    for found in read_stream(stream, url, settings):
        if isinstance(found, Page) and found.media_type == HTML and not dict(found.fields).get("url"):
            yield make_page(found.address, HTML, found.data, (*found.fields, ("url", url)))
        else:
            yield found


def _open(address: str, settings: Settings) -> Iterator[Page | Refusal]:
    path = Path(address)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            yield refuse(address, "it is no regular file (a pipe, socket or device)")
            return
        with path.open("rb") as stream:
            yield from read_stream(stream, address, settings)
    except FileNotFoundError:
        yield refuse(address, "it is a link that leads nowhere; check what it points at")
    except OSError as error:
        yield refuse(address, f"it cannot be read ({error.strerror or error}); check its permissions")


def read_stream(
    stream: BinaryIO, address: str, settings: Settings, depth: int = 0
) -> Iterator[Page | Refusal]:
    """Yield the reports of an open file, known by its content.

    Args:
        stream: Open at the first byte.
        address: What to call it.
        settings: As for `open_sources`.
        depth: The layers of packing it was taken out of.
    """
    try:
        head = stream.read(HEAD_BYTES)
        kind = sniff(head, settings.columns)
        if not head.strip():
            stream.read(1)  # a damaged stream ends once, then raises
            yield refuse(address, "it is empty")
            return
        whole = _whole(stream, head, settings, seeking=kind.name in _SEEKING)
        if whole is None:
            limit = f"{settings.max_bytes:,} bytes (settings: max_bytes)"
            yield refuse(
                address, f"this {kind.name} file is larger than {limit}; unpack what it is packed in first"
            )
            return
        if kind.name == "zip":
            kind = zip_kind(whole)
        if kind.name == "unread":
            yield refuse(address, kind.reason, head)
        elif kind.name not in UNPACKERS:
            yield from read_kind(whole, kind, address, settings)
        elif depth >= MAX_DEPTH:
            yield refuse(address, f"it is packed more than {MAX_DEPTH} times over")
        else:
            yield from _unpack(kind.name, whole, address, settings, depth)
    except DAMAGED as error:
        if not depth:
            raise
        yield refuse(address, f"it is damaged or cut off and was read no further: {error}")


def _unpack(
    name: str, stream: BinaryIO, address: str, settings: Settings, depth: int
) -> Iterator[Page | Refusal]:
    for member in unpack(name, stream, address):
        if isinstance(member, Refusal):
            yield member
        else:
            yield from read_stream(member.stream, member.address, settings, depth + 1)


def _whole(stream: BinaryIO, head: bytes, settings: Settings, *, seeking: bool) -> BinaryIO | None:
    """Return a stream that begins with its head again; None if it must seek and is too large to hold."""
    if isinstance(stream, io.BufferedReader) and isinstance(stream.raw, io.FileIO) and stream.seekable():
        stream.seek(0)
        return stream
    if seeking:
        data = head + stream.read(max(0, settings.max_bytes + 1 - len(head)))
        return io.BytesIO(data) if len(data) <= settings.max_bytes else None
    return cast(BinaryIO, io.BufferedReader(_Joined(head, stream), HEAD_BYTES))


class _Joined(io.RawIOBase):
    """A head already read, then the rest of its stream: standard input cannot be read twice.

    Where the head was all there is, the end comes once before the rest is asked again, as from the stream.
    """

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head = head
        self._rest = rest
        self._at_end = len(head) < HEAD_BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        part = self._head[: len(buffer)]
        self._head = self._head[len(part) :]
        if not part and self._at_end:
            self._at_end = False
            return 0
        part = part or self._rest.read(len(buffer))
        buffer[: len(part)] = part
        return len(part)
