"""Reasons of a link in words a reader can check against the reports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tacitus.records.report import Report
from tacitus.stories.score import Ground
from tacitus.words import plain_words, stem

MOST = 4
"""Reasons shown a link."""


def reasons_in_words(grounds: Sequence[Ground], spelled: Mapping[str, str]) -> tuple[str, ...]:
    """Return the strongest grounds of a link as sentences, with stems spelled as one of the reports has them.

    Args:
        grounds: Strongest first.
        spelled: The words of one of the two reports by stem: a shared stem stands in its text or title.
    """
    return tuple(
        ground.reason.format(words=", ".join(_spell(word, spelled) for word in ground.words))
        for ground in grounds[:MOST]
    )


def spellings(report: Report) -> Mapping[str, str]:
    """Return the words of a report as it first spells them, by stem."""
    spelled: dict[str, str] = {}
    for text in (report.title, report.text):
        for word in plain_words(text):
            spelled.setdefault(stem(word), word)
    return spelled


def _spell(key: str, spelled: Mapping[str, str]) -> str:
    """Spell a key: a stem, or two stems with a space between them; other keys (names, codes) stay."""
    return spelled.get(key) or " ".join(spelled.get(part, part) for part in key.split(" "))
