"""Fetch: what came from an address on the web, and when."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fetch:
    """An answer from the web, as it came."""

    url: str
    """As asked for."""
    fetched: str
    """When, UTC in ISO 8601."""
    location: str
    """Where it came from in the end, after redirects."""
    etag: str
    """The site's mark of this version; empty when it gave none."""
    modified: str
    """`Last-Modified` as the site wrote it; empty when it did not."""
    body: bytes
