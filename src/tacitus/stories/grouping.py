"""Grouping: from coded reports to stories, events and utterances."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from tacitus.data import version
from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.correction import Correction
from tacitus.records.event import Event
from tacitus.records.ids import StoryId, content_id
from tacitus.records.report import BlockKind, Report
from tacitus.records.statement import Utterance
from tacitus.records.story import Link, Story
from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When
from tacitus.stories.by_hand import Group, apply_corrections
from tacitus.stories.candidates import candidate_pairs
from tacitus.stories.cluster import Pair, cluster
from tacitus.stories.events import join_events
from tacitus.stories.features import Weighed, weigh
from tacitus.stories.origins import find_origins
from tacitus.stories.profile import make_profile
from tacitus.stories.rarity import rarities
from tacitus.stories.reasons import reasons_in_words
from tacitus.stories.score import ScoreTable, grounds, score, score_table
from tacitus.stories.surroundings import Surroundings, survey
from tacitus.stories.utterances import join_statements

LINKS_SHOWN = 3
"""Links kept a report, its strongest: enough to see why it is in the story."""
_TITLE_WORDS = 12
_TITLED = (BlockKind.TITLE, BlockKind.PARAGRAPH)


@dataclass(frozen=True, slots=True)
class Field:
    """All reports as they are compared."""

    weighed: Sequence[Weighed]
    around: Surroundings
    table: ScoreTable


def group(reports: Sequence[CodedReport], corrections: Sequence[Correction] = ()) -> Grouping:
    """Group reports into stories, and join what they tell into events and utterances.

    The order in which reports are given does not matter. A report that shares its happening with no other is
    a story of its own.

    Args:
        reports: Coded reports; those of which only the text is known are grouped by their words.
        corrections: What was set right by hand, in the order in which it was done.

    Returns:
        Stories in the order of their first publication (undated ones last), events and utterances in the
        order of their stories.
    """
    ordered = in_order(reports)
    field = survey_reports(ordered, score_table())
    scores = {pair: score(pair, field.weighed, field.around, field.table) for pair in field.around.alike}
    found = cluster(len(ordered), scores, field.table.link, lambda a, b: _short_enough(a, b, field))
    place_of = {coded.report.id: place for place, coded in enumerate(ordered)}
    stories: list[Story] = []
    events: list[Event] = []
    utterances: list[Utterance] = []
    for each in apply_corrections(found, place_of, corrections):
        told = [ordered[place] for place in each.members]
        links = _links(each.members, scores, ordered, field)
        stories.append(_story(each, told, links, scores))
        events.extend(join_events(told))
        utterances.extend(join_statements(told))
    return Grouping(tuple(stories), tuple(events), tuple(utterances))


def in_order(reports: Sequence[CodedReport]) -> list[CodedReport]:
    """Return reports in order of publication, undated ones last, each once."""
    return sorted({coded.report.id: coded for coded in reports}.values(), key=_order)


def survey_reports(ordered: Sequence[CodedReport], table: ScoreTable) -> Field:
    """Weigh the words of all reports, find the pairs worth comparing, and look at what surrounds each report.

    Args:
        ordered: As `in_order` gives them.
        table: The score table.
    """
    profiles = [make_profile(coded) for coded in ordered]
    days = [profile.day.toordinal() if profile.day else None for profile in profiles]
    keys = [[*each.phrases, *each.actors, *each.deeds, *each.places] for each in profiles]
    words = rarities([profile.body for profile in profiles], days)
    weighed = [weigh(*each) for each in zip(profiles, words, rarities(keys, days), strict=True)]
    profiles.clear()
    return Field(weighed, survey(weighed, candidate_pairs(weighed, table.window_days)), table)


def _order(coded: CodedReport) -> tuple[bool, date, str]:
    day = coded.report.published.day
    return (day is None, day or date.max, coded.report.id)


def _short_enough(a: Sequence[int], b: Sequence[int], field: Field) -> bool:
    """Tell whether a joined story would stay within the longest span of days."""
    days = sorted(day for place in (*a, *b) if (day := field.weighed[place].profile.day))
    return not days or (days[-1] - days[0]).days <= field.table.span_days


def _links(
    members: Sequence[int],
    scores: Mapping[Pair, float],
    ordered: Sequence[CodedReport],
    field: Field,
) -> tuple[Link, ...]:
    """Return each report's strongest links inside the story, with reasons."""
    kept: set[Pair] = set()
    for place in members:
        own = [
            (-scores[pair], pair)
            for other in members
            if (pair := (min(place, other), max(place, other))) in scores and scores[pair] >= field.table.link
        ]
        kept.update(pair for _, pair in sorted(own)[:LINKS_SHOWN])
    return tuple(
        Link(
            ordered[a].report.id,
            ordered[b].report.id,
            round(scores[a, b], 4),
            reasons_in_words(grounds((a, b), field.weighed, field.around, field.table), ordered[a].report),
        )
        for a, b in sorted(kept)
    )


def _story(
    group: Group,
    told: Sequence[CodedReport],
    links: tuple[Link, ...],
    scores: Mapping[Pair, float],
) -> Story:
    reports = [coded.report for coded in told]
    ids = tuple(report.id for report in reports)
    reason = (
        f"{len(ids)} reports whose words, names and dates fit together on average"
        if len(ids) > 1
        else "no other report tells of the same happening"
    )
    rule = "story.by_hand" if group.by else "story.score"
    return Story(
        id=StoryId(content_id("t", ids[0])),
        title=_title(reports[_middle(group.members, scores)]),
        report_ids=ids,
        links=links,
        origins=find_origins(reports),
        when=_stretch(reports),
        trace=Trace(rule, version("stories"), group.reason or reason),
    )


def _middle(members: Sequence[int], scores: Mapping[Pair, float]) -> int:
    """Return the position of the report nearest to all others, the earliest of equals."""
    totals = [
        sum(scores.get((min(place, other), max(place, other)), 0.0) for other in members if other != place)
        for place in members
    ]
    return totals.index(max(totals))


def _title(report: Report) -> str:
    if report.title:
        return report.title
    first = next((block for block in report.blocks if block.kind in _TITLED), None)
    words = report.text[first.start : first.end].split() if first else report.text.split()
    return " ".join(words[:_TITLE_WORDS]) + (" …" if len(words) > _TITLE_WORDS else "")


def _stretch(reports: Sequence[Report]) -> When:
    """Return the time from the first publication to the last."""
    dated = [report.published for report in reports if report.published.start and report.published.end]
    if not dated:
        return When.unknown("no report of the story is dated")
    start = min(when.start for when in dated if when.start)
    end = max(when.end for when in dated if when.end)
    grain = Grain.DAY if (end - start).days <= 1 else Grain.RANGE
    first, last = min(when.value[:10] for when in dated), max(when.value[:10] for when in dated)
    value = first if first == last else f"{first}/{last}"
    return When(start, end, grain, value, "from the first publication to the last")
