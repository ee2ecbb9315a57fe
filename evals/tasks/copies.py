"""Copies of reports as wires are copied: retitled, cut, extended, credited, with words edited.

Made from real reports by fixed rules, so that the same corpus always gives the same gold set. The reports
around a copied one (follow-ups, other reports of the same form) stay in as hard negatives.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from evals.rows import Row

SHORTEST = 400
"""Characters of a report that is copied."""
KEPT = 0.6
"""Share of the sentences that a cut copy keeps."""
ADDED = 0.25
"""Longest added paragraph, as a share of the text: a copy is still mostly the same text."""
EVERY = 20
"""One word in so many is edited: another put in its place, or left out."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_EDITS: Mapping[str, str] = {
    "said": "stated",
    "told": "informed",
    "also": "too",
    "but": "yet",
    "will": "is to",
    "after": "following",
    "before": "ahead of",
    "about": "some",
    "more": "further",
    "had": "has",
    "would": "could",
    "new": "fresh",
}


def retitled(row: Row, other: Row) -> Row:
    """Return the text under another title: its own first words."""
    return row | {"title": " ".join(row["text"].split()[3:10]), "outlet": other["outlet"]}


def cut(row: Row, other: Row) -> Row:
    """Return the first part of the text."""
    sentences = _SENTENCE.split(row["text"])
    kept = sentences[: max(2, round(KEPT * len(sentences)))]
    return row | {"text": " ".join(kept), "outlet": other["outlet"]}


def extended(row: Row, other: Row) -> Row:
    """Return the text with a paragraph of another report at its end."""
    longest = int(ADDED * len(row["text"]))
    added = " ".join(_SENTENCE.split(other["text"])[:3])[:longest].rsplit(" ", 1)[0]
    return row | {"text": f"{row['text'].rstrip()}\n\n{added}", "outlet": other["outlet"]}


def credited(row: Row, other: Row) -> Row:
    """Return the text with other credits before and after it."""
    text = f"By our own staff and agencies\n\n{row['text'].rstrip()}\n\nAdditional reporting by Ann Onymous"
    return row | {"text": text, "outlet": other["outlet"]}


def edited(row: Row, other: Row) -> Row:
    """Return the text with one word in `EVERY` exchanged or left out."""
    words = re.split(r"(\s+)", row["text"])
    for at in range(2 * EVERY, len(words), 2 * EVERY):
        words[at] = _EDITS.get(words[at].lower(), "" if words[at].islower() else words[at])
    return row | {"text": "".join(words), "outlet": other["outlet"]}


KINDS: Sequence[Callable[[Row, Row], Row]] = (retitled, cut, extended, credited, edited)


def with_copies(rows: Sequence[Row], every: int) -> list[Row]:
    """Return rows with two copies of one row in `every`, one of the same day and one of the next.

    Each row tells its `original` and its `kind`.

    Args:
        rows: Rows with `id`, `text`, `title`, `outlet`; copies keep the other fields.
        every: One long enough row in so many is copied.
    """
    found: list[Row] = []
    for at, row in enumerate(rows):
        found.append(row | {"original": row.get("original") or row["id"], "kind": "original"})
        number = int(hashlib.sha256(str(row["id"]).encode()).hexdigest(), 16)
        if number % every or len(row["text"]) < SHORTEST:
            continue
        first = number // every % len(KINDS)
        for step in (1, 3):
            make = KINDS[(first + step) % len(KINDS)]
            other = rows[(at + 7 * step) % len(rows)]
            told = {"id": f"{row['id']}-{make.__name__}", "kind": make.__name__}
            dated = {"date": _days_later(str(row.get("date") or ""), step // 2)}
            found.append(make(row, other) | told | dated | {"original": found[-1]["original"]})
    return found


def _days_later(day: str, days: int) -> str:
    """Return an ISO day moved; what is no day stays."""
    if not _DAY.match(day):
        return day
    return (date.fromisoformat(day[:10]) + timedelta(days)).isoformat()
