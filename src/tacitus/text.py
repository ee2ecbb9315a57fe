"""Bytes to text, and the normal form of a text for reading, mapped back code point by code point.

Reports arrive with missing spaces, stray spaces, soft hyphens, ligatures, control characters and mixed
newlines. The parser reads a repaired copy; every offset is carried back to the text as given.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

OPENING_QUOTES = frozenset("\"“„«‹‘‛'")
CLOSING_QUOTES = frozenset("\"”“»›’'")

_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f")
_STRAY_SPACE = re.compile(r"(?<=\w)[ \t\u00a0]+(?=[,.;:!?](?:\s|[\"”’»]|$))")
_SPACE_IN_QUOTE = re.compile(r"(?<=[,.!?])[ \t\u00a0]+(?=[”»])")
_MISSING_SPACE = re.compile(r"(?<=[a-z0-9)][.!?])(?=[\"“«][A-Z])|(?<=[.!?,][\"”»])(?=[A-Za-z])")


@dataclass(slots=True)
class NormalText:
    """A repaired copy of parts of a text, and where each of its characters stood.

    `text[i]` was made from the original's code point `offsets[i]`; a character that was put in has the
    offset of the code point it was put before.
    """

    text: str = ""
    offsets: array[int] = field(default_factory=lambda: array("l"))

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the original's half-open range for a half-open, non-empty range of this text.

        Raises:
            ValueError: The range is empty or leaves the text.
        """
        if not 0 <= start < end <= len(self.offsets):
            raise ValueError(f"no characters at {start}:{end} of {len(self.offsets)}")
        return self.offsets[start], self.offsets[end - 1] + 1


def normalize(original: str, ranges: Iterable[tuple[int, int]], separator: str = "\n\n") -> NormalText:
    """Return the reading form of `ranges` of a text, joined by `separator`.

    Args:
        original: The text as given.
        ranges: Half-open, ascending, non-overlapping ranges of code points to read (a report's blocks).
        separator: Put between ranges; its characters map to the end of the range before.

    Returns:
        The repaired text; empty when no range holds a visible character.
    """
    pieces: list[str] = []
    offsets = array("l")
    for start, end in ranges:
        chars, places = _normalize_range(original, start, end)
        if not chars:
            continue
        if pieces:
            pieces.append(separator)
            offsets.extend([offsets[-1]] * len(separator))
        pieces.append(chars)
        offsets.extend(places)
    return NormalText("".join(pieces), offsets)


def _normalize_range(original: str, start: int, end: int) -> tuple[str, array[int]]:
    raw = original[start:end]
    drop = {
        place
        for pattern in (_STRAY_SPACE, _SPACE_IN_QUOTE)
        for match in pattern.finditer(raw)
        for place in range(*match.span())
    }
    insert = {match.start() for match in _MISSING_SPACE.finditer(raw)}
    chars: list[str] = []
    places = array("l")
    for index, char in enumerate(raw):
        if index in drop or char in _INVISIBLE:
            continue
        if index in insert:
            chars.append(" ")
            places.append(start + index)
        for made in _readable(char):
            if made == " " and (not chars or chars[-1] == " "):
                continue
            chars.append(made)
            places.append(start + index)
    while chars and chars[-1] == " ":
        chars.pop()
        places.pop()
    return "".join(chars), places


def _readable(char: str) -> str:
    """Return what the parser reads for one character: spaces for breaks, letters for ligatures."""
    if char.isascii():
        return char if char.isprintable() else " "
    if char.isspace() or unicodedata.category(char) in {"Cc", "Cs", "Co", "Cn"}:
        return " "
    if "\ufb00" <= char <= "\ufb06":
        return unicodedata.normalize("NFKD", char)
    return char


_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
MAX_CONTROL_SHARE = 0.01
"""More control characters than this among all are no text. Printed text holds none; old wires hold a few."""


def decode(data: bytes) -> tuple[str, str]:
    """Return the text that bytes spell, and the encoding it was read with.

    A byte order mark decides; else UTF-8. Bytes that are UTF-8 but for a few damaged places are read as UTF-8
    with U+FFFD at those; others are read as Windows-1252, the commonest of the older Western encodings, or
    as Latin-1 where they use bytes that Windows-1252 leaves out. The mark itself is no part of the text.

    Raises:
        ValueError: The bytes are no text; the message says why.
    """
    text, encoding = _decode(data)
    controls = len(_CONTROL.findall(text))
    if "\x00" in text:
        raise ValueError("it holds NUL characters: binary, or UTF-16 without its mark")
    if controls > max(2, MAX_CONTROL_SHARE * len(text)):
        raise ValueError(
            f"{controls} of its {len(text)} characters are control characters: binary, or damaged"
        )
    return text, encoding


def _decode(data: bytes) -> tuple[str, str]:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        mended = data.decode("utf-8", errors="replace")
    damaged = mended.count("\ufffd")
    if sum(char > "\x7f" for char in mended) - damaged >= 4 * damaged:
        return mended, "utf-8"
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError:
        return data.decode("latin-1"), "latin-1"
