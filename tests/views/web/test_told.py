from __future__ import annotations

from dataclasses import replace

from tacitus.records.event import Status
from tacitus.records.statement import Act
from tacitus.views.web import told
from tacitus.views.web.pages import ReportLine
from tacitus.views.web.told import cited, event_shown, speakers_of, statement_shown
from tests.store.factory import make_coded

LINE = ReportLine("r", "O", "T", "undated", "")


def test_every_act_and_status_has_its_words() -> None:
    coded = make_coded()
    for act in Act:
        assert statement_shown(replace(coded.statements[0], act=act), LINE).act
    for status in Status:
        assert event_shown(replace(coded.events[0], status=status), LINE, {}).status


def test_statement() -> None:
    shown = statement_shown(make_coded().statements[0], LINE)
    assert (shown.speaker, shown.act, shown.manner) == ("Rosa Quispe", "promises", "direct")
    assert (shown.to, shown.via, shown.negated) == ("reporters", "the agency", False)
    assert [each.words for each in shown.words] == ["We keep our word"]


def test_event() -> None:
    coded = make_coded()
    shown = event_shown(coded.events[0], LINE, speakers_of(coded))
    assert (shown.type, shown.status, shown.cameo) == ("agree", "planned", "033")
    assert (shown.actors, shown.recipients) == ("Peru (PER)", "Haiti (HTI)")
    assert (shown.when, shown.place, shown.counts) == ("9–15 March 2026", "Cusco", "40 doctors")
    assert shown.asserter == "Rosa Quispe"
    assert event_shown(replace(coded.events[0], statement_id=None), LINE, {}).asserter == ""


def test_cited_words_stand_in_reading_order() -> None:
    report = make_coded().report
    shown = cited([report.span(10, 14), report.span(0, 4)])
    assert [each.anchor for each in shown] == ["c0-4", "c10-14"]
    assert told.cited([]) == ()
