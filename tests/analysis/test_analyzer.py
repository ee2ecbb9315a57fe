"""Reports to analyses."""

import pytest

from tacitus.analysis.analyzer import examine
from tacitus.analysis.parse import load_pipeline, parse
from tacitus.settings import DEFAULT_MODEL
from tests.analysis.actors.parses import MINISTER, parsed
from tests.factory import make_report


def test_examine_finds_actors():
    analysis = examine(parsed(MINISTER))
    assert {actor.name for actor in analysis.actors} >= {"Ivan Orlov", "Peru"}


@pytest.mark.model
def test_reports_come_back_in_order():
    reports = [make_report("Peru met Chile."), make_report("Ghana warned Togo.")]
    found = [examine(each) for each in parse(reports, load_pipeline(DEFAULT_MODEL))]
    assert [analysis.report.id for analysis in found] == [report.id for report in reports]
    assert {actor.country for actor in found[1].actors} == {"GHA", "TGO"}
