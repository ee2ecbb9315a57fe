from __future__ import annotations

from dataclasses import replace

import pytest

from tacitus.records.coded import CodedReport
from tests.factory import make_report
from tests.store.factory import make_coded


def test_a_report_in_which_nothing_was_found() -> None:
    coded = CodedReport(make_report("Nothing."))
    assert coded.statements == coded.events == coded.mentions == ()


def test_two_records_never_share_an_id() -> None:
    coded = make_coded()
    with pytest.raises(ValueError, match="records with one id"):
        replace(coded, statements=coded.statements * 2)
