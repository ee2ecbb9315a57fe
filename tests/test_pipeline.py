from __future__ import annotations

import pytest

from tacitus import pipeline
from tacitus.records.coded import CodedReport
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page
from tacitus.settings import Settings
from tests.factory import make_report


def test_a_page_that_fails_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    import tacitus.reports

    def fail(page: Page, settings: Settings) -> None:
        del settings
        raise RecursionError(page.address)

    monkeypatch.setattr(tacitus.reports, "read_report", fail)
    page = Page(PageId("p_1"), "a.html", "text/html", "sha", b"<p>")
    (refused,) = pipeline.read_reports([page], Settings())
    assert isinstance(refused, Refusal)
    assert "RecursionError: a.html" in refused.reason


@pytest.mark.model
def test_a_stage_that_fails_costs_one_report(monkeypatch: pytest.MonkeyPatch) -> None:
    import tacitus.statements

    def fail(*given: object) -> None:
        raise ZeroDivisionError(len(given))

    monkeypatch.setattr(tacitus.statements, "find_statements", fail)
    (refused,) = pipeline.code_reports([make_report("A short text.")], Settings())
    assert isinstance(refused, Refusal)
    assert "ZeroDivisionError" in refused.reason


@pytest.mark.model
def test_the_walk_from_text_to_findings() -> None:
    texts = [
        "Peru's foreign minister, Rosa Quispe, said on Monday that Peru will send doctors to Haiti.",
        "Peru will send doctors to Haiti, Foreign Minister Rosa Quispe said on Monday in Lima.",
        "The museum in Oslo opened a new wing for its boats.",
    ]
    reports = [
        make_report(text, "2026-03-02", outlet=f"Outlet {number}") for number, text in enumerate(texts)
    ]
    coded = [each for each in pipeline.code_reports(reports, Settings()) if isinstance(each, CodedReport)]
    assert len(coded) == 3
    assert coded[0].statements
    assert coded[0].statements[0].speaker.name == "Rosa Quispe"
    grouping = pipeline.group_stories(coded)
    sizes = sorted(len(story.report_ids) for story in grouping.stories)
    assert sizes == [1, 2]
    (comparison,) = pipeline.compare_accounts(grouping, coded)
    assert comparison.findings
