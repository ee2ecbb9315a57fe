from __future__ import annotations

from tacitus.records.correction import OF_STORIES, Correction, Verb
from tacitus.records.ids import ReportId


def test_the_same_correction_has_one_id() -> None:
    reports = (ReportId("r_1"), ReportId("r_2"))
    assert Correction.make(Verb.MERGE, reports) == Correction.make(Verb.MERGE, reports)
    assert Correction.make(Verb.MERGE, reports).id != Correction.make(Verb.SPLIT, reports).id


def test_a_correction_of_a_record_has_one_id_too() -> None:
    made = Correction.of_record(Verb.NAME, "a_1", "Ana", ("PER", "GOV"))
    assert made == Correction.of_record(Verb.NAME, "a_1", "Ana", ("PER", "GOV"))
    assert made.id != Correction.of_record(Verb.NAME, "a_1", "Ana", ("PER", "OPP")).id
    assert made.report_ids == ()
    assert OF_STORIES.isdisjoint({made.verb})
