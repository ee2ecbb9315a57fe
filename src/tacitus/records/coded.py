"""CodedReport and StoryGroup: what the report-by-report stages give, and what the gathering stages give."""

from __future__ import annotations

from dataclasses import dataclass

from tacitus.records.account import Account, Finding
from tacitus.records.actor import Actor, Mention
from tacitus.records.event import Event, EventMention
from tacitus.records.place import PlaceMention
from tacitus.records.report import Report
from tacitus.records.statement import Statement, Utterance
from tacitus.records.story import Story
from tacitus.records.when import When


@dataclass(frozen=True, slots=True)
class CodedReport:
    """A report with everything found in it; all that the later stages and the store need."""

    report: Report
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    times: tuple[When, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[EventMention, ...] = ()

    def __post_init__(self) -> None:
        for records in (self.actors, self.statements, self.events):
            ids = [record.id for record in records]
            if len(set(ids)) < len(ids):
                twice = sorted({one for one in ids if ids.count(one) > 1})
                raise ValueError(f"{self.report.address}: records with one id: {', '.join(twice)}")


@dataclass(frozen=True, slots=True)
class Grouping:
    """What the `stories` stage gives for a set of coded reports."""

    stories: tuple[Story, ...]
    events: tuple[Event, ...]
    utterances: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the `accounts` stage gives for one story."""

    accounts: tuple[Account, ...]
    findings: tuple[Finding, ...]
