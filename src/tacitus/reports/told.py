"""What a report says about itself, before it is read: raw words from its container, its head or its page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Told:
    """What was told, as it was written. Empty means not told."""

    title: str = ""
    published: str = ""
    published_by: str = ""
    """Where `published` stands: `the record's metadata`, `the line above the text`."""
    outlet: str = ""
    byline: str = ""
    url: str = ""
    language: str = ""

    def or_else(self, other: Told) -> Told:
        """Return what this tells, filled up with what `other` tells where this is silent."""
        names = ("title", "outlet", "byline", "url", "language")
        filled = {name: getattr(self, name) or getattr(other, name) for name in names}
        dated = self if self.published else other
        by = dated.published_by if dated.published else ""
        return replace(self, **filled, published=dated.published, published_by=by)

    @classmethod
    def of_fields(
        cls, fields: Iterable[tuple[str, str]], published_by: str = "the record's metadata"
    ) -> Told:
        """Return what the fields of a page tell."""
        known = {name: " ".join(value.split()) for name, value in fields}
        return cls(
            title=known.get("title", ""),
            published=known.get("published", ""),
            published_by=published_by,
            outlet=known.get("outlet", ""),
            byline=known.get("byline", ""),
            url=known.get("url", ""),
            language=known.get("language", ""),
        )
