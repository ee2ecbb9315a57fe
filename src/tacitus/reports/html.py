"""HTML pages to text, and what the page says about itself."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.reports.told import Told

MAX_HTML_BYTES = 5_000_000
"""Larger pages are no news pages, and may be made to stall the reader."""


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
    from trafilatura import bare_extraction

    found = bare_extraction(
        data,
        url=url or None,
        fast=True,
        include_comments=False,
        include_tables=False,
        with_metadata=True,
        date_extraction_params={"extensive_search": False, "original_date": True, "max_date": "2100-12-31"},
    )
    if found is None or isinstance(found, dict) or not found.text or not found.text.strip():
        raise ValueError("no report's text was found in this HTML page")
    headings = (
        frozenset(" ".join("".join(element.itertext()).split()) for element in found.body.iter("head"))
        if found.body is not None
        else frozenset()
    )
    told = Told(
        title=found.title or "",
        published=found.date or "",
        published_by="the page",
        outlet=found.sitename or "",
        byline=(found.author or "").replace(";", ","),
        url=url or found.url or "",
        language=found.language or "",
    )
    return Extracted(found.text, headings - {""}, told)
