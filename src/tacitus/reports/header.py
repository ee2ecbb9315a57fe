"""The head of a plain text: metadata lines, title, byline, and where the body begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml
from tacitus.records.report import Block, BlockKind
from tacitus.reports.credits import aside_kind, byline_name, is_byline
from tacitus.reports.dateline import find_dateline
from tacitus.reports.dates import parse_published
from tacitus.reports.lines import Line, bare_words, runs_on, wrap_width
from tacitus.reports.outlets import is_outlet
from tacitus.reports.told import Told

MAX_HEAD_LINES = 10
"""A head is no longer than this many lines."""
MAX_TITLE = 200
"""Code points of a title line."""

_MONTH_NAME = r"[A-Z][a-z]{2,8}\.?"
_LEAKED = re.compile(
    r"(?P<label>(?i:date(?: of publication)?|(?:first |last )?(?:published|posted|updated)(?: on| at)?)"
    r"\s*:?\s+)?"
    r"(?P<date>(?P<digits>\d{4}-\d{2}-\d{2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})"
    rf"|(?:[A-Z][a-z]{{2,8}},? )?(?:\d{{1,2}} {_MONTH_NAME}|{_MONTH_NAME} \d{{1,2}}),? \d{{4}})(?!\d)"
    r"(?P<time>,?(?: at)? \d{1,2}:?\d{2}(?: (?:UTC|GMT|[A-Z]{1,2}[SD]T)(?:[+-]\d+)?)?(?= ))?(?=\s|$)"
)
"""A date that stands before the first words of a text, with what may stand before and after it."""
_KEY_LINE = re.compile(r"(?P<key>[A-Za-z][A-Za-z -]{1,20}?)\s*:\s*(?P<value>\S.*)?$")
_DATE_LINE = re.compile(
    r"(?:(?:published|posted|updated|first published|last updated)\b.{0,60}|.{6,45})$", re.IGNORECASE
)
_DIGIT_YEAR = re.compile(r"\b(?:19|20)\d{2}\b")
_LONG_WORD = re.compile(r"(?i)(?!published|september|wednesday)\b[a-z]{9,}")
_NOTHING = Told()
_ABOVE = "the line above the text"


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the body of a text, or one part of it."""

    blocks: tuple[Block, ...]
    told: Told
    body: tuple[Line, ...]
    """The lines below."""


@cache
def _field_by_key() -> Mapping[str, str]:
    section = read_toml("reading/layout.toml")["header"]
    return {key: field for field, keys in section.items() for key in keys}


def read_head(text: str, lines: Sequence[Line], known: Told = _NOTHING) -> Head:
    """Return the head of a text and the lines of its body.

    Only lines at the very top count; a text that opens with prose has no head.

    Args:
        text: The whole text.
        lines: Its lines.
        known: What is told beside the text: a known title is the only one, a line that opens with the known
            writer is a byline.
    """
    leaked = _leaked_date(text, tuple(lines))
    keyed = _key_lines(leaked.body)
    told = leaked.told.or_else(keyed.told)
    free = _free_lines(keyed.body, known.or_else(told))
    return Head(leaked.blocks + keyed.blocks + free.blocks, told.or_else(free.told), free.body)


def _leaked_date(text: str, lines: tuple[Line, ...]) -> Head:
    """A date before the first words of the text: `date 2019-07-05 "We will …`, `5 July 2019 Troops …`."""
    match = _LEAKED.match(lines[0].text) if lines else None
    if not match or not (match["digits"] or parse_published(match["date"], _ABOVE).known):
        return Head((), Told(), lines)
    first = lines[0]
    follows = first.text[match.end() :].lstrip()
    if not match["label"] and follows[:1].islower():
        return Head((), Told(), lines)
    end = first.start + match.end()
    rest = first.part(text, end, first.end)
    found = Told(published=match["date"], published_by=_ABOVE)
    block = Block(BlockKind.METADATA, first.start, end)
    return Head((block,), found, ((rest, *lines[1:]) if rest else lines[1:]))


def _key_lines(lines: tuple[Line, ...]) -> Head:
    """Lines such as `Outlet: Reuters`, up to the last of a known key; a title's words are a block."""
    fields: dict[str, str] = {}
    blocks: list[Block] = []
    known = 0
    for count, line in enumerate(lines[:MAX_HEAD_LINES], start=1):
        match = _KEY_LINE.match(line.text)
        if not match or len(line.text) > 300:
            break
        field = _field_by_key().get(match["key"].lower())
        if field is None and (line.group != lines[0].group or len(match["key"].split()) > 2):
            break
        end = line.end
        if field == "title" and match["value"]:
            end = line.start + match.end("key") + 1
            begin = line.start + match.start("value")
            blocks += (Block(BlockKind.METADATA, line.start, end), Block(BlockKind.TITLE, begin, line.end))
        else:
            blocks.append(Block(BlockKind.METADATA, line.start, end))
        if field:
            known = count
            fields.setdefault(field, match["value"] or "")
    last = lines[known - 1].end if known else 0
    kept = tuple(block for block in blocks if block.end <= last)
    pairs = [(name, value) for name, value in fields.items() if value]
    return Head(kept, Told.of_fields(pairs, _ABOVE), lines[known:])


def _free_lines(lines: tuple[Line, ...], known: Told) -> Head:
    """Title, byline, outlet and date as they stand above a report, without names before them."""
    zone = _zone(lines)
    kinds, found = _read_zone(zone, lines[len(zone) :], known)
    blocks = (Block(kind, line.start, line.end) for line, kind in zip(zone, kinds, strict=False))
    return Head(tuple(blocks), found, lines[len(kinds) :])


