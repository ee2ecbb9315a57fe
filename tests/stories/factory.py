"""Coded reports made by hand: a text, and statements and events that point at its words."""

from __future__ import annotations

from tacitus.records.coded import CodedReport
from tacitus.records.event import Count, EventMention, Participant, PloverType, Status
from tacitus.records.ids import StatementId
from tacitus.records.report import Report
from tacitus.records.span import Span
from tacitus.records.statement import Act, Manner, Modality, Party, Statement
from tacitus.records.when import NO_TIME, When
from tests.factory import TRACE, make_actor, make_report, make_span


def make_statement(
    report: Report,
    speaker: str,
    *content: str,
    cue: str = "",
    via: str = "",
    manner: Manner = Manner.INDIRECT,
    act: Act = Act.ASSERT,
    modality: Modality = Modality.ASSERTION,
) -> Statement:
    """A statement of `speaker` whose content stands in the report; the speaker's actor is known by name."""
    spans = tuple(make_span(report, words) for words in content)
    party = Party(make_actor(speaker).id if speaker else None, speaker, None)
    return Statement(
        id=Statement.make_id(spans, speaker),
        speaker=party,
        cue=make_span(report, cue) if cue else None,
        content=spans,
        manner=manner,
        act=act,
        modality=modality,
        negated=False,
        trace=TRACE,
        evidence=spans,
        via=(Party(None, via, None),) if via else (),
    )


def make_event(
    report: Report,
    words: str,
    actor: str = "",
    recipient: str = "",
    *,
    kind: PloverType = PloverType.CONSULT,
    status: Status = Status.ACTUAL,
    when: When = NO_TIME,
    counts: tuple[Count, ...] = (),
    statement_id: StatementId | None = None,
) -> EventMention:
    """An event mention told by `words`; actors and recipients are country codes or names."""
    span = make_span(report, words)
    return EventMention(
        id=EventMention.make_id(kind, span, status),
        type=kind,
        mode="",
        contexts=(),
        cameo="040",
        quad=1,
        goldstein=1.0,
        status=status,
        actors=(_participant(actor, span),) if actor else (),
        recipients=(_participant(recipient, span),) if recipient else (),
        trigger=span,
        evidence=(span,),
        trace=TRACE,
        statement_id=statement_id,
        when=when,
        counts=counts,
    )


def make_coded(
    text: str,
    published: str = "",
    *,
    title: str = "",
    outlet: str = "",
    said: tuple[tuple[str, str], ...] = (),
    did: tuple[tuple[str, str, str], ...] = (),
) -> CodedReport:
    """A coded report; `said` gives (speaker, words), `did` gives (words, actor, recipient)."""
    report = make_report(text, published, title=title, outlet=outlet)
    return CodedReport(
        report,
        actors=tuple(make_actor(name) for name in sorted({speaker for speaker, _ in said if speaker})),
        statements=tuple(make_statement(report, speaker, words) for speaker, words in said),
        events=tuple(make_event(report, *each) for each in did),
    )


def _participant(name: str, span: Span) -> Participant:
    country = name if len(name) == 3 and name.isupper() else ""
    return Participant(None, name, country, "GOV" if country else "", country, span)
