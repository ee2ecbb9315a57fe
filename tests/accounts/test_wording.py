from dataclasses import replace

import pytest

from tacitus.accounts.wording import (
    act,
    event_in_words,
    listed,
    outlet,
    point_in_words,
    quote,
    reports_in_words,
)
from tacitus.records.event import PloverType, Status
from tacitus.records.statement import Act
from tests.accounts.factory import NORTH, SOUTH, make_scene
from tests.factory import make_report
from tests.stories.factory import make_event, make_statement


@pytest.mark.parametrize(
    ("names", "text"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "A", "C"], "A, B and C")],
)
def test_listed(names, text):
    assert listed(names) == text


def test_an_outlet_without_a_name_is_called_by_its_file():
    assert outlet(NORTH.report) == "North Post"
    assert outlet(make_report("x")) == "an unnamed outlet (test.txt)"
    nameless = replace(make_report("x"), address="some/folder/digest.jsonl#2")
    assert outlet(nameless) == "an unnamed outlet (digest.jsonl#2)"


def test_quotations_are_cut_after_a_word():
    report = make_report("long words " * 40)
    text = quote([report.span(0, 400)])
    assert len(text) < 150
    assert text.endswith(("words …”", "long …”"))


def test_points_in_words():
    points = make_scene(NORTH, SOUTH).points
    assert point_in_words(points[0]).startswith("Ivo Marek said: “The port of Duro")
    assert point_in_words(points[1]).startswith("A meeting or talks by FRA: “French envoys")


def test_a_status_is_told_unless_done():
    report = make_report("France will send ships to Peru.")
    event = make_event(report, "will send ships", "FRA", "PER", kind=PloverType.AID, status=Status.PLANNED)
    assert event_in_words(event) == "Aid by FRA toward PER (planned)"


def test_acts():
    report = make_report("Nothing fell.")
    statement = make_statement(report, "Ivo Marek", "Nothing fell", act=Act.REJECT)
    assert act(statement) == "rejected"
    assert act(replace(statement, act=Act.ASSERT, negated=True)) == "said in denial"


def test_two_reports_of_one_outlet_are_counted():
    assert reports_in_words([NORTH.report, SOUTH.report]) == "North Post and South Post"
    assert reports_in_words([NORTH.report, NORTH.report]) == "2 reports (North Post)"
