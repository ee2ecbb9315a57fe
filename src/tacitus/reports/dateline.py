"""The dateline of a report: `GENEVA, March 4 (Agency) -` at the head of its first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml
from tacitus.reports.dates import MONTHS
from tacitus.reports.lines import link_words
from tacitus.reports.outlets import agencies_in, is_body

MAX_LENGTH = 100
"""A dateline is no longer than this; more is a sentence with a dash in it."""

_MONTH = r"(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’-](?=[^\W\d_.]|\.?[,\s(/-]))*\.?"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_PLACE = re.compile(rf"{_NAME}(?:/{_NAME})?")
_REGION = re.compile(rf"\s?,\s*(?!{_MONTH}\s*\d)({_NAME}(?:/{_NAME})?)|\s?\(({_NAME})\)(?=\s*,)")
_DAY = rf"{_MONTH}\s+\d{{1,2}}(?:\s?,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+(?:\d{{4}}|\d{{2}})(?!\d))?"
_DATE = re.compile(rf"\s?,\s*({_DAY})")
_DATE_FIRST = re.compile(rf"({_DAY})(?=\s*\()")
_AGENCY = re.compile(r"\.?\s*,?\s*(?:\(([^()\n]{2,40})\)|\[([^\[\]\n]{2,40})\]|/([^/\n]{2,40})/)")
_DASH = re.compile(r"\s*(?:-{2,}|[–—―−]+|_+)\s*|\s+-\s+|-\s+")
_LOOSE_DASH = re.compile(r"\s+-(?=\S)")
_COLON = re.compile(r"\s*:\s+")
_POINT = re.compile(r"\s*\.\s+")
_MARKS = re.compile(r"(?:\[[^\[\]\n]{3,80}\]\s*)+")
"""What a monitoring service puts after a dateline: `[Text]`, `[Excerpt]`."""
_PARTICLES = frozenset({"al", "and", "da", "de", "del", "el", "la", "of"})
_MIN_COLON = 4
"""A place of fewer letters before a colon (`AP:`, `Q:`) is rather a speaker."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a paragraph; positions count from the paragraph's first character."""

    end: int
    """One past the dash and the space after it."""
    place_end: int
    """One past the place, which begins the dateline; 0 when no place is named."""
    date: str
    """The date as written, or empty."""
    agencies: tuple[str, ...]
    """Agencies that the dateline credits; one that is not known keeps the name as written."""


@cache
def _not_places() -> frozenset[str]:
    return frozenset(read_toml("reading/layout.toml")["dateline"]["not_places"])


def find_dateline(paragraph: str, *, colon: bool = False) -> Dateline | None:
    """Return the dateline that opens a paragraph, or None.

    A place in capitals needs a dash after it; one in small letters also needs a date or an agency
    between, since "Paris - the city that" is no dateline. After a point or a colon, both kinds need a date or
    an agency. An agency alone before the dash, as in `(Reuters) - ` or `Oct 24 (Reuters) - `, is a dateline
    without a place.

    Args:
        paragraph: The paragraph, from its first character.
        colon: Whether a place in capitals before a colon is a dateline; in a transcript it is a speaker.
    """
    head = paragraph[: MAX_LENGTH + 1]
    date = _DATE_FIRST.match(head)
    place = None if date else _PLACE.match(head)
    if place and place.group().lower().rstrip(".") in _not_places():
        return None
    at = place_end = place.end() if place else 0
    region = _REGION.match(head, at) if place else None
    by_agency = region is not None and bool(agencies_in(region.group()))
    if region:
        at = region.end()
        place_end = place_end if by_agency else at
    date = date or _DATE.match(head, at)
    at = date.end() if date else at
    agency = _AGENCY.match(head, at)
    at = agency.end() if agency else at
    backed = bool(date or agency or by_agency)
    end = _stop(head, at, backed=backed, colon=colon and _is_loud(head[:place_end]))
    if not end or end >= len(paragraph) or not _is_place(head[:place_end], backed=backed, alone=bool(agency)):
        return None
    if marks := _MARKS.match(paragraph, end):
        end = marks.end() if marks.end() < len(paragraph) else end
    words = next(filter(None, agency.groups()), "") if agency else head[place_end:at]
    return Dateline(end, place_end, date.group(1) if date else "", _agencies(words, marked=bool(agency)))


def _stop(head: str, at: int, *, backed: bool, colon: bool) -> int:
    """Return where the sign that ends a dateline ends, or 0 when there is none."""
    signs = [_DASH]
    if backed:
        signs += [_LOOSE_DASH, _COLON, _POINT]
    elif colon:
        signs.append(_COLON)
    found = next((match for sign in signs if (match := sign.match(head, at))), None)
    return found.end() if found and found.end() <= MAX_LENGTH else 0


def _is_loud(words: str) -> bool:
    letters = [char for char in words if char.isalpha()]
    return len(letters) >= _MIN_COLON and all(map(str.isupper, letters)) and len(words.split()) <= 3


def _is_place(words: str, *, backed: bool, alone: bool) -> bool:
    """Tell whether words may be a place: in capitals, or backed by a date or an agency, or absent."""
    if not words:
        return alone
    parts = re.split(r"[,(]", words)[0].split()
    letters = [char for part in parts for char in part if char.isalpha()]
    if parts[0].lower() in link_words() or len(parts) > (6 if backed else 4):
        return False
    if all(map(str.isupper, letters)):
        return len(letters) >= 3
    return backed and all(part[0].isupper() or part in _PARTICLES for part in parts)


def _agencies(words: str, *, marked: bool) -> tuple[str, ...]:
    known = agencies_in(words)
    if known or not marked:
        return known
    return (words.strip(),) if is_body(words) or words.strip().isupper() else ()
