from __future__ import annotations

import pytest

from tacitus.records.ids import ReportId
from tacitus.store.read import read_report
from tacitus.store.store import Store
from tests.factory import make_report
from tests.store.factory import CodedReport, make_page


def test_a_report_without_findings_is_read_back(store: Store) -> None:
    coded = CodedReport(make_report("Nothing happened today."))
    with store.writer() as writer:
        writer.page(make_page(coded.report), "report")
        writer.report(coded, "v1")
    assert read_report(store.connection, coded.report.id) == coded


def test_a_missing_report_is_a_key_error(store: Store) -> None:
    with pytest.raises(KeyError):
        read_report(store.connection, ReportId("r_none"))
