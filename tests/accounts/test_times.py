from dataclasses import replace
from datetime import date

from tacitus.accounts.times import hours_apart, next_to, time_of
from tacitus.records.when import Grain, When
from tests.accounts.factory import make_scene
from tests.factory import make_span
from tests.stories.factory import make_coded

OTHER = make_coded("Bakers sang in the square.", "2026-03-05", outlet="B")


def scene_of(text: str, **days: str):
    told = make_coded(text, "2026-03-05")
    whens = tuple(
        replace(
            When.of_day(date.fromisoformat(day), "given"),
            span=make_span(told.report, words.replace("_", " ")),
        )
        for words, day in days.items()
    )
    return make_scene(replace(told, times=whens), OTHER)


def told(text: str, **days: str):
    scene = scene_of(text, **days)
    return time_of(scene, scene.clauses[0][0])


def test_the_only_day_of_a_clause():
    found = told("The old bridge fell on Monday.", Monday="2026-03-02")
    assert found is not None
    assert found.day == date(2026, 3, 2)
    assert not found.bounded


def test_several_days_or_none_tell_nothing():
    assert (
        told("The bridge fell on Monday and on Tuesday.", Monday="2026-03-02", Tuesday="2026-03-03") is None
    )
    assert told("The old bridge fell.") is None


def test_a_deadline_is_a_bound():
    found = told("The old bridge must go by Monday.", Monday="2026-03-09")
    assert found is not None
    assert found.bounded


def test_both_ends_of_a_night():
    late = told("Drones struck the port on Friday night.", Friday_night="2026-03-06")
    early = told("Drones struck the port early on Saturday.", Saturday="2026-03-07")
    assert late is not None
    assert early is not None
    assert next_to(late, early)
    assert not hours_apart(late, early)


def test_clock_times_an_hour_apart():
    base = told("The old dyke broke on Sunday.", Sunday="2026-03-01")
    assert base is not None
    two, three = (
        replace(
            base,
            when=replace(
                base.when,
                grain=Grain.MINUTE,
                value=f"2026-03-01T0{hour}:00",
                start=base.when.start.replace(hour=hour),
            ),
        )
        for hour in (2, 3)
    )
    assert hours_apart(two, three)
    assert not hours_apart(two, two)


def test_a_time_that_another_noun_owns_is_not_the_clause_s():
    assert told("His Monday posts praised the harbor.", Monday="2026-03-02") is None
    assert told("The posts of Monday praised the harbor.", Monday="2026-03-02") is not None
