"""What a file is, to the reader of its format; how to add a format stands in docs/formats.md."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Mapping
from typing import BinaryIO

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tacitus.sources.documents import text_of_document
from tacitus.sources.exports import read_export
from tacitus.sources.feeds import read_feed
from tacitus.sources.json_records import read_json, read_lines
from tacitus.sources.mail import read_mail, read_mailbox
from tacitus.sources.news_items import read_items
from tacitus.sources.pages import HTML, TEXT, make_page, refuse
from tacitus.sources.parquet import read_parquet
from tacitus.sources.sniff import Kind
from tacitus.sources.tables import read_table
from tacitus.sources.web_archives import read_warc
from tacitus.text import decode

Pages = Iterator[Page | Refusal]

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
"""Byte order marks of UTF-16 and UTF-32."""


def read_kind(stream: BinaryIO, kind: Kind, address: str, settings: Settings) -> Pages:
    """Yield the reports of an open file of a known kind.

    Args:
        stream: Open at the first byte; able to seek where `kind` is `parquet`.
        kind: As sniffed, and no way of packing.
        address: The file's.
        settings: `max_bytes` limits what is held in memory together: a whole file, or one record of a file.
    """
    if kind.name in _STREAMED and not _is_wide(stream):
        yield from _STREAMED[kind.name](stream, kind, address, settings)
        stream.read(1)  # asks whether the stream ended for damage; then it raises
        return
    data = stream.read(settings.max_bytes + 1)
    stream.read(1)
    if len(data) > settings.max_bytes:
        yield refuse(address, f"it is larger than {settings.max_bytes:,} bytes (settings: max_bytes)")
    elif kind.name in _STREAMED:
        yield from _read_wide(data, kind, address, settings)
    elif kind.name in _WHOLE:
        yield from _WHOLE[kind.name](data, address, settings)
    else:
        yield from _document(kind.name, data, address)


def _is_wide(stream: BinaryIO) -> bool:
    peek = getattr(stream, "peek", None)
    return peek is not None and bytes(peek(4)[:4]).startswith(_WIDE_MARKS)


def _read_wide(data: bytes, kind: Kind, address: str, settings: Settings) -> Pages:
    """Read records in UTF-16 or UTF-32, whose lines cannot be cut at the newline byte, by way of UTF-8."""
    try:
        text, _ = decode(data)
    except ValueError as error:
        yield refuse(address, f"it is no text: {error}", data)
        return
    narrow = io.BytesIO(text.encode("utf-8", errors="replace"))
    yield from _STREAMED[kind.name](narrow, kind, address, settings)


def _text(data: bytes, address: str, _: Settings) -> Pages:
    """Read a plain text: one report, or the many of a press database's export."""
    try:
        text, _encoding = decode(data)
    except ValueError:
        text = ""  # what reads the page says why it is no text
    yield from read_export(text, address) or [make_page(address, TEXT, data)]


def _document(kind: str, data: bytes, address: str) -> Pages:
    """Read a document by its text; offsets count the text that was taken out of it."""
    try:
        text = text_of_document(kind, data)
    except ValueError as error:
        yield refuse(address, str(error), data)
        return
    whole = text.encode("utf-8", errors="replace")
    yield from read_export(text, address) or [make_page(address, TEXT, whole)]


def _html(data: bytes, address: str, _: Settings) -> Pages:
    yield make_page(address, HTML, data)


def _mail(data: bytes, address: str, _: Settings) -> Pages:
    yield read_mail(data, address)


_STREAMED: Mapping[str, Callable[[BinaryIO, Kind, str, Settings], Pages]] = {
    "jsonl": lambda stream, _, address, settings: read_lines(
        stream, address, settings.max_bytes, settings.columns
    ),
    "table": lambda stream, kind, address, settings: read_table(
        stream, address, kind.delimiter, settings.max_bytes, settings.columns
    ),
    "parquet": lambda stream, _, address, settings: read_parquet(stream, address, settings.columns),
    "warc": lambda stream, _, address, settings: read_warc(stream, address, settings.max_bytes),
    "mailbox": lambda stream, _, address, settings: read_mailbox(stream, address, settings.max_bytes),
}
"""Readers of files that hold many reports and may be larger than memory."""

_WHOLE: Mapping[str, Callable[[bytes, str, Settings], Pages]] = {
    "json": lambda data, address, settings: read_json(data, address, settings.columns),
    "feed": lambda data, address, _: read_feed(data, address),
    "items": lambda data, address, _: read_items(data, address),
    "mail": _mail,
    "html": _html,
    "text": _text,
}
"""Readers of files that are held whole."""
