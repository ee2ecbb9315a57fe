"""Refusal: what was dropped, at which stage, and why."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.records.ids import RefusalId, content_id


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something given to Tacitus that did not become a record, with the reason in words."""

    id: RefusalId
    stage: str
    """`sources`, `reports`, `analysis`, …"""
    address: str
    """What was refused: a path, a URL, a record's address."""
    reason: str
    """Why, and what the user can do about it."""
    sha256: str = ""
    """Digest of the refused bytes when they could be read: a second run knows them again."""

    @classmethod
    def make(cls, stage: str, address: str, reason: str, sha256: str = "") -> Refusal:
        """Return a refusal whose id comes from its content."""
        return cls(RefusalId(content_id("x", stage, address, reason, sha256)), stage, address, reason, sha256)
