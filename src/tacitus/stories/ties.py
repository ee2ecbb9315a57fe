"""Ties: how likely the reports of a window tell of one happening, pair by pair, with reasons in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby

from tacitus.records.ids import ReportId
from tacitus.records.story import Link
from tacitus.records.window import Window
from tacitus.stories.field import Field, survey_profiles
from tacitus.stories.profile import Profile
from tacitus.stories.reasons import reasons_in_words
from tacitus.stories.score import grounds, score, score_table

FLOOR = 0.01
"""Score below which a pair is taken to have none: it moves no mean, and most pairs lie there."""

Spelled = Callable[[ReportId], Mapping[str, str]]
"""Gives the words of a report as it spells them, by stem."""


def find_ties(
    window: Window, profiles: Sequence[Profile], spelled: Spelled, part: tuple[int, int] = (0, 1)
) -> Iterator[Link]:
    """Yield the ties of a window's own reports with later ones.

    Args:
        window: The window.
        profiles: Of its reports, in its order.
        spelled: Asked for the words of a report only when a reason is to be given.
        part: Which part of the pairs is looked at, and of how many.

    Yields:
        Ties from `FLOOR` on, in the order of their reports; those strong enough for a story have reasons.
    """
    table = score_table()
    field = survey_profiles(profiles, table)
    first, last = window.own
    own = [pair for pair in field.around.alike if first <= pair[0] < last]
    begin, end = (len(own) * each // part[1] for each in (part[0], part[0] + 1))
    for earlier, pairs in groupby(own[begin:end], key=lambda pair: pair[0]):
        words: Mapping[str, str] | None = None
        for pair in pairs:
            value = score(pair, field.weighed, field.around, table, FLOOR)
            if value < FLOOR:
                continue
            reasons: tuple[str, ...] = ()
            if value >= table.link:
                words = spelled(window.report_ids[earlier]) if words is None else words
                reasons = _reasons(pair, field, words)
            yield Link(window.report_ids[earlier], window.report_ids[pair[1]], value, reasons)


def _reasons(pair: tuple[int, int], field: Field, words: Mapping[str, str]) -> tuple[str, ...]:
    return reasons_in_words(grounds(pair, field.weighed, field.around, field.table), words)
