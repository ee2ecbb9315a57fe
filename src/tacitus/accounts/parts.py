"""What was grouped, story by story: a comparison gets the share of its story, never the whole archive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tacitus.records.coded import CodedReport, Grouping
from tacitus.records.event import Event
from tacitus.records.ids import ReportId
from tacitus.records.statement import Utterance
from tacitus.records.story import Story

Part = tuple[Story, list[CodedReport], Grouping]
"""A story with its reports, and the events and utterances that they tell."""


def parts(grouping: Grouping, reports: Sequence[CodedReport]) -> Iterator[Part]:
    """Yield the stories of two reports or more, each with what its reports tell, in the order given.

    Args:
        grouping: What the `stories` stage gave for the reports.
        reports: All reports of the grouping.
    """
    by_id = {coded.report.id: coded for coded in reports}
    home: dict[str, ReportId] = {}
    for coded in reports:
        home |= {statement.id: coded.report.id for statement in coded.statements}
        home |= {mention.id: coded.report.id for mention in coded.events}
    events: dict[ReportId, list[int]] = {}
    for at, event in enumerate(grouping.events):
        for report_id in {home[each] for each in event.mention_ids if each in home}:
            events.setdefault(report_id, []).append(at)
    utterances: dict[ReportId, list[int]] = {}
    for at, utterance in enumerate(grouping.utterances):
        for report_id in {home[each] for each in utterance.statement_ids if each in home}:
            utterances.setdefault(report_id, []).append(at)
    for story in grouping.stories:
        if len(story.report_ids) > 1:
            told = sorted({at for each in story.report_ids for at in events.get(each, ())})
            said = sorted({at for each in story.report_ids for at in utterances.get(each, ())})
            happened: tuple[Event, ...] = tuple(grouping.events[at] for at in told)
            uttered: tuple[Utterance, ...] = tuple(grouping.utterances[at] for at in said)
            yield story, [by_id[each] for each in story.report_ids], Grouping((story,), happened, uttered)
