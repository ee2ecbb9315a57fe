from dataclasses import replace
from datetime import date

import pytest

from tacitus.accounts.differs import differs, numbers_in
from tacitus.records.coded import CodedReport
from tacitus.records.event import Count, Status
from tacitus.records.statement import Act
from tacitus.records.when import When
from tests.accounts.factory import NORTH, SOUTH, make_scene
from tests.factory import make_report, make_span
from tests.stories.factory import make_event, make_statement


def told(text: str, outlet: str, count: str = "", **kept) -> CodedReport:
    report = make_report(f"{text}.", outlet=outlet)
    counts = ()
    if count:
        number, unit = count.split()
        counts = (Count(int(number), unit, True, make_span(report, count)),)
    return CodedReport(report, events=(make_event(report, text, "PER", counts=counts, **kept),))


def rules(*reports):
    return [finding.trace.rule for finding in differs(make_scene(*reports))]


def test_nothing_differs():
    assert rules(NORTH, SOUTH) == []


def test_counts_of_one_event():
    a = told("Soldiers of Peru met 12 dead at the ford", "A", "12 dead")
    b = told("Soldiers of Peru met 14 killed at the ford", "B", "14 killed")
    found = list(differs(make_scene(a, b)))
    assert [finding.trace.rule for finding in found] == ["differs.number"]
    assert found[0].summary.startswith("On the same point A has “12 dead”, B has “14 killed”")


def test_the_same_count_or_another_thing_counted_does_not_differ():
    a = told("Soldiers of Peru met 12 dead at the ford", "A", "12 dead")
    assert rules(a, told("Soldiers of Peru met 12 killed at the ford", "B", "12 killed")) == []
    assert rules(a, told("Soldiers of Peru met 14 boats at the ford", "B", "14 boats")) == []


def test_planned_in_one_report_and_done_in_another():
    words = "French envoys meet the mayor of Duro"
    assert rules(told(words, "A", status=Status.PLANNED), told(words, "B")) == ["differs.event"]


def test_another_day():
    words = "French envoys meet the mayor of Duro"
    days = [When.of_day(date(2026, 3, day), "given") for day in (4, 5)]
    found = list(differs(make_scene(told(words, "A", when=days[0]), told(words, "B", when=days[1]))))
    assert "of 2026-03-04 by A, as of 2026-03-05 by B" in found[0].summary


def said(text: str, outlet: str, **kept) -> CodedReport:
    report = make_report(f"{text}, Ivo Marek said, ruling out more.", outlet=outlet)
    return CodedReport(report, statements=(make_statement(report, "Ivo Marek", text, **kept),))


def test_credit_given_by_one_alone():
    words = "The port of Duro will be widened in June"
    assert rules(said(words, "A", via="Lusa"), said(words, "B")) == ["differs.attribution"]


def test_strength_of_the_cue():
    words = "The port of Duro will be widened in June"
    a, b = (said(words, "A", act=Act.REJECT, cue="ruling out"), said(words, "B", act=Act.DENY, cue="said"))
    assert rules(a, b) == ["differs.strength"]
    assert rules(a, replace(b, statements=(replace(b.statements[0], act=Act.ASSERT),))) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("about 1,200 houses fell", [(1200, "1,200 houses")]),
        ("on June 20 and 22", []),
        ("3.5 million people, 12-year terms", [(3.5, "3.5 million"), (12, "12-year")]),
    ],
)
def test_numbers_with_what_they_count(text, found):
    report = make_report(text)
    assert [(each.value, each.span.text) for each in numbers_in(report.span(0, len(text)))] == found
