"""Normal form of a text for reading, mapped back to the original code point by code point.

Reports arrive with missing spaces, stray spaces, soft hyphens, ligatures, control characters and mixed
newlines. The parser reads a repaired copy; every offset is carried back to the text as given.
"""

from __future__ import annotations

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
