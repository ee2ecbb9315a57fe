"""Window and Draft: reports that are compared together, and a story before its reports are read."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.records.ids import ReportId
from tacitus.records.story import Link


@dataclass(frozen=True, slots=True)
class Window:
    """Reports of a stretch of days with their neighbours in time: what is compared at once."""

    key: str
    """The stretch, as its first day (ordinal) and its length in days; `all` and `undated` for those."""
    report_ids: tuple[ReportId, ...]
    """In order of publication, undated ones last."""
    places: tuple[int, ...]
    """Place of each report in the order of all reports."""
    own: tuple[int, int]
    """Range of `report_ids` that lies in the stretch itself; a pair belongs to the window that owns its
    earlier report."""

    @property
    def ends(self) -> int:
        """Place after its own among all reports: earlier ones are now compared with all they can be."""
        return self.places[self.own[1] - 1] + 1


@dataclass(frozen=True, slots=True)
class Draft:
    """Reports that are one story, and what ties them: what can be told before they are read."""

    report_ids: tuple[ReportId, ...]
    """In order of publication, undated ones last."""
    middle: ReportId
    """The report nearest to all others: it gives the title."""
    links: tuple[Link, ...]
    """Each report's strongest, with reasons."""
    by_hand: str = ""
    """What was done by hand, in words; empty where nothing was."""
