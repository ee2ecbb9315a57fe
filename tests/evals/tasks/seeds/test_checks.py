"""The checks on a perfect reading, made of the sheet, and on an empty one."""

import pytest

from evals.tasks.common import parsed
from evals.tasks.seeds.events import found_events, violations
from evals.tasks.seeds.facets import faults, invented
from evals.tasks.seeds.gold import SeedGold
from evals.tasks.seeds.said import Said
from evals.tasks.seeds.task import CHECKS, judge
from tacitus.pipeline import open_pages, read_reports
from tacitus.records.coded import CodedReport, Grouping
from tacitus.settings import Settings
from tests.evals.shared import SHARED, needs_shared
from tests.evals.tasks.seeds.perfect import Perfect

NOT_REPRESENTED = {49}
SILENT = {1, 5, 21, 24, 43}
"""Those that an empty reading of well-read reports may get right: they ask for blocks or for nothing."""

pytestmark = [needs_shared, pytest.mark.model]


@pytest.fixture(scope="module")
def reports():
    gold = SeedGold(SHARED / "seeds")
    pages = open_pages([str(file) for file in gold.files.values()], Settings())
    return dict(zip(gold.files, read_reports(pages, Settings()), strict=True))


def heard(reports, coded, *comparisons):
    parses = dict(zip(reports, parsed(reports.values()), strict=True))
    return Said(SeedGold(SHARED / "seeds"), coded, parses, Grouping((), (), ()), comparisons)


def test_a_perfect_reading_holds_all_that_can_be_shown(reports):
    perfect = Perfect(SeedGold(SHARED / "seeds"), reports)
    said = heard(reports, {doc: perfect.coded(doc) for doc in reports}, perfect.comparison())
    fails = {
        number: judge(check, said).found for number, check in CHECKS.items() if not judge(check, said).holds
    }
    assert set(fails) == NOT_REPRESENTED, fails
    assert len(said.found_statements()) == 24
    assert not any(faults(said).values())
    assert invented(said) == []
    assert len(found_events(said)) == 15
    assert violations(said) == []


def test_an_empty_reading_holds_next_to_nothing(reports):
    said = heard(reports, {doc: CodedReport(report) for doc, report in reports.items()})
    assert {number for number, check in CHECKS.items() if judge(check, said).holds} <= SILENT
    assert said.found_statements() == found_events(said) == invented(said) == []
    assert set(map(tuple, faults(said).values())) == {("not found",)}
