"""The dateline of a report: `GENEVA, March 4 (Agency) -` at the head of its first paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml
from tacitus.reports.dates import MONTHS
from tacitus.reports.outlets import agencies_in, is_body

MAX_LENGTH = 100
"""A dateline is no longer than this; more is a sentence with a dash in it."""

_MONTH = r"(?i:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\.?"
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’-](?=[^\W\d_.]|\.?[,\s(/-]))*\.?"
_NAME = rf"{_WORD}(?: {_WORD}){{0,4}}"
_PLACE = re.compile(_NAME)
_REGION = re.compile(rf"\s?,\s*(?!{_MONTH}\s*\d)({_NAME})")
_DATE = re.compile(
    rf"\s?,\s*({_MONTH}\s+\d{{1,2}}(?:\s?,?\s+\d{{4}})?|\d{{1,2}}\s+{_MONTH}(?:,?\s+(?:\d{{4}}|\d{{2}})(?!\d))?)"
)
_AGENCY = re.compile(r"\.?\s*,?\s*(?:\(([^()\n]{2,40})\)|\[([^\[\]\n]{2,40})\]|/([^/\n]{2,40})/)")
_LOOSE_AGENCY = re.compile(rf"\s?,\s*({_NAME})(?=_|\s+-)")
_DASH = re.compile(r"\s*(?:-{2,}|[–—―−]|_+)\s*|\s+-(?:\s+|$)|-\s+")
_COLON = re.compile(r"\s*:\s+")
_POINT = re.compile(r"\s*\.\s+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the head of a paragraph; positions count from the paragraph's first character."""

    end: int
    """One past the dash and the space after it."""
    place_end: int
    """One past the place; the place begins the dateline."""
    date: str
    """The date as written, or empty."""
    agencies: tuple[str, ...]
    """Agencies that the dateline credits; one that is not known keeps the name as written."""


@cache
def _not_places() -> frozenset[str]:
    return frozenset(read_toml("reading/layout.toml")["dateline"]["not_places"])


def find_dateline(paragraph: str) -> Dateline | None:
    """Return the dateline that opens a paragraph, or None.

    A place in capitals needs a dash after it; one in small letters also needs a date or an agency
    between, since "Paris - the city that" is no dateline. After a colon or a point, both kinds need a date
    or an agency.
    """
    head = paragraph[: MAX_LENGTH + 1]
    place = _PLACE.match(head)
    if not place or place.group().lower().rstrip(".") in _not_places():
        return None
    at = place_end = place.end()
    if region := _REGION.match(head, at):
        at = region.end()
        if not agencies_in(region.group(1)):
            place_end = at
    date = _DATE.match(head, at)
    at = date.end() if date else at
    agency = _AGENCY.match(head, at)
    at = agency.end() if agency else at
    stop = _DASH.match(head, at)
    if stop is None and (date or agency):
        stop = _COLON.match(head, at) or _POINT.match(head, at)
    if stop is None or stop.end() >= len(paragraph) or stop.end() > MAX_LENGTH:
        return None
    if not _is_place(head[:place_end], place.group(), backed=bool(date or agency)):
        return None
    credited = next((part for part in agency.groups() if part), "") if agency else head[place_end:at]
    return Dateline(
        stop.end(), place_end, date.group(1) if date else "", _agencies(credited, marked=bool(agency))
    )


def _is_place(words: str, name: str, *, backed: bool) -> bool:
    """Tell whether the head of a paragraph names a place: in capitals, or backed by a date or an agency."""
    letters = [char for char in name if char.isalpha()]
    if len(letters) < 3 and not backed:
        return False
    if all(char.isupper() for char in letters):
        return len(letters) >= 3
    named = all(
        word[0].isupper() or word in {"de", "al", "el", "la", "del", "of"} for word in words.split() if word
    )
    return backed and named and len(words.split()) <= 6


def _agencies(words: str, *, marked: bool) -> tuple[str, ...]:
    known = agencies_in(words)
    if known or not marked:
        return known
    return (words.strip(),) if is_body(words) or words.strip().isupper() else ()
