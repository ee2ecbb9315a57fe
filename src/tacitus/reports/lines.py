"""A text's lines and paragraphs, as ranges of its code points."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from tacitus.data import read_toml

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_NEWLINES = frozenset("\n\r\x0b\x0c\x85\u2028\u2029")
_BLANKS = (
    " \t\x1c\x1d\x1e\x1f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u200b\u202f\u205f\u2060\u3000\ufeff"
)
_FINAL = re.compile(r"[.!?…][\"'”’»)\]]*$")
_NOT_LETTERS = re.compile(r"[\W_]+")
_MAX_WRAP = 120
"""Lines longer than this are not wrapped by hand or by a mail program: each is a paragraph."""
_MIN_WRAPPED = 3
"""So many nearly full lines make a text count as wrapped."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line, or a paragraph of several, without the white space at its ends."""

    start: int
    """First code point in the text."""
    end: int
    """One past the last."""
    text: str
    group: int
    """Lines with no empty line between them share a group; counted from 0."""
    indent: int = 0
    """Characters of white space before the first word."""

    @property
    def final(self) -> bool:
        """True when it ends as a sentence ends."""
        return bool(_FINAL.search(self.text))

    def part(self, text: str, start: int, end: int) -> Line | None:
        """Return `text[start:end]`, trimmed, as a line of the same group; None when nothing is left."""
        while start < end and text[start] in _BLANKS:
            start += 1
        while start < end and text[end - 1] in _BLANKS:
            end -= 1
        return Line(start, end, text[start:end], self.group) if start < end else None


@cache
def link_words() -> frozenset[str]:
    """Return the words that link others, such as `of` and `the`."""
    return frozenset(read_toml("reading/layout.toml")["words"]["links"])


def bare_words(text: str) -> str:
    """Return the words of a text in lower case, without signs, parted by single spaces: for comparing."""
    return _NOT_LETTERS.sub(" ", text.replace("’", "'").lower()).strip()


def split_lines(text: str) -> list[Line]:
    """Return the lines of a text that hold something visible, in order; each newline of Unicode counts."""
    lines: list[Line] = []
    group = 0
    last_end = 0
    for match in _LINE.finditer(text):
        bare = match.group().strip(_BLANKS)
        if not bare:
            continue
        if lines:
            between = text[last_end : match.start()].replace("\r\n", "\n")
            group += sum(char in _NEWLINES for char in between) > 1
        indent = match.group().index(bare)
        start = match.start() + indent
        lines.append(Line(start, start + len(bare), bare, group, indent))
        last_end = match.end()
    return lines


def wrap_width(lines: Sequence[Line]) -> int:
    """Return the width at which the lines of a text are wrapped, or 0 when each line is a paragraph."""
    inner = [line for line, after in pairwise(lines) if line.group == after.group]
    if not inner:
        return 0
    lengths = [len(line.text) + line.indent for line in inner]
    width = max(lengths)
    full = [line for line, length in zip(inner, lengths, strict=True) if length > 0.75 * width]
    if width > _MAX_WRAP or len(full) < min(_MIN_WRAPPED, len(inner)) or len(inner) < 2:
        return 0
    # A wrapped line breaks off anywhere; lines that end as sentences do are paragraphs of their own.
    return width if sum(line.final for line in full) < 0.5 * len(full) else 0


def paragraphs(text: str, lines: Sequence[Line]) -> list[Line]:
    """Return the paragraphs that lines make: wrapped lines are joined, others stand for themselves.

    A new paragraph begins at an empty line, at an indented line where the one before is not, and after a line
    that ends a sentence and had room for the next word.
    """
    width = wrap_width(lines)
    found: list[Line] = []
    before: Line | None = None
    for line in lines:
        if before is not None and not _breaks(before, line, width):
            first = found[-1]
            found[-1] = Line(first.start, line.end, text[first.start : line.end], first.group, first.indent)
        else:
            found.append(line)
        before = line
    return found


def runs_on(line: Line, after: Line) -> bool:
    """Tell whether a line breaks off in the midst of a sentence that the next line carries on."""
    if line.group != after.group or line.final or len(line.text) > _MAX_WRAP:
        return False
    return after.text[0].islower() or line.text.split()[-1] in link_words()


def _breaks(line: Line, after: Line, width: int) -> bool:
    if line.group != after.group or after.indent >= line.indent + 2:
        return True
    if runs_on(line, after):
        return False
    if not width:
        return True
    word = len(after.text.split(maxsplit=1)[0])
    return line.final and len(line.text) + line.indent + 1 + word < 0.9 * width
