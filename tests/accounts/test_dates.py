from dataclasses import replace

from tacitus.accounts import compare
from tacitus.accounts.dates import inferred_days
from tacitus.records.story import Link
from tests.accounts.factory import NORTH, SOUTH, make_story
from tests.stories.factory import make_coded

UNDATED = make_coded("The port of Duro will grow, Ivo Marek said on Monday.", "", outlet="")
EARLY = make_coded("Duro has a port.", "2026-02-27", outlet="Early Post")


def linked(*scores: tuple[int, int, float]):
    """The story of four reports, linked by (place, place, score)."""
    told = (EARLY, NORTH, SOUTH, UNDATED)
    story, told, grouping = make_story(*told)
    ids = [coded.report.id for coded in told]
    links = tuple(Link(ids[a], ids[b], score, ("alike",)) for a, b, score in scores)
    return replace(story, links=links), told, grouping


def test_the_report_likest_to_it_gives_the_day():
    story, told, _ = linked((3, 0, 0.6), (1, 3, 0.9))
    found = inferred_days(story, tuple(coded.report for coded in told))
    assert list(found) == [UNDATED.report.id]
    (when,) = found.values()
    assert (when.value, when.inferred, when.span) == ("2026-03-04", True, None)
    assert "likest to it (North Post) is of 2026-03-04" in when.reason


def test_dated_reports_keep_their_own_day_and_one_without_links_gets_none():
    story, told, _ = linked((0, 1, 0.9), (1, 2, 0.9))
    assert inferred_days(story, tuple(coded.report for coded in told)) == {}


def test_the_account_of_an_undated_report_carries_the_day():
    story, told, grouping = linked((3, 0, 0.6), (1, 3, 0.9))
    days = [[when.value for when in account.inferred] for account in compare(story, told, grouping).accounts]
    assert sorted(days) == [[], [], [], ["2026-03-04"]]
