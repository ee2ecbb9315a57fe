"""Correction: what a person set right by hand; it is applied again on every run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from tacitus.records.ids import ReportId, content_id


class Verb(StrEnum):
    """What is done: to stories, by their reports, or to one record, by its id."""

    MERGE = "merge"
    """The stories of all these reports are one."""
    SPLIT = "split"
    """These reports leave their story and are one of their own."""
    PIN = "pin"
    """These reports, and no others, are one story."""
    SPEAKER = "speaker"
    """A statement has this speaker."""
    NAME = "name"
    """An actor has this name, and this country and sector where they are given."""
    REJECT = "reject"
    """An event mention is none: it stays on record and stands in no table."""


OF_STORIES = frozenset({Verb.MERGE, Verb.SPLIT, Verb.PIN})


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction, in terms of ids that stay: of reports in whatever stories, or of one record."""

    id: str
    verb: Verb
    report_ids: tuple[ReportId, ...]
    """Of a correction of stories; else empty."""
    note: str = ""
    """Why, in the words of who made it."""
    target: str = ""
    """Id of the statement, actor or event mention; empty for a correction of stories."""
    name: str = ""
    country: str = ""
    """ISO 3166-1 alpha-3 or PLOVER's international code; empty to leave it as it is."""
    sector: str = ""
    """PLOVER sector; empty to leave it as it is."""

    @classmethod
    def make(cls, verb: Verb, report_ids: tuple[ReportId, ...], note: str = "") -> Correction:
        """Return a correction of stories whose id is made from what it does."""
        return cls(content_id("k", verb, *report_ids, note), verb, report_ids, note)

    @classmethod
    def of_record(
        cls, verb: Verb, target: str, name: str = "", code: tuple[str, str] = ("", ""), note: str = ""
    ) -> Correction:
        """Return a correction of one record whose id is made from what it does.

        Args:
            verb: What is done.
            target: Id of the record.
            name: Of the speaker or actor.
            code: Country and sector of the actor.
            note: Why.
        """
        country, sector = code
        made = content_id("k", verb, target, name, country, sector, note)
        return cls(made, verb, (), note, target, name, country, sector)
