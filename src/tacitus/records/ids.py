"""Typed ids, made from content, so that the same input gets the same id on any machine.

An id is a short prefix that tells the noun, an underscore, and 16 hexadecimal digits of a BLAKE2b digest of
what makes the record itself: 64 bits, so that among ten million records of one kind the chance that any two
share an id is about 3 in a million.
"""

from __future__ import annotations

import hashlib
from typing import NewType

PageId = NewType("PageId", str)
ReportId = NewType("ReportId", str)
ActorId = NewType("ActorId", str)
PlaceId = NewType("PlaceId", str)
MentionId = NewType("MentionId", str)
StatementId = NewType("StatementId", str)
EventMentionId = NewType("EventMentionId", str)
UtteranceId = NewType("UtteranceId", str)
EventId = NewType("EventId", str)
StoryId = NewType("StoryId", str)
SagaId = NewType("SagaId", str)
OriginId = NewType("OriginId", str)
FindingId = NewType("FindingId", str)
RefusalId = NewType("RefusalId", str)

_SEPARATOR = "\x1f"


def content_id(prefix: str, *parts: object) -> str:
    """Return a stable id for the record that `parts` describe.

    Args:
        prefix: Letters that tell the noun, such as `"r"` for a report.
        *parts: What makes the record itself, in a fixed order; each is taken by its `str`.

    Returns:
        `prefix`, an underscore and 16 hexadecimal digits.
    """
    digest = hashlib.blake2b(_SEPARATOR.join(map(str, parts)).encode("utf-8", "surrogatepass"))
    return f"{prefix}_{digest.hexdigest()[:16]}"
