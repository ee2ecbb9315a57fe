"""Making Pages and Refusals: the only place in this stage where ids are given."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from tacitus.records.ids import PageId, content_id
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page

TEXT = "text/plain"
HTML = "text/html"


def make_page(address: str, media_type: str, data: bytes, fields: Iterable[tuple[str, str]] = ()) -> Page:
    """Return a page whose id comes from its content, so that the same record read twice has one id.

    Args:
        address: Path, with `#number` for a record inside a file.
        media_type: As found by content.
        data: The bytes of the report: the file's, or those of a record's text in UTF-8.
        fields: What the container tells beside the text, under canonical names.
    """
    kept = tuple(sorted(fields))
    digest = hashlib.sha256(data).hexdigest()
    return Page(PageId(content_id("p", media_type, digest, *kept)), address, media_type, digest, data, kept)


def refuse(address: str, reason: str, data: bytes = b"") -> Refusal:
    """Return this stage's refusal; `data` are the refused bytes, when they could be read."""
    return Refusal.make("sources", address, reason, hashlib.sha256(data).hexdigest() if data else "")
