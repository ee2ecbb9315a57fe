from __future__ import annotations

from tacitus.records.coded import CodedReport
from tests.factory import make_report


def test_a_report_in_which_nothing_was_found() -> None:
    coded = CodedReport(make_report("Nothing."))
    assert coded.statements == coded.events == coded.mentions == ()
