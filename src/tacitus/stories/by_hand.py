"""Corrections made by hand, applied to the groups that the program found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId

_DONE = {Verb.MERGE: "joined", Verb.SPLIT: "set apart", Verb.PIN: "held together"}


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one story, by their places, and the correction that last changed it."""

    members: tuple[int, ...]
    by: Correction | None = None

    @property
    def reason(self) -> str:
        """What was done by hand, in words; empty where nothing was."""
        if self.by is None:
            return ""
        return f"{_DONE[self.by.verb]} by hand" + (f": {self.by.note}" if self.by.note else "")


def apply_corrections(
    groups: Sequence[Sequence[int]], place_of: Mapping[ReportId, int], corrections: Sequence[Correction]
) -> list[Group]:
    """Return the groups as corrected, in the order of their first members.

    Args:
        groups: Places of reports, every place in one group.
        place_of: Place of each report by its id; reports that are not there are passed over.
        corrections: In the order in which they were made; a later one goes before an earlier.
    """
    found = [Group(tuple(each)) for each in groups]
    for correction in corrections:
        named = {place_of[report_id] for report_id in correction.report_ids if report_id in place_of}
        if named:
            found = _apply(found, named, correction)
    return sorted(found, key=lambda group: group.members)


def _apply(groups: list[Group], named: set[int], correction: Correction) -> list[Group]:
    touched = [group for group in groups if named & set(group.members)]
    others = [group for group in groups if not named & set(group.members)]
    if correction.verb is Verb.MERGE:
        members = {place for group in touched for place in group.members}
        return [*others, Group(tuple(sorted(members)), correction)]
    rest = [Group(tuple(each for each in group.members if each not in named), group.by) for group in touched]
    changed = [Group(tuple(sorted(named)), correction), *(group for group in rest if group.members)]
    return [*others, *changed]
