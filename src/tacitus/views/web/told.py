"""Statements and events as pages show them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from tacitus.records.coded import CodedReport
from tacitus.records.event import EventMention, Participant, Status
from tacitus.records.span import Span
from tacitus.records.statement import Act, Statement
from tacitus.views.web.marks import anchor
from tacitus.views.web.pages import Cited, EventShown, ReportLine, StatementShown
from tacitus.views.web.words import plain, told_day, why

_ACTS = {
    Act.ASSERT: "says",
    Act.DENY: "denies",
    Act.REJECT: "rejects",
    Act.PROMISE: "promises",
    Act.THREATEN: "threatens",
    Act.DEMAND: "demands",
    Act.REQUEST: "asks for",
    Act.ACCUSE: "accuses",
    Act.PRAISE: "praises",
    Act.WARN: "warns",
    Act.PREDICT: "predicts",
    Act.ASK: "asks",
    Act.DOUBT: "doubts",
    Act.ANNOUNCE: "announces",
    Act.DESCRIBE: "describes",
    Act.AGREE: "agrees",
    Act.ATTITUDE: "is said to think",
}
_STATUSES = {
    Status.ACTUAL: "told as done",
    Status.ONGOING: "under way",
    Status.PLANNED: "planned",
    Status.THREATENED: "threatened",
    Status.DEMANDED: "demanded",
    Status.DENIED: "denied",
    Status.HYPOTHETICAL: "hypothetical",
}


def told_act(act: Act) -> str:
    """Return what a speaker does by speaking, in a word or two."""
    return _ACTS[act]


def told_status(status: Status) -> str:
    """Return the status of an event in a word or two."""
    return _STATUSES[status]


def cited(spans: Iterable[Span]) -> tuple[Cited, ...]:
    """Return spans as quotations that link to their words."""
    return tuple(
        Cited(span.report_id, anchor(span.start, span.end), plain(span.text)) for span in sorted(spans)
    )


def statement_shown(statement: Statement, report: ReportLine) -> StatementShown:
    """Return a statement as it is shown."""
    return StatementShown(
        id=statement.id,
        report=report,
        speaker=plain(statement.speaker.name) or "someone",
        act=_ACTS[statement.act],
        manner=statement.manner,
        negated=statement.negated,
        to=plain(statement.addressee.name) if statement.addressee else "",
        via=", ".join(plain(party.name) for party in statement.via),
        words=cited(statement.content),
        why=why(statement.trace),
        speaker_id=statement.speaker.actor_id or "",
    )


def event_shown(event: EventMention, report: ReportLine, speakers: Mapping[str, str]) -> EventShown:
    """Return an event mention as it is shown.

    Args:
        event: The event mention.
        report: The report that tells it.
        speakers: Names of the speakers of the report's statements, by statement id.
    """
    return EventShown(
        id=event.id,
        report=report,
        type=event.type.lower(),
        mode=event.mode.replace("_", " "),
        status=_STATUSES[event.status],
        cameo=event.cameo,
        actors=_names(event.actors),
        recipients=_names(event.recipients),
        when=told_day(event.when) if event.when.known or event.when.span else "",
        place=event.place.place.name if event.place else "",
        asserter=speakers.get(event.statement_id, "a speaker") if event.statement_id else "",
        counts=", ".join(
            f"{'' if count.exact else 'about '}{count.number:,} {count.unit}" for count in event.counts
        ),
        words=cited(event.evidence),
        why=why(event.trace),
    )


def speakers_of(coded: CodedReport) -> dict[str, str]:
    """Return the names of a report's speakers by statement id."""
    return {each.id: plain(each.speaker.name) or "someone" for each in coded.statements}


def _names(participants: Iterable[Participant]) -> str:
    return ", ".join(
        plain(each.name)
        + (f" ({each.country}{' ' + each.sector if each.sector else ''})" if each.country else "")
        for each in participants
    )
