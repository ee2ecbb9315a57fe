"""Compares a store of the example reports with what a careful reader finds (`examples/expected.toml`)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tacitus.records.coded import CodedReport
from tacitus.records.event import EventMention, Status
from tacitus.records.span import Span
from tacitus.records.statement import Manner, Statement
from tacitus.store.store import Store

ROOT = Path(__file__).parent.parent.parent
REPORTS = ROOT / "examples" / "reports"
DONE = {Status.ACTUAL, Status.ONGOING}

Entry = dict[str, Any]


@cache
def expected() -> dict[str, list[Entry]]:
    return tomllib.loads((ROOT / "examples" / "expected.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Found:
    """The example reports as read: the file's name (`digest.jsonl#1`) to its coded report."""

    store: Store
    by_file: dict[str, CodedReport]

    @classmethod
    def of(cls, store: Store) -> Found:
        reports = list(store.reports())
        names = {each.report.address.split("examples/reports/")[-1]: each for each in reports}
        return cls(store, names)

    def report(self, name: str) -> CodedReport:
        return self.by_file[name]

    def stories(self) -> set[frozenset[str]]:
        names = {coded.report.id: name for name, coded in self.by_file.items()}
        return {frozenset(names[each] for each in story.report_ids) for story in self.store.stories()}

    def missing_statements(self) -> Iterator[Entry]:
        for entry in expected()["statement"]:
            if not any(_says(each, entry) for each in self.report(entry["file"]).statements):
                yield entry

    def missing_events(self) -> Iterator[Entry]:
        for entry in expected()["event"]:
            coded = self.report(entry["file"])
            if not any(_tells(each, entry, coded) for each in coded.events):
                yield entry

    def present_absents(self) -> Iterator[Entry]:
        for entry in expected()["absent"]:
            if "file" in entry and any(_at_fault(self.report(entry["file"]), entry)):
                yield entry

    def missing_renderings(self) -> Iterator[Entry]:
        utterances = self.store.query("SELECT utterance_id, statement_id FROM utterance_members").rows
        groups: dict[str, set[str]] = {}
        for utterance, statement in utterances:
            groups.setdefault(utterance, set()).add(statement)
        for entry in expected()["rendering"]:
            a, b = (self._statements_at(entry[f"{side}_file"], entry[f"{side}_words"]) for side in "ab")
            if not any(members & a and members & b for members in groups.values()):
                yield entry

    def _statements_at(self, file: str, words: str) -> set[str]:
        coded = self.report(file)
        places = _places(coded.report.text, words)
        return {each.id for each in coded.statements if any(_meets(each.evidence, place) for place in places)}


def _places(text: str, words: str) -> list[tuple[int, int]]:
    places, start = [], text.find(words)
    while start >= 0:
        places.append((start, start + len(words)))
        start = text.find(words, start + 1)
    return places


def _meets(spans: tuple[Span, ...], place: tuple[int, int]) -> bool:
    """Half of the words are inside the spans."""
    shared = sum(max(0, min(span.end, place[1]) - max(span.start, place[0])) for span in spans)
    return shared >= (place[1] - place[0]) / 2


def _says(statement: Statement, entry: Entry) -> bool:
    report_places = _places_of(statement.evidence, entry["words"])
    same_name = _same_name(statement.speaker.name, entry["speaker"])
    direct = (entry["manner"] == "direct") == (statement.manner is not Manner.INDIRECT)
    return report_places and same_name and (direct or entry["manner"] == "mixed")


def _places_of(spans: tuple[Span, ...], words: str) -> bool:
    told = " ".join(" ".join(span.text for span in spans).split())
    wanted = " ".join(words.split())
    return wanted.strip(",. ") in told or (len(told) * 2 > len(wanted) and told.strip(",. ") in wanted)


def _same_name(found: str, wanted: str) -> bool:
    return bool(
        set(found.casefold().split()) & {word for word in wanted.casefold().split() if len(word) > 3}
    ) or (found.casefold() == wanted.casefold())


def _tells(event: EventMention, entry: Entry, coded: CodedReport) -> bool:
    places = _places(coded.report.text, entry["words"])
    if not any(_near(event, place) for place in places):
        return False
    types = {entry["type"], *entry.get("accept", ())}
    statuses = {entry["status"], *entry.get("accept_status", ())}
    side = "actors" if entry.get("note", "").startswith("joint") and len(event.actors) > 1 else "recipients"
    parties = _has(event, "actors", entry["actor"]) and _has(event, side, entry["recipient"])
    return event.type in types and event.status in statuses and parties


def _near(event: EventMention, place: tuple[int, int]) -> bool:
    return any(span.start < place[1] and place[0] < span.end for span in (event.trigger, *event.evidence))


def _has(event: EventMention, side: str, wanted: str) -> bool:
    parties = getattr(event, side)
    if not wanted:
        return True
    return any(party.country == wanted or _same_name(party.name, wanted) for party in parties)


def _at_fault(coded: CodedReport, entry: Entry) -> Iterator[bool]:
    places = _places(coded.report.text, entry["words"])
    if entry["kind"] == "statement":
        for statement in coded.statements:
            yield any(_meets(statement.content, place) for place in places)
        return
    for event in coded.events:
        if not event.codable:
            continue  # on record, but in no list and no table
        inside = any(place[0] <= event.trigger.start and event.trigger.end <= place[1] for place in places)
        # What a speaker claims is on record as the speaker's; only the narrator's telling is a plain row.
        told_as_done = event.status in DONE and event.statement_id is None
        yield inside and (told_as_done or entry["kind"] == "any event")
