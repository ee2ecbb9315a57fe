"""The blocks of a report's body: paragraphs, headings, pull quotes, dateline, credits, captions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from tacitus.records.report import Block, BlockKind
from tacitus.reports.credits import (
    aside_kind,
    byline_name,
    copyright_holder,
    credited,
    is_byline,
    trailing_credit,
)
from tacitus.reports.dateline import Dateline, find_dateline
from tacitus.reports.lines import Line, bare_words, link_words

DATELINE_PARAGRAPHS = 3
"""A dateline stands at the head of one of so many first paragraphs of the body."""
MAX_HEADING_WORDS = 8
"""A heading inside a news report has one to six words; eight leave room for articles and prepositions."""
MIN_PULL_WORDS = 4
"""Fewer quoted words than these may recur by chance, or be a heading in quotation marks."""

_RIGHTS = re.compile(r"\(?(?:©|\(c\)|copyright\b)", re.IGNORECASE)
_LOUD_COLON = re.compile(r"[^a-z:]{4,40}:\s")
_WHOLLY_QUOTED = re.compile(r"^[\"“«„‘']{1,2}(?P<words>[^\"“”«»„]+)[.,]?[\"”»’']{1,2}[.,]?$")


@dataclass(frozen=True, slots=True)
class Body:
    """What was found below the head of a text."""

    blocks: tuple[Block, ...]
    place: tuple[int, int] | None = None
    """Range of the dateline's place in the text."""
    place_date: str = ""
    """The dateline's date as written."""
    credits: tuple[str, ...] = ()
    byline: str = ""
    holder: str = ""
    """Who is named as the holder of the rights."""


def find_blocks(lines: Sequence[Line], headings: Collection[str] = (), title: str = "") -> Body:
    """Return the blocks that paragraphs make.

    Args:
        lines: The paragraphs below the head, in order.
        headings: Paragraphs that the page itself marks as headings, by their text.
        title: The report's title when it is known: its repetition above the body is the title's block.
    """
    reader = _BodyReader(lines, headings, title)
    for index in range(len(lines)):
        reader.read(index)
    return reader.body()


class _BodyReader:
    """Reads paragraphs in order and keeps what it has found."""

    def __init__(self, lines: Sequence[Line], headings: Collection[str], title: str) -> None:
        self._lines = lines
        self._headings = headings
        self._title = bare_words(title)
        self._words = [bare_words(line.text) for line in lines]
        self._all_words = "\n".join(f" {words} " for words in self._words)
        self._alone = Counter(self._words)
        self._blocks: list[Block] = []
        self._credits: dict[str, None] = {}
        self._place: tuple[int, int] | None = None
        self._place_date = ""
        self._byline = ""
        self._holder = ""
        self._paragraphs = 0
        self._one_colon = sum(bool(_LOUD_COLON.match(line.text)) for line in lines) == 1

    def body(self) -> Body:
        """Return what was found."""
        return Body(
            tuple(self._blocks),
            self._place,
            self._place_date,
            tuple(self._credits),
            self._byline,
            self._holder,
        )

    def read(self, index: int) -> None:
        """Add the blocks of one paragraph."""
        line = self._lines[index]
        kind = self._aside(index) or self._set_apart(index)
        if kind is None:
            self._read_paragraph(line)
            return
        if kind is BlockKind.CREDIT:
            self._credits.update(dict.fromkeys(credited(line.text)))
        if kind is BlockKind.BOILERPLATE and _RIGHTS.match(line.text):
            self._holder = self._holder or copyright_holder(line.text)
        if kind is BlockKind.BYLINE:
            self._byline = self._byline or byline_name(line.text)
        self._add(kind, line.start, line.end)

    def _aside(self, index: int) -> BlockKind | None:
        """A line about the report: at its head or end, or wholly a caption or boilerplate."""
        line = self._lines[index]
        kind = aside_kind(line.text)
        if kind is not None:
            return kind
        near_end = index >= len(self._lines) - 3
        if is_byline(line.text) and (self._paragraphs == 0 or near_end) and len(self._lines) > 1:
            return BlockKind.BYLINE
        return None

    def _set_apart(self, index: int) -> BlockKind | None:
        """A title repeated, a heading or a pull quote."""
        line = self._lines[index]
        if (
            self._title
            and self._paragraphs == 0
            and self._words[index] == self._title
            and len(self._lines) > 1
        ):
            return BlockKind.TITLE
        if line.text in self._headings or self._is_heading(index):
            return BlockKind.HEADING
        if self._is_pull_quote(index):
            return BlockKind.PULL_QUOTE
        return None

    def _is_heading(self, index: int) -> bool:
        line = self._lines[index]
        if not self._paragraphs or index + 1 >= len(self._lines):
            return False
        after = self._lines[index + 1].text
        words = line.text.split()
        if len(words) > MAX_HEADING_WORDS or line.text.endswith(
            (".", "!", ",", ";", ":", '"', "”", "’", "…", "-", "–")
        ):
            return False
        if not (line.text[0].isupper() or line.text[0].isdigit()) or not any(map(str.isalpha, line.text)):
            return False
        if len(after.split()) <= MAX_HEADING_WORDS:
            return False
        return len(words) <= 6 or sum(
            word[0].isupper() or word in link_words() for word in words
        ) > 0.7 * len(words)

    def _is_pull_quote(self, index: int) -> bool:
        match = _WHOLLY_QUOTED.match(self._lines[index].text)
        if not match:
            return False
        words = bare_words(match["words"])
        if words.count(" ") + 1 < MIN_PULL_WORDS:
            return False
        return self._all_words.count(f" {words} ") > self._alone[words]

    def _read_paragraph(self, line: Line) -> None:
        start, end = line.start, line.end
        if (
            self._paragraphs < DATELINE_PARAGRAPHS
            and self._place is None
            and (found := find_dateline(line.text, colon=self._one_colon))
        ):
            self._take_dateline(line, found)
            start += found.end
        start = self._take_title(line, start)
        at = trailing_credit(line.text)
        if at is not None and line.start + at > start:
            self._credits.update(dict.fromkeys(credited(line.text[at:])))
            end = line.start + len(line.text[:at].rstrip())
        self._paragraphs += 1
        self._add(BlockKind.PARAGRAPH, start, end)
        if end < line.end:
            begins = line.end - len(line.text[end - line.start :].lstrip())
            self._add(BlockKind.CREDIT, begins, line.end)

    def _take_title(self, line: Line, start: int) -> int:
        """Add the title's block when it opens the first paragraph; return where the paragraph goes on."""
        words = self._title.split()
        if self._paragraphs or self._place or len(words) < 3:
            return start
        if not bare_words(line.text[: 2 * len(self._title)]).startswith(self._title):
            return start
        match = re.match(r"\W*" + r"[\W_]+".join(map(re.escape, words)) + r"\b\W*", line.text, re.IGNORECASE)
        if not match or not line.text[match.end() : match.end() + 1].isupper():
            return start
        self._add(BlockKind.TITLE, line.start, line.start + len(match.group().rstrip(" \"“‘'(")))
        return line.start + match.end()

    def _take_dateline(self, line: Line, found: Dateline) -> None:
        if found.place_end:
            self._place = (line.start, line.start + found.place_end)
        self._place_date = found.date
        self._credits.update(dict.fromkeys(found.agencies))
        self._add(BlockKind.DATELINE, line.start, line.start + len(line.text[: found.end].rstrip()))

    def _add(self, kind: BlockKind, start: int, end: int) -> None:
        if start < end:
            self._blocks.append(Block(kind, start, end))
