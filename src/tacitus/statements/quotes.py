"""Quotation marks as they stand in the wild, paired paragraph by paragraph.

A bad mark costs one quotation at most: nothing is carried over a paragraph's end, save the custom of opening
each paragraph of a long quotation with a mark and closing only the last. Work is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

_MARK = re.compile(r"""''|``|["“”„‟«»‘’‚‛'`]""")
_SINGLE = frozenset("‘’‚‛'`")
_GUILLEMETS = frozenset("«»")
_BEFORE_OPENING = frozenset("([{—–-/:…“„«‘‚\"'`")
_AFTER_CLOSING = frozenset(")]}.,;:!?—–-/…”»’\"'")
_ENDS_WORDS = frozenset(".,!?…;")


class _Role(Enum):
    OPEN = "open"
    CLOSE = "close"
    EITHER = "either"
    NONE = "none"
    """An apostrophe, or a sign of inches or minutes."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between outermost marks, or from a mark without a partner to where they must end.

    All offsets count characters of the text that was searched.
    """

    start: int
    """First character inside the marks."""
    end: int
    """One past the last character inside the marks."""
    outer_start: int
    """First character, the opening mark included when there is one."""
    outer_end: int
    """One past the last character, the closing mark included when there is one."""
    paragraph: int
    """Index of the paragraph it stands in."""
    opened: bool = True
    """False when the opening mark is missing."""
    closed: bool = True
    """False when the closing mark is missing, or stands in a later paragraph."""
    carries_on: bool = False
    """True when it carries on the quotation left open in the paragraph before."""
    single: bool = False
    """True for single marks."""


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    char: str
    role: _Role
    length: int
    strong: bool
    """A single closing mark that cannot be an apostrophe: it stands beside punctuation."""

    @property
    def family(self) -> str:
        if self.char in _SINGLE:
            return "single"
        return "guillemet" if self.char in _GUILLEMETS else "double"


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """Return the outermost quotations of a text in reading order; marks inside a quotation are its words.

    Args:
        text: The text to search.
        paragraphs: Half-open, ascending ranges of characters; no quotation crosses one.
    """
    found: list[Quotation] = []
    open_family = ""
    for index, (start, end) in enumerate(paragraphs):
        marks = _read_marks(text, start, end)
        here = _pair(text, (start, end), marks, index)
        if here and marks and open_family and _opens_paragraph(text, start, marks[0], open_family):
            first = here[0]
            here[0] = Quotation(
                first.start,
                first.end,
                first.outer_start,
                first.outer_end,
                index,
                closed=first.closed,
                carries_on=True,
                single=first.single,
            )
        found.extend(here)
        open_family = ""
        if here and not here[-1].closed and here[-1].outer_end == _trimmed_end(text, start, end):
            open_family = "single" if here[-1].single else "double"
    return found


def _opens_paragraph(text: str, start: int, mark: _Mark, family: str) -> bool:
    at_start = not text[start : mark.place].strip()
    return at_start and (mark.family == "single") == (family == "single")


def _trimmed_end(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


def _read_marks(text: str, start: int, end: int) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, start, end):
        place = match.start()
        before = text[place - 1] if place > start else ""
        char, length = match.group()[0], match.end() - place
        after = text[match.end()] if match.end() < end else ""
        if length == 2:
            char = '"'
        role = _single_role(char, before, after) if char in _SINGLE else _double_role(char, before, after)
        if role is not _Role.NONE:
            strong = before in _ENDS_WORDS or (after != "" and after in _ENDS_WORDS | {":", ")"})
            marks.append(_Mark(place, char, role, length, strong))
    return marks


def _double_role(char: str, before: str, after: str) -> _Role:
    """Tell what a double mark does. Its shape decides, unless the space around it says the opposite."""
    left = not before or before.isspace() or before in _BEFORE_OPENING
    right = not after or after.isspace() or after in _AFTER_CLOSING
    if char == '"':
        if left == right:
            return _Role.EITHER
        return _Role.OPEN if left else _Role.CLOSE
    opens = char in "“„‟«"
    if opens and (not before or not left) and right:
        return _Role.CLOSE if before else _Role.OPEN
    if not opens and (not before or before.isspace()) and not right:
        return _Role.OPEN
    return _Role.OPEN if opens else _Role.CLOSE


