from __future__ import annotations

from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId


def test_the_same_correction_has_one_id() -> None:
    reports = (ReportId("r_1"), ReportId("r_2"))
    assert Correction.make(Verb.MERGE, reports) == Correction.make(Verb.MERGE, reports)
    assert Correction.make(Verb.MERGE, reports).id != Correction.make(Verb.SPLIT, reports).id
