"""Templates of findings: one plain sentence in the record's own words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from tacitus.accounts.points import Point
from tacitus.data import read_toml
from tacitus.records.event import EventMention, Participant
from tacitus.records.report import Report
from tacitus.records.span import Span, words_of
from tacitus.records.statement import Act, Statement

_LONGEST = 140
"""Characters of a quotation in a summary; the spans show all of it."""


def outlet(report: Report) -> str:
    """Return what a report is called: its outlet, or the name of its file when the outlet is unknown."""
    name = report.address.replace("\\", "/").rsplit("/", 1)[-1]
    return report.outlet or (f"an unnamed outlet ({name})" if name else "an unnamed outlet")


def listed(names: Iterable[str]) -> str:
    """Return names as a list in English: `A`, `A and B`, `A, B and C`; doubles are dropped."""
    found = list(dict.fromkeys(names))
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


def quote(spans: Iterable[Span]) -> str:
    """Return the words of spans between quotation marks, on one line, cut after a whole word."""
    text = " ".join(words_of(spans).split()).rstrip(" ,")
    if len(text) > _LONGEST:
        text = text[:_LONGEST].rsplit(" ", 1)[0].rstrip(" ,") + " …"
    return f"“{text}”"


def point_in_words(point: Point) -> str:
    """Return a point as a clause with the words of its first telling."""
    if point.statements:
        first = point.statements[0]
        return f"{point.speaker} {act(first)}: {quote(first.content)}"
    first_mention = point.mentions[0]
    return f"{event_in_words(first_mention)}: {quote(first_mention.evidence)}"


def act(statement: Statement) -> str:
    """Return a verb for what a speaker does by speaking; "said" for an act that only the words imply."""
    told = Act.ASSERT if statement.implied else statement.act
    verb: str = _words()["acts"][told.value]
    return "said in denial" if statement.negated and told is Act.ASSERT else verb


def event_in_words(mention: EventMention) -> str:
    """Return who did what to whom as a noun phrase, with its status when it is not told as done."""
    who = _named(mention.actors)
    whom = _named(mention.recipients)
    what: str = _words()["types"][mention.type.value]
    implied = mention.status.value in _words()["implied"].get(mention.type.value, ())
    status = "" if implied else _words()["status"][mention.status.value]
    text = f"{what} by {who}" if who else what
    text += f" toward {whom}" if whom else ""
    text += f" ({status})" if status else ""
    return text[0].upper() + text[1:]


def reports_in_words(reports: Sequence[Report]) -> str:
    """Return the outlets of reports, or `N reports` when one outlet stands behind several."""
    names = [outlet(report) for report in reports]
    if len(set(names)) < len(names):
        return f"{len(names)} reports ({listed(names)})"
    return listed(names)


def _named(participants: Iterable[Participant]) -> str:
    return listed(each.name for each in participants if each.name)


@cache
def _words() -> Mapping[str, Mapping[str, Any]]:
    return read_toml("stories/wording.toml")
