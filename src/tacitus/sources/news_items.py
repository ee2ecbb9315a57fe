"""NITF and NewsML-G2: the news agencies' own XML, one report an item.

Sources: IPTC, NITF 3.6 and NewsML-G2 2.x specifications (names of the elements).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.sources.markup import first_text, name_of, paragraphs_of, paragraphs_of_html, parse_xml
from tacitus.sources.pages import TEXT, make_page, refuse

if TYPE_CHECKING:
    from lxml.etree import _Element

_BASIC_DATE = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(Z|[+-]\d\d:?\d\d)?")
"""ISO 8601 in its basic form, as NITF writes it: `20190705T103000Z`."""


def read_items(data: bytes, address: str) -> Iterator[Page | Refusal]:
    """Yield the reports of a NITF file or a NewsML-G2 item or message."""
    try:
        root = parse_xml(data)
    except ValueError as error:
        yield refuse(address, str(error), data)
        return
    items = [each for each in root.iter() if name_of(each) == "newsitem"] or [
        each for each in root.iter() if name_of(each) == "nitf"
    ]
    if not items:
        yield refuse(address, "this message holds no news item with a text", data)
    for number, item in enumerate(items, start=1):
        here = address if len(items) == 1 else f"{address}#{number}"
        yield _page(item, here)


def _page(item: _Element, address: str) -> Page | Refusal:
    body = _body(item)
    if not body:
        return refuse(address, "this news item holds no text (a picture, a film or a notice)")
    fields = {
        "title": first_text(item, "headline", "hl1", "hedline", "title"),
        "published": _published(item),
        "byline": first_text(item, "byline", "by"),
        "outlet": first_text(item, "distributor", "provider", "creditline", "copyrightholder"),
        "url": next((link for link in _links(item) if link.startswith("http")), ""),
        "language": _language(item),
    }
    return make_page(address, TEXT, body.encode(), ((name, value) for name, value in fields.items() if value))


def _body(item: _Element) -> str:
    """Return the text of an item: NITF's body content, inline XHTML or plain inline data."""
    for element in item.iter():
        if name_of(element) == "body.content":
            return paragraphs_of(element)
    for element in item.iter():
        if name_of(element) in {"inlinexml", "html"}:
            inner = next((each for each in element.iter() if name_of(each) == "body"), element)
            if text := paragraphs_of(inner):
                return text
    for element in item.iter():
        if name_of(element) == "inlinedata" and (element.text or "").strip():
            return paragraphs_of_html(element.text) if "<" in element.text else element.text.strip()
    return ""


def _published(item: _Element) -> str:
    """Return when an item was issued: its first version before its present one."""
    for name in ("firstcreated", "contentcreated", "date.issue", "versioncreated", "date.release", "sent"):
        for element in item.iter():
            if name_of(element) == name:
                told = element.get("norm") or "".join(element.itertext()).strip()
                if told:
                    return _BASIC_DATE.sub(_extended, told)
    return ""


def _extended(match: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zone = match.groups()
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone or ''}"


def _links(item: _Element) -> Iterator[str]:
    for element in item.iter():
        if name_of(element) in {"link", "doc-id", "altid"}:
            yield element.get("href") or element.get("id-string") or "".join(element.itertext()).strip()


def _language(item: _Element) -> str:
    for element in item.iter():
        if name_of(element) == "language" and element.get("tag"):
            return str(element.get("tag"))[:2].lower()
    return ""
