"""Correction: what a person set right by hand; it is applied again on every run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import ReportId, content_id


class Verb(StrEnum):
    """What is done to stories."""

    MERGE = "merge"
    """The stories of all these reports are one."""
    SPLIT = "split"
    """These reports leave their story and are one of their own."""
    PIN = "pin"
    """These reports, and no others, are one story."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction, in terms of reports: their ids stay, whatever stories they are in."""

    id: str
    verb: Verb
    report_ids: tuple[ReportId, ...]
    note: str = ""
    """Why, in the words of who made it."""

    @classmethod
    def make(cls, verb: Verb, report_ids: tuple[ReportId, ...], note: str = "") -> Correction:
        """Return a correction whose id is made from what it does."""
        return cls(content_id("k", verb, *report_ids, note), verb, report_ids, note)