def _zone(lines: Sequence[Line]) -> list[Line]:
    """Return the short lines before the first prose."""
    wrapped = wrap_width(lines)
    zone: list[Line] = []
    for index, line in enumerate(lines[:MAX_HEAD_LINES]):
        after = lines[index + 1] if index + 1 < len(lines) else None
        goes_on = after is not None and (
            runs_on(line, after) or (wrapped and after.group == line.group and len(line.text) > 0.6 * wrapped)
        )
        if _is_prose(line) or goes_on or after is None:
            break
        zone.append(line)
    return zone


def _is_prose(line: Line) -> bool:
    if is_byline(line.text) or _is_date(line):
        return False
    ends = line.text.endswith((".", "!", ".”", '."', ".’", ":", ";", ",")) and not line.text.endswith(
        ("U.S.", "U.N.")
    )
    return (
        len(line.text) > MAX_TITLE
        or (ends and len(line.text.split()) > 3)
        or find_dateline(line.text) is not None
    )


def _is_date(line: Line) -> bool:
    return bool(
        _DATE_LINE.match(line.text)
        and _DIGIT_YEAR.search(line.text)
        and len(line.text.split()) <= 12
        and parse_published(line.text, "it").known
        and not _LONG_WORD.search(line.text)
    )


def _read_zone(zone: Sequence[Line], below: Sequence[Line], known: Told) -> tuple[list[BlockKind], Told]:
    """Return the kinds of the zone's lines, up to the first that is not the head's, and what they tell."""
    dates = [index for index, line in enumerate(zone) if _is_date(line)]
    bylines = [
        index
        for index, line in enumerate(zone)
        if is_byline(line.text) or _opens_with_name(line, known.byline)
    ]
    others = [index for index in range(len(zone)) if index not in {*dates, *bylines}]
    outlet = _outlet_line(zone, others, dates, need_title=not known.title)
    others = [index for index in others if index != outlet and not aside_kind(zone[index].text)]
    titles = [index for index in others if _may_title(zone, below, index, known.title)]
    title = titles[0] if titles else None
    kinds: list[BlockKind] = []
    for index in range(len(zone)):
        if index in dates or index == outlet:
            kinds.append(BlockKind.METADATA)
        elif index in bylines:
            kinds.append(BlockKind.BYLINE)
        elif index == title:
            kinds.append(BlockKind.TITLE)
        elif aside := aside_kind(zone[index].text):
            kinds.append(aside)
        elif title is not None and index > title and _may_stand_under(zone[index]):
            kinds.append(BlockKind.HEADING)
        else:
            break
    count = len(kinds)
    told = Told(
        title=zone[title].text if title is not None and title < count else "",
        published=next((zone[index].text for index in dates if index < count), ""),
        published_by=_ABOVE,
        outlet=zone[outlet].text if outlet is not None and outlet < count else "",
        byline=next((byline_name(zone[index].text) for index in bylines if index < count), ""),
    )
    return kinds, told


def _outlet_line(
    zone: Sequence[Line], others: Sequence[int], dates: Sequence[int], *, need_title: bool
) -> int | None:
    """Return the line that names the outlet: a known one, or a name right beside the date and a title."""
    for index in others:
        if is_outlet(zone[index].text):
            return index
    for index in others:
        beside = any(
            abs(index - date) == 1
            and (zone[date].group == zone[index].group or _is_above_date_and_title(zone, others, index, date))
            for date in dates
        )
        words = zone[index].text.split()
        named = len(words) <= 6 and all(word[:1].isupper() or len(word) <= 3 for word in words)
        if (
            beside
            and named
            and (not need_title or len(others) > 1)
            and _is_last_beside(zone, others, index, dates)
        ):
            return index
    return None


def _is_above_date_and_title(zone: Sequence[Line], others: Sequence[int], index: int, date: int) -> bool:
    """Word processors part all lines: a name at the very top, then the date, then a title that is longer."""
    longer = any(other > date and len(zone[other].text) > len(zone[index].text) for other in others)
    return index == 0 and date == 1 and longer


def _is_last_beside(zone: Sequence[Line], others: Sequence[int], index: int, dates: Sequence[int]) -> bool:
    """A title may stand beside the date as well; then the outlet is the line nearer to it, or the shorter."""
    rivals = [other for other in others if other != index and any(abs(other - date) == 1 for date in dates)]
    return all(len(zone[index].text) <= len(zone[other].text) for other in rivals)


def _opens_with_name(line: Line, byline: str) -> bool:
    """Tell whether a short line opens with the writer told beside the text: `Jane Roe, Health Editor`."""
    writer = bare_words(byline.partition(",")[0].removeprefix("By "))
    words = bare_words(line.text)
    return writer.count(" ") > 0 and f"{words} ".startswith(f"{writer} ") and len(words.split()) <= 12


def _may_stand_under(line: Line) -> bool:
    """Tell whether a line below the title may be a second heading: several words, no list."""
    return len(line.text.split()) > 1 and (line.text[0].isupper() or line.text[0] in "\"“‘'")


def _may_title(zone: Sequence[Line], below: Sequence[Line], index: int, known: str) -> bool:
    """A title is followed by an empty line, by a line of metadata, or by a much longer line of prose."""
    line = zone[index]
    if known:
        return bare_words(line.text) == bare_words(known)
    if line.text.endswith((".", ";", ",", ":")) and not line.text.endswith(("U.S.", "U.N.")):
        return False
    if not line.text[:1].isupper() and not re.match(r"[\"“‘'«\d$€£]", line.text):
        return False
    after = zone[index + 1] if index + 1 < len(zone) else below[0] if below else None
    if after is None or len(line.text.split()) < 2:
        return False
    if after.group != line.group or index + 1 < len(zone):
        return True
    return len(after.text) > max(100, 1.3 * len(line.text)) or find_dateline(after.text) is not None
