"""HTML pages to text, and what the page says about itself."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tacitus.reports.dates import LAST_YEAR
from tacitus.reports.lines import bare_words
from tacitus.reports.page_facts import page_facts
from tacitus.reports.told import Told

if TYPE_CHECKING:
    from trafilatura.settings import Document

MAX_HTML_BYTES = 5_000_000
MAX_HTML_TAGS = 60_000
"""Pages with more bytes or tags are no news pages, and may be made to stall the reader.

The largest of 413 news pages had 2.2 million bytes, the richest 6,100 tags.
"""
SHORT_TEXT = 1500
LONGER = 2.5
"""A text of fewer code points than SHORT_TEXT is read again with trafilatura's slower ways, and theirs is
taken when it is LONGER times as long: then the fast way took a teaser for the report.

Word F1 on 293 pages: fast way alone .913, so .922. Measured 2026-11-22.
"""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was read out of a page."""

    text: str
    """The report's text; offsets count its code points (docs/decisions/0002-offsets-of-html.md)."""
    headings: frozenset[str]
    """Paragraphs of `text` that the page marks as headings."""
    told: Told


def extract(data: bytes, url: str = "") -> Extracted:
    """Return the report inside an HTML page.

    Args:
        data: The page's bytes.
        url: Where it was published, when known.

    Raises:
        ValueError: The page is too large, or holds no report; the message says so.
    """
    if len(data) > MAX_HTML_BYTES:
        raise ValueError(f"the page is larger than {MAX_HTML_BYTES:,} bytes")
    if data.count(b"<") > MAX_HTML_TAGS:
        raise ValueError(f"the page has more than {MAX_HTML_TAGS:,} tags")
    from trafilatura.utils import load_html

    tree = load_html(data)
    if tree is None:
        raise ValueError("it is no HTML that can be read")
    facts = page_facts(tree)
    found = _read_body(data, url, fast=True)
    length = len((found and found.text) or "")
    if length < SHORT_TEXT:
        slower = _read_body(data, url, fast=False)
        found = slower if slower and len(slower.text or "") > LONGER * length else found
    if found is None or not found.text or not found.text.strip():
        raise ValueError("no report's text was found in this HTML page")
    heads = found.body.iter("head") if found.body is not None else ()
    headings = frozenset(" ".join("".join(element.itertext()).split()) for element in heads)
    outlet = facts.outlet or found.sitename or ""
    told = Told(
        title=facts.title or found.title or "",
        published=facts.published or found.date or "",
        published_by="the page",
        outlet=outlet,
        byline=_writers(facts.byline or (found.author or "").replace(";", ","), outlet),
        url=url or found.url or "",
        language=found.language or "",
    )
    return Extracted(found.text, headings - {""}, told)


def _writers(byline: str, outlet: str) -> str:
    """Return the names of a byline, each once; the outlet only where it alone signs."""
    once: dict[str, str] = {}
    for name in filter(None, map(str.strip, byline.split(","))):
        once.setdefault(bare_words(name), name)
    if len(once) > 1:
        once.pop(bare_words(outlet), None)
    return ", ".join(once.values())


def _read_body(data: bytes, url: str, *, fast: bool) -> Document | None:
    """Return what trafilatura finds; the date only where the page itself marks one, never from its prose."""
    from trafilatura import bare_extraction

    with warnings.catch_warnings():
        # Its date parser warns of time zones it does not know; the day is read all the same.
        warnings.simplefilter("ignore")
        found = bare_extraction(
            data,
            url=url or None,
            fast=fast,
            include_comments=False,
            include_tables=False,
            with_metadata=True,
            date_extraction_params={
                "extensive_search": False,
                "original_date": True,
                "max_date": f"{LAST_YEAR}-12-31",
            },
        )
    return None if isinstance(found, dict) else found
