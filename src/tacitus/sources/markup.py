"""XML and fragments of HTML, read without following anything they point at."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from tacitus.data import read_toml

if TYPE_CHECKING:
    from lxml.etree import _Element

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)


@cache
def _elements(kind: str) -> frozenset[str]:
    """Return the elements that are `blocks`, or `unseen`."""
    return frozenset(read_toml("reading/markup.toml")[kind])


def parse_xml(data: bytes) -> _Element:
    """Return the root of an XML file; entities are not expanded, nothing is fetched.

    Raises:
        ValueError: It is not well-formed enough to be read, or defines entities of its own, as attacks do.
    """
    from lxml import etree

    if _ENTITY.search(data[:100_000]):
        raise ValueError("it defines XML entities of its own, which Tacitus does not expand")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ValueError(f"it cannot be read as XML: {error}") from error
    if root is None:
        raise ValueError("it cannot be read as XML: no element is whole")
    return root


def name_of(element: _Element) -> str:
    """Return an element's name in lower case, without its namespace; empty for a comment."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def first_text(element: _Element, *names: str) -> str:
    """Return the words of the first descendant that has one of these names and any words, names in order."""
    for name in names:
        for found in element.iter():
            if name_of(found) == name and (words := " ".join("".join(found.itertext()).split())):
                return words
    return ""


def paragraphs_of_html(html: str) -> str:
    """Return the text of a fragment of HTML, its blocks parted by empty lines.

    For the bodies of feeds and mails, which hold a report and no page around it.
    """
    from lxml import html as lxml_html
    from lxml.etree import ParserError

    try:
        root = lxml_html.document_fromstring(f"<div>{html}</div>")
    except (ParserError, ValueError):
        return ""
    return paragraphs_of(root)


def paragraphs_of(root: _Element) -> str:
    """Return the text below an element, its blocks parted by empty lines."""
    blocks: list[str] = []
    words: list[str] = []
    for text, begins_block in _pieces(root):
        if begins_block and words:
            blocks.append("".join(words))
            words = []
        words.append(text)
    blocks.append("".join(words))
    lines = (" ".join(block.split()) for block in blocks)
    return "\n\n".join(line for line in lines if line)


def _pieces(root: _Element) -> Iterator[tuple[str, bool]]:
    """Yield runs of text in reading order, and whether a new block begins with each; without recursion."""
    stack: list[tuple[_Element, bool]] = [(root, False)]
    while stack:
        element, leaving = stack.pop()
        block = name_of(element) in _elements("blocks")
        if leaving:
            yield element.tail or "", block
            continue
        seen = name_of(element) not in _elements("unseen") and isinstance(element.tag, str)
        if element is not root:
            stack.append((element, True))
        if seen:
            yield element.text or "", block
            stack.extend((child, False) for child in reversed(element))
