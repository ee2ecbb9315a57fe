"""A coded report with one record of every kind, its grouping and its comparison."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from tacitus.records.account import Account, Finding, FindingKind, Side
from tacitus.records.actor import Actor, ActorKind, Post
from tacitus.records.coded import CodedReport, Comparison, Grouping
from tacitus.records.event import Count, Event, EventMention, Participant, PloverType, Status
from tacitus.records.ids import ActorId, EventId, OriginId, PlaceId, StatementId, StoryId, UtteranceId
from tacitus.records.place import Place, PlaceMention, PlaceRole, Precision
from tacitus.records.report import Page, Report
from tacitus.records.statement import Act, Manner, Modality, Party, Statement, Utterance
from tacitus.records.story import Copy, Link, Origin, Story
from tacitus.records.trace import Trace
from tacitus.records.when import Grain, When
from tacitus.store.store import Store
from tests.factory import TRACE, make_mention, make_report, make_span

TEXT = (
    "LIMA – Peru will send 40 doctors to Haiti next week, Health Minister Rosa Quispe said on Monday.\n\n"
    "“We keep our word,” she told reporters in Cusco, the agency reported."
)


def make_page(report: Report) -> Page:
    return Page(report.page_id, report.address, "text/plain", f"sha-{report.page_id}", report.text.encode())


def make_coded(published: str = "2026-03-02", outlet: str = "The Test", text: str = TEXT) -> CodedReport:
    report = make_report(text, published, outlet=outlet, title="Peru sends doctors")
    minister = Actor(
        id=ActorId("a_quispe"),
        name="Rosa Quispe",
        kind=ActorKind.PERSON,
        country="PER",
        sector="GOV",
        cameo="PERGOV",
        trace=Trace("title", "actors@1", "a title before the name", 0.9),
        names=("Quispe",),
        posts=(Post("Health Minister", "PER", "GOV", date(2025, 7, 1), None, "the report"),),
    )
    cusco = PlaceMention(
        Place(
            PlaceId("pl_cusco"),
            "Cusco",
            "PER",
            "Cusco",
            -13.5,
            -71.9,
            "city",
            Precision.CITY,
            3941584,
            428450,
        ),
        make_span(report, "Cusco"),
        PlaceRole.MENTIONED,
        TRACE,
    )
    next_week = When(
        datetime(2026, 3, 9, tzinfo=UTC),
        datetime(2026, 3, 16, tzinfo=UTC),
        Grain.WEEK,
        "2026-W11",
        "next week counted from 2026-03-02",
        make_span(report, "next week"),
        anchor="2026-03-02",
    )
    statement = _statement(report, minister, cusco)
    event = EventMention(
        id=EventMention.make_id(PloverType.AGREE, make_span(report, "send"), Status.PLANNED),
        type=PloverType.AGREE,
        mode="",
        contexts=("health", "diplomatic"),
        cameo="033",
        quad=1,
        goldstein=5.2,
        status=Status.PLANNED,
        actors=(Participant(ActorId("a_per"), "Peru", "PER", "", "PER", make_span(report, "Peru")),),
        recipients=(Participant(None, "Haiti", "HTI", "", "HTI", make_span(report, "Haiti")),),
        trigger=make_span(report, "send"),
        evidence=(make_span(report, "Peru will send 40 doctors to Haiti"),),
        trace=TRACE,
        statement_id=statement.id,
        when=next_week,
        place=cusco,
        counts=(Count(40, "doctors", True, make_span(report, "40 doctors")),),
    )
    return CodedReport(
        report=report,
        actors=(minister,),
        mentions=(make_mention(minister, make_span(report, "Rosa Quispe")),),
        places=(cusco,),
        times=(next_week, When.unknown("no date near", make_span(report, "Monday"))),
        statements=(statement,),
        events=(event,),
    )


def _statement(report: Report, minister: Actor, cusco: PlaceMention) -> Statement:
    words = (make_span(report, "We keep our word"),)
    return Statement(
        id=Statement.make_id(words, "Rosa Quispe"),
        speaker=Party(minister.id, "Rosa Quispe", make_span(report, "she")),
        cue=make_span(report, "told"),
        content=words,
        manner=Manner.DIRECT,
        act=Act.PROMISE,
        modality=Modality.COMMITMENT,
        negated=False,
        trace=TRACE,
        evidence=words,
        via=(Party(None, "the agency", make_span(report, "the agency")),),
        addressee=Party(None, "reporters", make_span(report, "reporters")),
        occasion=make_span(report, "in Cusco"),
        quoted=words,
        words_owner="Rosa Quispe",
        place=cusco,
        implied=True,
        spoken=False,
        continues=StatementId("s_before"),
        when=When.of_day(date(2026, 3, 2), "Monday counted from 2026-03-02", make_span(report, "Monday")),
    )


def make_story(a: CodedReport, b: CodedReport) -> tuple[Grouping, Comparison]:
    story_id = StoryId("st_1")
    ids = (a.report.id, b.report.id)
    when = When(
        datetime(2026, 3, 2, tzinfo=UTC),
        datetime(2026, 3, 4, tzinfo=UTC),
        Grain.RANGE,
        "2026-03-02/2026-03-03",
        "first to last",
    )
    origins = (Origin(OriginId("o_1"), (ids[0],), TRACE), Origin(OriginId("o_2"), (ids[1],), TRACE))
    links = (Link(*ids, 0.8, ("the same names",)),)
    copies = (Copy(ids[1], ids[0], 0.9, TRACE),)
    story = Story(story_id, "Peru sends doctors", ids, links, origins, when, TRACE, copies)
    sides = tuple(
        Side(
            each.report.id,
            (each.statements[0].content[0],),
            (each.statements[0].id,),
            (each.events[0].trigger,),
        )
        for each in (a, b)
    )
    finding = Finding(
        Finding.make_id(story_id, FindingKind.SHARED, sides),
        story_id,
        FindingKind.SHARED,
        "Both tell it",
        sides,
        TRACE,
        2,
    )
    mentions = (a.events[0].id, b.events[0].id)
    statements = (a.statements[0].id, b.statements[0].id)
    grouping = Grouping(
        (story,),
        (Event(EventId("e_1"), mentions, PloverType.AGREE, Status.PLANNED, TRACE),),
        (Utterance(UtteranceId("u_1"), statements, "Rosa Quispe", TRACE),),
    )
    accounts = tuple(Account(story_id, each, 1, 0, ()) for each in ids)
    return grouping, Comparison(accounts, (finding,))


def infer_times(comparison: Comparison, coded: CodedReport) -> Comparison:
    """The comparison, with a day of publication for a report and its first time counted from it."""
    words = coded.times[0].span
    day = replace(When.of_day(date(2026, 3, 2), "inferred from the story"), inferred=True)
    counted = replace(When.of_day(date(2026, 3, 9), "counted from 2026-03-02", words), inferred=True)
    accounts = tuple(
        replace(each, inferred=(day, counted)) if each.report_id == coded.report.id else each
        for each in comparison.accounts
    )
    return replace(comparison, accounts=accounts)


def make_other() -> CodedReport:
    return make_coded("2026-03-03", "The Other", "A word first. " + TEXT)


def write_example(store: Store) -> None:
    """Write two reports of one story into a store."""
    a, b = make_coded(), make_other()
    grouping, comparison = make_story(a, b)
    with store.writer() as writer:
        for coded in (a, b):
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
        writer.stories(grouping, [comparison])
