"""RSS 2.0, RSS 1.0 and Atom: one report an entry, as much of it as the feed gives."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.markup import first_text, name_of, paragraphs_of, paragraphs_of_html, parse_xml
from tacitus.sources.pages import TEXT, make_page, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODIES = ("encoded", "content", "description", "summary")
"""Elements that may hold a report's text, the fullest first (`content:encoded`, Atom's `content`)."""


def read_feed(data: bytes, address: str) -> Iterator[Page | Refusal]:
    """Yield the entries of a feed; `Page.data` is the entry's fullest text, its tags taken out."""
    try:
        root = parse_xml(data)
    except ValueError as error:
        yield refuse(address, str(error), data)
        return
    outlet = _title_of_feed(root)
    entries = [each for each in root.iter() if name_of(each) in {"item", "entry"}]
    if not entries:
        yield refuse(address, "this feed holds no entries", data)
    for number, entry in enumerate(entries, start=1):
        yield _page(entry, outlet, f"{address}#{number}")


def feed_links(data: bytes) -> list[str]:
    """Return the addresses that a feed's entries link to, in its order, each once.

    Raises:
        ValueError: It is no feed that can be read.
    """
    entries = (each for each in parse_xml(data).iter() if name_of(each) in {"item", "entry"})
    return list(dict.fromkeys(link for link in map(_link, entries) if link))


def _page(entry: _Element, outlet: str, address: str) -> Page | Refusal:
    text = max((_body(child) for child in entry if name_of(child) in _BODIES), key=len, default="")
    if not text:
        return refuse(address, "this entry of the feed holds no text, only a title or a link")
    fields = {
        "title": paragraphs_of_html(first_text(entry, "title")).replace("\n\n", " "),
        "published": first_text(entry, "pubdate", "published", "date", "issued", "updated"),
        "url": _link(entry),
        "byline": first_text(entry, "creator", "name", "author"),
        "outlet": first_text(entry, "source") or outlet,
    }
    return make_page(address, TEXT, text.encode(), ((name, value) for name, value in fields.items() if value))


def _body(element: _Element) -> str:
    """Return an element's text: of markup inside it, or of markup that it holds as escaped text."""
    return paragraphs_of(element) if len(element) else paragraphs_of_html(element.text or "")


def _link(entry: _Element) -> str:
    """Return where an entry leads: Atom's alternate link, RSS's link, or a permanent id."""
    links = [child for child in entry if name_of(child) == "link"]
    for link in links:
        if link.get("href") and link.get("rel", "alternate") == "alternate":
            return str(link.get("href")).strip()
    told = first_text(entry, "link", "guid")
    return told if told.startswith(("http://", "https://")) else ""


def _title_of_feed(root: _Element) -> str:
    """Return the name of the feed: the title that stands outside any entry."""
    for holder in (root, *(child for child in root if name_of(child) == "channel")):
        for child in holder:
            if name_of(child) == "title":
                return " ".join("".join(child.itertext()).split())
    return ""
