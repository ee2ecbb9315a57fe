from dataclasses import replace

import pytest

from tacitus.accounts.points import sides
from tacitus.records.coded import CodedReport
from tacitus.records.event import PloverType
from tacitus.records.ids import ReportId
from tests.accounts.factory import NORTH, SOUTH, make_scene
from tests.factory import make_actor, make_report
from tests.stories.factory import make_event, make_statement


def test_utterances_and_events_are_points_with_the_shared_first():
    points = make_scene(NORTH, SOUTH).points
    assert [len(point.report_ids) for point in points] == [2, 2, 1]
    assert [bool(point.statements) for point in points] == [True, False, True]


def test_an_event_that_only_speakers_tell_is_no_point():
    report = make_report("France will send ships, he said.")
    statement = make_statement(report, "Ivo Marek", "France will send ships")
    event = make_event(report, "France will send ships", "FRA", statement_id=statement.id)
    scene = make_scene(CodedReport(report, statements=(statement,), events=(event,)))
    assert [bool(point.statements) for point in scene.points] == [True]


def test_a_promise_told_as_a_statement_is_one_point():
    report = make_report("Ivo Marek promised to widen the port.")
    statement = make_statement(report, "Ivo Marek", "to widen the port")
    words = "Ivo Marek promised to widen the port"
    for doer, points in (("Ivo Marek", 1), ("Lea Brandt", 2)):
        event = make_event(report, words, doer, kind=PloverType.AGREE)
        actor = replace(event.actors[0], actor_id=make_actor(doer).id)
        coded = CodedReport(report, statements=(statement,), events=(replace(event, actors=(actor,)),))
        assert len(make_scene(coded).points) == points


def test_each_report_has_one_side():
    shared = make_scene(NORTH, SOUTH).points[0]
    assert [side.report_id for side in sides(shared)] == [NORTH.report.id, SOUTH.report.id]
    assert all(side.spans and side.record_ids for side in sides(shared))


def test_origins_are_counted_among_the_given_reports():
    scene = make_scene(NORTH, SOUTH)
    assert scene.origins([NORTH.report.id]) == 1
    assert scene.origins([NORTH.report.id, SOUTH.report.id]) == 2


def test_a_report_of_another_story_is_refused():
    with pytest.raises(KeyError):
        make_scene(NORTH).report(ReportId("r_none"))
