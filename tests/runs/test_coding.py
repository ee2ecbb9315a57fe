from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from tacitus import pipeline, streaming
from tacitus.records.coded import CodedReport
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.records.span import Span
from tacitus.runs.coding import Coded, code_pages
from tacitus.settings import Settings
from tacitus.store.write import prepare_report
from tests.store.factory import make_coded, make_other, make_page

GIVEN = {coded.report.page_id: coded for coded in (make_coded(), make_other())}


def read(pages: Sequence[Page], settings: Settings) -> Iterator[Report | Refusal]:
    for page in pages:
        known = GIVEN.get(page.id)
        yield known.report if known else Refusal.make("reports", page.address, "no text", page.sha256)


@pytest.fixture(autouse=True)
def walk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "read_reports", read)


def code(
    monkeypatch: pytest.MonkeyPatch, given: dict[PageId, CodedReport | Refusal]
) -> list[Coded | Refusal]:
    monkeypatch.setattr(
        pipeline, "code_reports", lambda reports, _: [given[each.page_id] for each in reports]
    )
    one, two = (make_page(coded.report) for coded in GIVEN.values())
    return code_pages([one, replace(one, id=PageId("p_empty")), two], Settings(), "v1")


def test_what_pages_become_comes_in_order_ready_to_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    one, refused, two = code(monkeypatch, dict(GIVEN))
    assert isinstance(refused, Refusal)
    for made, coded in zip((one, two), GIVEN.values(), strict=True):
        assert made == Coded(coded.report, prepare_report(coded, "v1"), streaming.profile(coded))


def test_a_report_that_does_not_show_its_own_words_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    first, second = GIVEN.values()
    statement = replace(first.statements[0], evidence=(Span(first.report.id, 0, 4, "Lima"),))
    broken = replace(first, statements=(statement,))
    refused, _, other = code(monkeypatch, {**GIVEN, first.report.page_id: broken})
    assert isinstance(refused, Refusal)
    assert (refused.stage, refused.address) == ("store", first.report.address)
    assert isinstance(other, Coded)
    assert other.report == second.report


def test_nothing_is_coded_where_all_pages_are_refused() -> None:
    page = replace(make_page(make_coded().report), id=PageId("p_empty"))
    (refused,) = code_pages([page], Settings(), "v1")
    assert isinstance(refused, Refusal)
