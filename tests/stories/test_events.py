from dataclasses import replace
from datetime import date

from tacitus.records.coded import CodedReport
from tacitus.records.event import PloverType, Status
from tacitus.records.when import When
from tacitus.stories.events import join_events
from tests.factory import make_report
from tests.stories.factory import make_event


def told(words: str, actor: str = "FRA", recipient: str = "PER", **kept) -> CodedReport:
    report = make_report(f"{words}.", outlet=str(kept))
    return CodedReport(report, events=(make_event(report, words, actor, recipient, **kept),))


MET = told("French envoys met the Peruvian president in Lima")


def sizes(*reports: CodedReport) -> list[int]:
    return sorted(len(event.mention_ids) for event in join_events(reports))


def test_two_tellings_of_one_meeting():
    other = told("Peru's president received envoys from France")
    assert sizes(MET, other) == [2]


def test_an_unknown_recipient_does_not_clash():
    assert sizes(MET, told("French envoys met Peru's leader, a president of few words", recipient="")) == [2]


def test_what_clashes_stays_apart():
    same = "French envoys met the Peruvian president in Lima"
    for other in (
        told(same, "DEU"),
        told(same, recipient="CHL"),
        told(same, kind=PloverType.AGREE),
        told(same, status=Status.PLANNED),
        told("Chefs ate soup"),
    ):
        assert sizes(MET, other) == [1, 1]


def test_days_that_differ_keep_events_apart():
    first, second = (When.of_day(date(2026, 3, day), "given") for day in (4, 9))
    words = "French envoys met the Peruvian president in Lima"
    assert sizes(told(words, when=first), told(words, when=second)) == [1, 1]
    assert sizes(told(words, when=first), told(words)) == [2]


def test_a_standing_deed_is_the_deed_done():
    words = "French envoys met the Peruvian president in Lima"
    found = join_events([MET, told(words, status=Status.ONGOING)])
    assert [event.status for event in found] == [Status.ACTUAL]


def test_no_events():
    assert join_events([replace(MET, events=())]) == ()
