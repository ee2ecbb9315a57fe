"""`differs`: one point told with other numbers, at another time, as done or not, or credited to others."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from tacitus.accounts.finding import make_finding
from tacitus.accounts.points import Point, Scene
from tacitus.accounts.rendering import one_each
from tacitus.accounts.wording import event_in_words, listed, outlet, point_in_words, quote
from tacitus.records.account import Finding, FindingKind, Side
from tacitus.records.event import EventMention, Participant, Status
from tacitus.records.report import Report
from tacitus.records.span import Span
from tacitus.records.statement import Act, Statement
from tacitus.records.when import Grain
from tacitus.words import concept, function_stems, stems

CLOSE = 0.5
"""Overlap of words from which two mentions of different events may be one happening told differently."""
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_STRONG = frozenset({Act.DENY, Act.REJECT, Act.PROMISE, Act.THREATEN, Act.DEMAND, Act.ACCUSE, Act.WARN})
_DONE = frozenset({Status.ACTUAL, Status.ONGOING})
_FINE = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAY})


@dataclass(frozen=True, slots=True)
class Number:
    """A number and what it counts, with its words."""

    value: float
    unit: str
    """Concept of what is counted."""
    span: Span


def differs(scene: Scene) -> Iterator[Finding]:
    """Yield the points on which reports of a story differ."""
    for point in scene.points:
        yield from _numbers(scene, point)
        yield from _manner(scene, point)
    yield from _events(scene)


def _numbers(scene: Scene, point: Point) -> Iterator[Finding]:
    """Yield counts of one thing that differ between reports that tell one point."""
    told = {report_id: _numbers_of(point, report_id) for report_id in point.report_ids}
    for a, b in combinations(told, 2):
        for unit in sorted({number.unit for number in told[a]} & {number.unit for number in told[b]}):
            mine = [number for number in told[a] if number.unit == unit]
            yours = [number for number in told[b] if number.unit == unit]
            if {number.value for number in mine} & {number.value for number in yours}:
                continue
            left, right = scene.report(a), scene.report(b)
            sides = (
                Side(a, tuple(sorted({each.span for each in mine}))),
                Side(b, tuple(sorted({each.span for each in yours}))),
            )
            yield make_finding(
                scene,
                FindingKind.DIFFERS,
                f"On the same point {outlet(left)} has {quote(sides[0].spans)}, "
                f"{outlet(right)} has {quote(sides[1].spans)} ({point_in_words(point)}).",
                sides,
                rule="differs.number",
                reason="both reports tell the point and count the same thing, with different numbers",
            )


def _numbers_of(point: Point, report_id: str) -> list[Number]:
    found = [
        Number(float(count.number), _unit(count.unit), count.span)
        for mention in point.mentions
        if mention.trigger.report_id == report_id
        for count in mention.counts
    ]
    for statement in point.statements:
        if statement.content[0].report_id == report_id:
            found.extend(number for span in statement.content for number in numbers_in(span))
    return [number for number in found if number.unit]


def numbers_in(span: Span) -> Iterator[Number]:
    """Yield the numbers of a span in figures with the word that follows them."""
    for match in _NUMBER.finditer(span.text):
        following = re.match(r"[ \u00a0-]([^\W\d_]+)", span.text[match.end() :])
        if following is None or following[1].lower() in {"and", "or", "to"}:
            continue
        end = match.end() + following.end()
        yield Number(
            float(match[0].replace(",", "")),
            _unit(following[1]),
            Span(
                span.report_id, span.start + match.start(), span.start + end, span.text[match.start() : end]
            ),
        )


def _unit(words: str) -> str:
    found = [concept(each) for each in stems(words) if each not in function_stems()]
    return found[-1] if found else ""


def _manner(scene: Scene, point: Point) -> Iterator[Finding]:
    """Yield differences in whom an utterance is credited to and in how strongly it is told."""
    for a, b in combinations(one_each(point), 2):
        left, right = (scene.report(each.content[0].report_id) for each in (a, b))
        sides = (Side(left.id, a.content, (a.id,)), Side(right.id, b.content, (b.id,)))
        if bool(a.via) != bool(b.via):
            yield make_finding(
                scene,
                FindingKind.DIFFERS,
                f"{_credit(left, a)}, {_credit(right, b)}: {point_in_words(point)}.",
                sides,
                rule="differs.attribution",
                reason="one report says through whom the words came, the other does not",
            )
        if a.cue and b.cue and _other_strength(a, b):
            yield make_finding(
                scene,
                FindingKind.DIFFERS,
                f"{outlet(left)} tells it with {quote([a.cue])}, {outlet(right)} with {quote([b.cue])}: "
                f"{point_in_words(point)}.",
                sides,
                rule="differs.strength",
                reason=f"the cue is {a.act.value} in one report and {b.act.value} in the other",
            )


def _other_strength(a: Statement, b: Statement) -> bool:
    """Tell whether two cues name different acts; one that only the words imply is no choice of a report."""
    implied = a.implied or b.implied
    return not implied and a.act is not b.act and {a.act, b.act} <= _STRONG


def _credit(report: Report, statement: Statement) -> str:
    if statement.via:
        return f"{outlet(report)} credits {listed(party.name for party in statement.via)}"
    return f"{outlet(report)} credits nobody between"


def _events(scene: Scene) -> Iterator[Finding]:
    """Yield events that look like one happening but are told with another status or on another day."""
    mentions = [mention for point in scene.points for mention in point.mentions]
    places = {report.id: place for place, report in enumerate(scene.reports)}
    mentions.sort(key=lambda each: (places[each.trigger.report_id], each.trigger, each.id))
    for a, b in combinations(mentions, 2):
        if a.trigger.report_id == b.trigger.report_id or not _one_deed(a, b):
            continue
        what = _difference(a, b)
        if not what:
            continue
        left, right = (scene.report(each.trigger.report_id) for each in (a, b))
        yield make_finding(
            scene,
            FindingKind.DIFFERS,
            f"{event_in_words(a)} is told as {what[0]} by {outlet(left)}, "
            f"as {what[1]} by {outlet(right)}: {quote(a.evidence)} and {quote(b.evidence)}.",
            (Side(left.id, a.evidence, (a.id,)), Side(right.id, b.evidence, (b.id,))),
            rule="differs.event",
            reason="same type, same actors and like words, but another status or day",
        )


def _one_deed(a: EventMention, b: EventMention) -> bool:
    if a.type is not b.type or not a.actors or _known(a.actors) != _known(b.actors):
        return False
    if _known(a.recipients) != _known(b.recipients):
        return False
    mine, yours = _concepts(a), _concepts(b)
    return 2 * len(mine & yours) >= CLOSE * (len(mine) + len(yours))


def _difference(a: EventMention, b: EventMention) -> tuple[str, str] | None:
    """Return the two values of what differs, or None."""
    if a.status is not b.status and not {a.status, b.status} <= _DONE:
        return a.status.value, b.status.value
    fine = {a.when.grain, b.when.grain} <= _FINE and a.when.day and b.when.day
    return (f"of {a.when.day}", f"of {b.when.day}") if fine and a.when.day != b.when.day else None


def _known(participants: tuple[Participant, ...]) -> frozenset[str]:
    return frozenset(each.country or each.name for each in participants)


def _concepts(mention: EventMention) -> frozenset[str]:
    found = (concept(each) for span in mention.evidence for each in stems(span.text))
    return frozenset(each for each in found if each not in function_stems())
