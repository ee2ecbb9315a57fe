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
