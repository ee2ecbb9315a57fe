"""Bytes to text, and the normal form of a text for reading, mapped back code point by code point.

Reports arrive with missing spaces, stray spaces, soft hyphens, ligatures, control characters and mixed
newlines. The parser reads a repaired copy; every offset is carried back to the text as given.
"""

from __future__ import annotations

import codecs
import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

_SPACE = r"[\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ue000-\uf8ff]"
"""White space, control characters, halves of damaged characters, private signs: all read as a space."""
_GAP = r"[ \t\u00a0]+"
_LETTER = r"[^\W\d_]"

_EDIT = re.compile(
    "|".join(
        f"(?P<{name}>{pattern})"
        for name, pattern in (
            # "in Venezuela , he", "coffee" .
            ("stray", rf"(?<=[\w)\]”\"’'%]){_GAP}(?=[,.;:!?](?:\s|[\"”’»)]|$)|,{_LETTER})"),
            # "dollars, ” he said" and "“ We will"
            ("in_quote", rf"(?<=[,.!?…]){_GAP}(?=[”»])|(?<=[“«]){_GAP}(?=\w)"),
            # the same with straight marks, where only the count of marks before tells closing from opening
            ("in_straight", rf"(?<=[,.!?…]){_GAP}(?=\"(?:[\s,.;)]|$))"),
            # "govern-" at the end of a line
            ("hyphen", rf"(?<={_LETTER})-[ \t]*\r?\n[ \t]*(?=[^\W\d_A-Z])"),
            ("space", rf"{_SPACE}{{2,}}|(?! ){_SPACE}"),
            ("invisible", r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]"),
            ("replaced", r"[\u2010\u2011\ufb00-\ufb06]"),
            ("two_marks", r"``|''(?!')"),
            # "Spain.The", "Russia,which"; a point inside a name such as U.S. follows a capital
            ("missing", rf"(?<=[a-z)][.!?])(?=[A-Z][a-z])|(?<={_LETTER},|\s,)(?={_LETTER})"),
            # "Spain.“We", "said“We", "war”He"
            ("by_quote", rf"(?<=[\w.,!?;:])(?=[“«]\w)|(?<=[\w.,!?][”»])(?={_LETTER}(?!\b))"),
            # "Spain."We" and "go."He": where the marks before are even in number, one ends here or begins
            ("by_straight", rf"(?<=[\w)][.!?,])(?=\"[A-Z])|(?<=[.!?,]\")(?={_LETTER})"),
        )
    )
)
_MAY_BE_EDITED = re.compile(
    # Each sign that an edit needs, then what stands around it; searched first, a hundred times as fast.
    r"[\x00-\x1f\x7f-\xa0\xab\xad\xbb\u1680\u2000-\u206f\u3000\ud800-\uf8ff\ufb00-\ufb06\ufe00-\ufe0f\ufeff,.;:!?\"]"
    rf"(?:(?<=[^,.;:!?\"])|(?<=\s[,.;:!?])|(?<=,)(?={_LETTER})|(?<=[.!?])(?=[A-Z])"
    rf"|(?<=[,.!?]\")|(?<=[,.!?][ \t]\"))"
    r"|  |``|''"
)
"""What stands wherever `_EDIT` matches, and seldom elsewhere: a text without it is read as it stands."""
_REPLACED = {
    "\u2010": "-",
    "\u2011": "-",
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
_PLAIN_EDITS = {"space": " ", "by_quote": " ", "stray": "", "in_quote": "", "invisible": ""}
_NOT_PROSE = ("www.", "://", "@")
"""What the words of an address on the web or by mail hold; no space is missing there."""


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
    if not _MAY_BE_EDITED.search(raw) and raw == raw.strip(" "):
        return raw, array("l", range(start, end))
    copy = _Copy(raw, start)
    marks = counted = 0
    for match in _EDIT.finditer(raw):
        marks += raw.count('"', counted, match.start())
        counted = match.start()
        made, at = _edited(match, raw, marks)
        if made is not None:
            copy.take(match.start())
            copy.put(made, at, match.end())
    return copy.done()


@dataclass(slots=True)
class _Copy:
    """A repaired copy in the making."""

    raw: str
    start: int
    """Where `raw` begins in the original."""
    taken: int = 0
    """How much of `raw` was copied or passed over."""
    last: str = " "
    """The character copied last; a copy begins as if after a space, so that none stands first."""
    pieces: list[str] = field(default_factory=list)
    offsets: array[int] = field(default_factory=lambda: array("l"))

    def take(self, end: int) -> None:
        """Copy up to `end` as it stands, with no space after a space."""
        begin = self.taken
        if begin < end and self.last == " " == self.raw[begin]:
            begin += 1
        if begin < end:
            self.pieces.append(self.raw[begin:end])
            self.offsets.extend(range(self.start + begin, self.start + end))
            self.last = self.raw[end - 1]
        self.taken = end

    def put(self, made: str, at: int, end: int) -> None:
        """Copy `made` instead of what stands up to `end`; `at` is where its characters stood."""
        if made and not (made == " " == self.last):
            self.pieces.append(made)
            self.offsets.extend([self.start + at] * len(made))
            self.last = made[-1]
        self.taken = end

    def done(self) -> tuple[str, array[int]]:
        """Return the copy to its end, with no space last, and its offsets."""
        self.take(len(self.raw))
        text = "".join(self.pieces).rstrip(" ")
        return text, self.offsets[: len(text)]


def _edited(match: re.Match[str], raw: str, marks: int) -> tuple[str | None, int]:
    """Return what is read for a match and where it stood; None when it is to be read as it stands.

    `marks` counts the straight quotation marks before the match.
    """
    kind = match.lastgroup or ""
    at, end = match.span()
    made: str | None = _PLAIN_EDITS.get(kind)
    if kind == "replaced":
        made = _REPLACED[match.group()]
    elif kind == "hyphen":
        made = "" if _whole_elsewhere(raw, at, end) else "-"
    elif kind == "two_marks":
        opens = match.group() == "``" or at == 0 or raw[at - 1].isspace() or raw[at - 1] in "([{-–—"
        made, at = ("“", at) if opens else ("”", end - 1)
    elif kind == "missing":
        word = raw[max(0, at - 60) : at].rsplit(None, 1)[-1]
        made = None if any(sign in word for sign in _NOT_PROSE) else " "
    elif kind in {"by_straight", "in_straight"}:
        even = marks % 2 == 0
        made = " " if kind == "by_straight" and even else "" if kind == "in_straight" and not even else None
    return made, at


def _whole_elsewhere(raw: str, at: int, end: int) -> bool:
    """Tell whether the word broken at `at` also stands unbroken in the text: its hyphen is then no part."""
    before = re.search(r"\w+$", raw[max(0, at - 40) : at])
    after = re.match(r"\w+", raw[end : end + 40])
    whole = (before.group() if before else "") + (after.group() if after else "")
    return re.search(rf"\b{re.escape(whole)}\b", raw, re.IGNORECASE) is not None


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
