"""Drafts: knots of reports cut into stories, corrections made by hand applied."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tacitus.records.correction import Correction
from tacitus.records.ids import ReportId
from tacitus.records.story import Link
from tacitus.records.window import Draft, Window
from tacitus.stories.by_hand import Group, apply_corrections
from tacitus.stories.cluster import Pair, cluster
from tacitus.stories.knots import Knot, find_knots
from tacitus.stories.score import ScoreTable, score_table
from tacitus.stories.windows import Dated

LINKS_SHOWN = 3
"""Links kept a report, its strongest: enough to see why it is in the story."""


def draft_stories(
    ordered: Sequence[Dated],
    tied: Iterable[tuple[Window, Iterable[Link]]],
    corrections: Sequence[Correction] = (),
) -> Iterator[Draft]:
    """Yield the stories that ties make, each as soon as no later report can join it.

    Stories that a correction touches come last.

    Args:
        ordered: All reports, in order of publication.
        tied: Windows with their ties, in the order of time.
        corrections: What was set right by hand, in the order in which it was done.
    """
    table = score_table()
    named = {report_id for correction in corrections for report_id in correction.report_ids}
    place_of: dict[ReportId, int] = {}
    touched: list[list[int]] = []
    ties: dict[Pair, Link] = {}
    for knot in find_knots(tied, table.link):
        groups = _cut(knot, ordered, table)
        by_hand = {ordered[place][0]: place for place in knot.members if ordered[place][0] in named}
        if by_hand:
            place_of |= by_hand
            touched += groups
            ties |= knot.ties
        else:
            yield from _drafts([Group(tuple(each)) for each in groups], ordered, knot.ties, table.link)
    yield from _drafts(apply_corrections(touched, place_of, corrections), ordered, ties, table.link)


def _cut(knot: Knot, ordered: Sequence[Dated], table: ScoreTable) -> list[list[int]]:
    """Cut a knot into groups that hold together as a whole."""
    at = {place: number for number, place in enumerate(knot.members)}
    days = [day for _, day in (ordered[place] for place in knot.members)]

    def short_enough(a: Sequence[int], b: Sequence[int]) -> bool:
        dated = [day for each in (*a, *b) if (day := days[each])]
        return not dated or (max(dated) - min(dated)).days <= table.span_days

    scores = {(at[a], at[b]): tie.score for (a, b), tie in knot.ties.items()}
    found = cluster(len(knot.members), scores, table.link, short_enough)
    return [[knot.members[each] for each in group] for group in found]


def _drafts(
    groups: Sequence[Group], ordered: Sequence[Dated], ties: Mapping[Pair, Link], strong: float
) -> Iterator[Draft]:
    group_of = {place: number for number, group in enumerate(groups) for place in group.members}
    inside: dict[int, dict[Pair, Link]] = {number: {} for number in range(len(groups))}
    for pair, tie in ties.items():
        if group_of[pair[0]] == group_of[pair[1]]:
            inside[group_of[pair[0]]][pair] = tie
    for number, group in enumerate(groups):
        own = inside[number]
        yield Draft(
            tuple(ordered[place][0] for place in group.members),
            ordered[middle_of(group.members, own)][0],
            tuple(replace(own[pair], score=round(own[pair].score, 4)) for pair in strongest(own, strong)),
            group.reason,
        )


def strongest(own: Mapping[Pair, Link], strong: float) -> list[Pair]:
    """Return the pairs of each report's strongest links, in order."""
    ranked: dict[int, list[tuple[float, Pair]]] = {}
    for pair, tie in own.items():
        if tie.score >= strong:
            for place in pair:
                ranked.setdefault(place, []).append((-tie.score, pair))
    return sorted({pair for each in ranked.values() for _, pair in sorted(each)[:LINKS_SHOWN]})


def middle_of(members: Sequence[int], own: Mapping[Pair, Link]) -> int:
    """Return the report nearest to all others, the earliest of equals."""
    totals = dict.fromkeys(members, 0.0)
    for pair, tie in sorted(own.items()):
        for place in pair:
            totals[place] += tie.score
    return max(members, key=lambda place: (totals[place], -place))
