"""What a file is, told by its first bytes; its name is never asked."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tacitus.data import read_toml
from tacitus.sources.fields import Columns, canonical_name
from tacitus.text import decode

HEAD_BYTES = 65_536
"""How many first bytes are looked at: enough for the header of a wide table or a page's `head`."""

_TAG = re.compile(r"<\s*/?\s*([a-z!?][a-z0-9:._-]*)", re.IGNORECASE)
_HTML_TAGS = frozenset(
    {"html", "head", "body", "article", "div", "p", "h1", "main", "section", "title", "meta"}
)
_OPENS_JSON_LIST = re.compile(r"\[\s*(?:\{|\]|\")")
_OPENS_JSON_OBJECT = re.compile(r'\{\s*(?:"|\})')
_DELIMITERS = "\t,;|"
_HEADER = re.compile(r"^([A-Za-z][A-Za-z-]+):[ \t]", re.MULTILINE)
_MAILBOX = re.compile(r"From [^\n]{3,200}\n")
_ONLY_IN_MAIL = frozenset({"message-id", "received", "mime-version", "content-type", "return-path"})
_MAIL_HEADERS = _ONLY_IN_MAIL | {"from", "to", "subject", "date"}
_ENOUGH_HEADERS = 3
"""Known header lines that make a mail; a report's own head may have `Date:` and `Subject:` too."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a file is, and how its cells are parted."""

    name: str
    """A way of packing, a key of `readers`, a document (`pdf`, `docx`, `rtf`), or `unread`."""
    delimiter: str = ""
    """What parts the cells of a table."""
    reason: str = ""
    """Why an `unread` file is not read, and what to do."""


@cache
def _signs() -> tuple[tuple[bytes, int, str, str], ...]:
    rows = read_toml("reading/formats.toml")["format"]
    return tuple((bytes.fromhex(row["sign"]), row.get("at", 0), row["what"], row["do"]) for row in rows)


@cache
def _packings() -> tuple[tuple[bytes, int, str], ...]:
    facts = read_toml("reading/formats.toml")
    known = facts["packed"] | facts["readers"]
    return tuple((bytes.fromhex(row["sign"]), row.get("at", 0), name) for name, row in known.items())


@cache
def _markup() -> Mapping[str, str]:
    return dict(read_toml("reading/formats.toml")["markup"])


@cache
def _unread_markup() -> Mapping[str, str]:
    return dict(read_toml("reading/formats.toml")["unread_markup"])


def sniff(head: bytes, columns: Columns = ()) -> Kind:
    """Tell what a file is from its first HEAD_BYTES bytes.

    Args:
        head: The first bytes.
        columns: What the user said a table's columns are; a table is known by the column of its text.
    """
    for sign, at, known in _packings():
        if head[at : at + len(sign)] == sign:
            return Kind(known)
    for sign, at, what, advice in _signs():
        if head[at : at + len(sign)] == sign:
            return Kind("unread", reason=f"it is {what}, which Tacitus does not read; {advice}")
    try:
        text, _ = decode(_whole_characters(head))
    except ValueError as error:
        return Kind("unread", reason=f"it is no text: {error}")
    text = text.lstrip()
    return _json(text) or _markup_kind(text) or _mail(text) or _table(text, columns) or Kind("text")


def _whole_characters(head: bytes) -> bytes:
    """Drop the character that the end of the head may have cut, lest it look damaged."""
    if len(head) < HEAD_BYTES:
        return head
    cut = len(head) - len(head) % 4
    while cut > HEAD_BYTES - 8 and head[cut - 1] & 0xC0 == 0x80:
        cut -= 1
    return (
        head[: cut - 1]
        if head[cut - 1] >= 0xC0 and not head.startswith((b"\xff\xfe", b"\xfe\xff"))
        else head[:cut]
    )


def _json(text: str) -> Kind | None:
    if _OPENS_JSON_LIST.match(text):
        return Kind("json") if text[1:].lstrip()[:1] in "{]" else None
    if not _OPENS_JSON_OBJECT.match(text):
        return None
    first, _, rest = text.partition("\n")
    try:
        json.loads(first)
    except ValueError:
        # An object over several lines is one report; a first line that breaks off before the next object
        # opens is a damaged record among others.
        return Kind("jsonl") if re.match(r"\s*\{\s*\"", rest) else Kind("json")
    return Kind("jsonl") if rest.strip() else Kind("json")


def _markup_kind(text: str) -> Kind | None:
    if not text.startswith("<"):
        return None
    tags = [match.group(1).lower() for match in _TAG.finditer(text[:20_000])]
    named = [tag for tag in tags if not tag.startswith(("!", "?"))]
    first = named[0].rpartition(":")[2] if named else ""
    if named and (reader := _markup().get(named[0]) or _markup().get(first)):
        return Kind(reader)
    if first in _unread_markup():
        return Kind("unread", reason=f"it is {_unread_markup()[first]}, which Tacitus does not read")
    if "!doctype" in tags[:3] or any(tag in _HTML_TAGS for tag in named):
        return Kind("html")
    if text.startswith("<?xml"):
        return Kind(
            "unread", reason="it is an XML file of a kind Tacitus does not know; save its text as .txt"
        )
    return None


def _mail(text: str) -> Kind | None:
    """A mail opens with header lines, several of them known; a mailbox with a line `From `."""
    mailbox = _MAILBOX.match(text)
    head = text[mailbox.end() :] if mailbox else text
    names = {name.lower() for name in _HEADER.findall(head.split("\n\n", 1)[0].replace("\r", ""))}
    if names & _ONLY_IN_MAIL and len(names & _MAIL_HEADERS) >= _ENOUGH_HEADERS and _HEADER.match(head):
        return Kind("mailbox" if mailbox else "mail")
    return None


def _table(text: str, columns: Columns) -> Kind | None:
    """A table has a header that names a text field, and a second row."""
    first, _, rest = text.replace("\r\n", "\n").partition("\n")
    if "\r" in first or len(first) > 10_000 or not rest.strip():
        return None
    for delimiter in _DELIMITERS:
        if delimiter not in first:
            continue
        cells = next(csv.reader([first], delimiter=delimiter), [])
        names = {canonical_name(cell, columns) for cell in cells}
        if len(cells) > 1 and "text" in names and all(len(cell) <= 60 for cell in cells):
            return Kind("table", delimiter)
    return None
