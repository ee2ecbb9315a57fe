"""Lines that are about the report and stand beside its text: credits, captions, boilerplate, bylines."""

from __future__ import annotations

import re
from functools import cache

from tacitus.data import read_toml
from tacitus.records.report import BlockKind
from tacitus.reports.outlets import agencies_in, is_body

MAX_CREDIT = 400
"""A credit line is no longer than this."""
MAX_CREDIT_WORDS = 20
"""So many words may a credit without brackets have; more is a sentence."""
MAX_ASIDE = 200
"""So long may a caption's or boilerplate's line be."""

_BYLINE = re.compile(r"^(?i:by|words by|story by)\s*:?\s+(?=[^\W\d_a-z])")
_TRAILING_AGENCY = re.compile(r"\s*(?:[-–—]+\s*|\()(?P<agency>[^()\n–—-]{2,40})\)?\s*$")
_COPYRIGHT = re.compile(
    r"(?i:copyright)?\s*(?:©|\(?[cC]\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?,?\s*)?(?:by\s+)?"
    r"(?P<name>[^\W\d_a-z][^\d.|,;]{2,40}?)\s*(?:,?\s*\d{4}.*|[.|,;].*|$)"
)
_HOUSE = re.compile(r"(?:[/(]|\bvia )(?:photo[^()]{0,4}: ?)?(?P<name>[a-z ]{2,20})(?:, file)?\)?$")
_DAY_WORDS = "mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_UPDATED = re.compile(
    r"(?:last |first )?(?:updated|published|posted)(?: on| at)?\s*:?\s*"
    rf"(?:(?:{_DAY_WORDS})[a-z]*[.,]?\s+){{0,2}}\d.{{0,40}}$"
)
_OPENING_MARKS = "([–—-*• "


@cache
def _words(section: str, name: str) -> tuple[str, ...]:
    return tuple(read_toml("reading/layout.toml")[section][name])


def _opens_with(line: str, section: str) -> bool:
    return any(
        line.startswith(words) and not line[len(words) :][:1].isalpha()
        for words in _words(section, "openings")
    )


def aside_kind(line: str) -> BlockKind | None:
    """Return what a line beside the text is (credit, caption, boilerplate, date), or None."""
    low = line.lower().lstrip(_OPENING_MARKS)
    short = line.startswith("(") or len(line.split()) <= MAX_CREDIT_WORDS
    if short and len(line) <= MAX_CREDIT and (_opens_with(low, "credit") or _ends_as_credit(low)):
        return BlockKind.CREDIT
    if len(line) > MAX_ASIDE:
        return None
    named, colon, _ = low.partition(":")
    if (colon and named.strip() in _words("credit", "sources")) or _only_agencies(line):
        return BlockKind.CREDIT
    if _is_caption(low) and trailing_credit(line) is None:
        return BlockKind.CAPTION
    if _UPDATED.match(low):
        return BlockKind.METADATA
    ends = low.rstrip(".) ").endswith(_words("boilerplate", "endings"))
    return BlockKind.BOILERPLATE if ends or _opens_with(line.lower(), "boilerplate") else None


def _is_caption(low: str) -> bool:
    """Tell whether a line opens as captions do, keeps their words, or ends with a photographer's house."""
    if _opens_with(low, "caption") and re.match(r"[^:|/]{3,20}\s*[:|/]", low):
        return True
    if any(words in low for words in _words("caption", "anywhere")):
        return True
    house = _HOUSE.search(low)
    return house is not None and house["name"].strip() in _words("caption", "houses")


def _ends_as_credit(low: str) -> bool:
    return len(low) <= MAX_ASIDE and low.rstrip(".) ").endswith(_words("credit", "endings"))


def _only_agencies(line: str) -> bool:
    bare = line.strip(" ()[]–—-./")
    names = [part.strip() for part in re.split(r"[,/;&]|\band\b", bare) if part.strip()]
    return bool(names) and all(
        agencies_in(name) and len(name) <= 30 and len(name.split()) <= 3 for name in names
    )


def is_byline(line: str) -> bool:
    """Tell whether a line names the writer: `By Jane Roe in Lima`."""
    match = _BYLINE.match(line)
    return bool(match) and len(line) <= 150 and len(line.split()) <= 14 and not line.endswith((".", "?", "!"))


def byline_name(line: str) -> str:
    """Return the words of a byline without its `By`."""
    return _BYLINE.sub("", line).strip()


def copyright_holder(line: str) -> str:
    """Return whom a line names as the holder of the rights (`© The Gazette 2020.`), or empty."""
    match = _COPYRIGHT.match(line.strip(" ()"))
    name = match["name"].strip(" .,-") if match else ""
    return "" if name.lower().startswith("all rights") else name


def trailing_credit(paragraph: str) -> int | None:
    """Return where the agency that ends a paragraph begins (`… he said. (AP)`), or None."""
    match = _TRAILING_AGENCY.search(paragraph)
    if not match or not _only_agencies(match["agency"]) or match.start() == 0:
        return None
    before = paragraph[: match.start()].rstrip()
    return match.start() if before.endswith((".", "!", "?", '"', "”", "’", "'")) else None


def credited(line: str) -> tuple[str, ...]:
    """Return the agencies that a credit line names; after `Reporting by` also one that is not known."""
    if known := agencies_in(line):
        return known
    low = line.lower().lstrip(_OPENING_MARKS)
    for words in (*_words("credit", "openings"), *_words("credit", "sources")):
        if low.startswith(words):
            names = re.split(r"[;,:/]|\band\b|\bin\b", line.lstrip(_OPENING_MARKS)[len(words) :])
            bare = (name.strip(" .)–—-") for name in names)
            return tuple(name for name in bare if 1 < len(name.split()) <= 5 and is_body(name))
    return ()
