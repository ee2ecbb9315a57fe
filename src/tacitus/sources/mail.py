"""Mails and mailboxes: newsletters and alerts, one report a mail."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import BinaryIO

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.markup import paragraphs_of_html
from tacitus.sources.pages import TEXT, make_page, refuse
from tacitus.text import decode

MAX_HEADER = 1_000
"""Characters of a header that are read; RFC 5322 allows 998 a line."""


def read_mailbox(stream: BinaryIO, address: str, max_bytes: int) -> Iterator[Page | Refusal]:
    """Yield the mails of a mailbox (mbox), in its order, without holding it in memory.

    Args:
        stream: Open at the first byte.
        address: The file's; a mail's is this with `#` and its number, counted from 1.
        max_bytes: A larger mail is refused.
    """
    for number, data in enumerate(_mails(stream, max_bytes), start=1):
        here = f"{address}#{number}"
        if len(data) > max_bytes:
            yield refuse(here, f"this mail is larger than {max_bytes:,} bytes (settings: max_bytes)")
        else:
            yield read_mail(data, here)


def read_mail(data: bytes, address: str) -> Page | Refusal:
    """Return the report of one mail: its plain text, or else the text of its HTML."""
    try:
        # The older policy: the newer one takes a time that grows with the square of a hostile header.
        message = email.message_from_bytes(data, policy=email.policy.compat32)
        text = _text(message)
        fields = {
            "title": _header(message, "subject"),
            "published": _sent(_header(message, "date")),
            "outlet": parseaddr(_header(message, "from"))[0],
        }
    except (MessageError, ValueError, LookupError, AttributeError, TypeError, ArithmeticError) as error:
        # The standard library's parser raises these on hostile mails.
        return refuse(address, f"this mail is damaged and cannot be read: {error}", data)
    if not text.strip():
        return refuse(address, "this mail holds no text", data)
    kept = ((name, " ".join(value.split())) for name, value in fields.items() if value)
    return make_page(address, TEXT, text.encode("utf-8", errors="replace"), kept)


def _text(message: Message) -> str:
    """Return the first plain text of a mail, or else the words of its first HTML."""
    texts = {"text/plain": "", "text/html": ""}
    for part in message.walk():
        kind = part.get_content_type()
        if kind in texts and not texts[kind] and part.get_content_disposition() != "attachment":
            texts[kind] = _decoded(part)
    return texts["text/plain"] or paragraphs_of_html(texts["text/html"])


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    try:
        return payload.decode(part.get_content_charset() or "utf-8")
    except (LookupError, ValueError):
        return decode(payload)[0] if payload.strip() else ""


def _header(message: Message, name: str) -> str:
    """Return a header with its encoded words (RFC 2047) read, cut to MAX_HEADER."""
    told = str(message.get(name) or "")[:MAX_HEADER]
    try:
        return str(make_header(decode_header(told)))
    except (MessageError, ValueError, LookupError):
        return told


def _sent(told: str) -> str:
    """Return when a mail was sent, in ISO form, or as it says when that cannot be read."""
    try:
        return parsedate_to_datetime(told).isoformat()
    except (ValueError, TypeError, OverflowError):
        return told


def _mails(stream: BinaryIO, max_bytes: int) -> Iterator[bytes]:
    """Yield the bytes of each mail; one too large is cut after max_bytes and a bit, its rest dropped."""
    lines: list[bytes] = []
    size = 0
    after_blank = True
    while line := stream.readline(max_bytes + 1):
        if line.startswith(b"From ") and after_blank:
            if lines:
                yield b"".join(lines)
            lines, size = [], 0
            continue
        after_blank = not line.strip()
        if size <= max_bytes:
            lines.append(line[1:] if line.startswith(b">From ") else line)
        size += len(line)
    if lines:
        yield b"".join(lines)
