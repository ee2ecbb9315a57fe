"""The title of an HTML page, out of those it gives: to readers, to search engines, to those who share it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_HEADINGS = 40
"""Headings that are looked at for a printed title, and parts of each."""

_TAIL = re.compile(r"\s+[|–—-]\s+|\s*[|：]\s*")
_NOT_WORDS = re.compile(r"[\W_]+")
_TRAIL = frozenset({"nav", "ol", "ul", "li"})
"""A heading inside these stands in a trail of links (`Home > World > …`), written for search engines."""


def page_title(tree: HtmlElement, headline: str, shared: str, site: str) -> str:
    """Return the title of a report: the headline of JSON-LD, or else the title it is shared by.

    The headline gives way where it is also the page's `<title>`, which is written for search engines, while
    the page prints the shared title as its heading and not the headline
    (docs/decisions/0008-title-of-a-page.md).

    On 126 pages of 100 outlets the headline alone was the title on 113, with this exception on 119; the
    shared title alone on 108, the first `h1` alone on 96. Measured 2026-11-22.

    Args:
        tree: The page.
        headline: `headline` of its JSON-LD; empty when it has none.
        shared: Its title of Open Graph or Twitter; empty when it has none.
        site: The outlet's name as the page gives it.
    """
    headings = [heading_words(heading) for heading in tree.iter("h1")]
    headline = without_site(headline, site, [])
    shared = without_site(shared, site, headings)
    if not (headline and shared) or _bare(headline) == _bare(shared):
        return headline or shared
    searched = without_site(heading_words(next(tree.iter("title"), None)), site, [])
    if _bare(searched) != _bare(headline):
        return headline
    printed = set(_printed(tree))
    return shared if _bare(shared) in printed and _bare(headline) not in printed else headline


def heading_words(heading: HtmlElement | None) -> str:
    """Return the words of a heading, joined by single spaces."""
    return " ".join(heading.text_content().split()) if heading is not None else ""


def without_site(title: str, site: str, headings: list[str]) -> str:
    """Return a title without the outlet's name after it: `Talks end | The Gazette`."""
    for heading in headings:
        if len(heading.split()) >= 3 and title.startswith(heading):
            return heading
    parts = _TAIL.split(title)
    last, name = _bare(parts[-1]), _bare(site)
    if len(parts) > 1 and last and name and (last in name or name in last):
        return title[: title.rindex(parts[-1])].rstrip(" |–—-：")
    return title


def _printed(tree: HtmlElement) -> Iterator[str]:
    """Yield what the page prints as headings, and each part of them; a kicker and a title may share one."""
    shown = (
        each for each in tree.iter("h1", "h2") if not any(up.tag in _TRAIL for up in each.iterancestors())
    )
    for heading in islice(shown, MAX_HEADINGS):
        for part in islice(heading.iter(), MAX_HEADINGS):
            if isinstance(part.tag, str):
                yield _bare(part.text_content())


def _bare(text: str) -> str:
    return _NOT_WORDS.sub("", text.lower())