def _single_role(char: str, before: str, after: str) -> _Role:
    if before.isalnum() and after.isalnum():
        return _Role.NONE
    left = not before or before.isspace() or before in _BEFORE_OPENING
    right = not after or after.isspace() or after in _AFTER_CLOSING
    if left and not right and char != "’":
        return _Role.OPEN
    if right and not left and char not in "‘‚‛":
        return _Role.CLOSE
    return _Role.NONE


def _pair(text: str, limits: tuple[int, int], marks: Sequence[_Mark], paragraph: int) -> list[Quotation]:
    """Pair one paragraph's marks. Only the outermost pair is kept."""
    closing_single = _closing_singles(text, marks)
    found: list[Quotation] = []
    opener: _Mark | None = None
    depth = 0
    index = 0
    while index < len(marks):
        mark = marks[index]
        if opener is None:
            if mark.family == "single":
                if index in closing_single:
                    closer = closing_single[index]
                    found.append(_quotation(mark, marks[closer], paragraph))
                    index = closer
            elif mark.role is _Role.CLOSE:
                missing = _without_opening(text, limits[0], mark, found, paragraph)
                found.extend(missing)
            else:
                opener, depth = mark, 1
        elif mark.family == opener.family:
            if mark.role is _Role.OPEN and _is_nested(marks, index, opener.family):
                depth += 1
            elif mark.role is _Role.OPEN:
                found.extend(_without_closing(text, opener, mark.place, paragraph))
                opener, depth = mark, 1
            else:
                depth -= 1
                if depth == 0:
                    found.append(_quotation(opener, mark, paragraph))
                    opener = None
        index += 1
    if opener is not None:
        found.extend(_without_closing(text, opener, limits[1], paragraph))
    return [quotation for quotation in found if text[quotation.start : quotation.end].strip()]


def _is_nested(marks: Sequence[_Mark], index: int, family: str) -> bool:
    """Tell whether an opening mark inside a quotation has a partner, and the quotation still one after it.

    Looks two marks of the family ahead and no further, so that work stays linear.
    """
    ahead = [mark.role for mark in marks[index + 1 : index + 7] if mark.family == family][:2]
    return len(ahead) == 2 and _Role.OPEN not in ahead


def _closing_singles(text: str, marks: Sequence[_Mark]) -> dict[int, int]:
    """Map each single opening mark to its closing mark, by index; openers without one are apostrophes.

    A closing mark after `s` and before a space may be a possessive ("the ministers' plan"): it closes only
    when no surer mark comes before the next opening.
    """
    pairs: dict[int, int] = {}
    surer: int | None = None
    first: int | None = None
    for index in range(len(marks) - 1, -1, -1):
        mark = marks[index]
        if mark.family != "single":
            continue
        if mark.role is _Role.CLOSE:
            first = index
            if mark.strong:
                surer = index
        else:
            if first is not None:
                possessive = text[marks[first].place - 1] == "s" and not marks[first].strong
                pairs[index] = surer if possessive and surer is not None else first
            surer = first = None
    return pairs


def _quotation(opening: _Mark, closing: _Mark, paragraph: int) -> Quotation:
    return Quotation(
        opening.place + opening.length,
        closing.place,
        opening.place,
        closing.place + closing.length,
        paragraph,
        single=opening.family == "single",
    )


def _without_closing(text: str, opener: _Mark, limit: int, paragraph: int) -> list[Quotation]:
    """A quotation whose closing mark is missing runs to the next opening mark or the paragraph's end."""
    end = _trimmed_end(text, opener.place, limit)
    start = opener.place + opener.length
    if end <= start:
        return []
    return [Quotation(start, end, opener.place, end, paragraph, closed=False)]


def _without_opening(
    text: str, start: int, mark: _Mark, found: Sequence[Quotation], paragraph: int
) -> list[Quotation]:
    """A quotation whose opening mark is missing began with the paragraph, when nothing was quoted before.

    Later in a paragraph the mark is ignored: where the words began cannot be told.
    """
    inches = text[mark.place - 1].isdigit() and mark.char == '"'
    if found or inches or not text[start : mark.place].strip():
        return []
    return [Quotation(start, mark.place, start, mark.place + mark.length, paragraph, opened=False)]
