from __future__ import annotations

import os

import pytest

from tacitus import pipeline
from tacitus.errors import WorkerError
from tacitus.records.refusal import Refusal
from tacitus.records.report import Report
from tacitus.runs import workers
from tacitus.runs.workers import Coded, code_in_workers
from tacitus.settings import Settings
from tests.factory import make_report

TEXTS = [
    "The minister said the talks in Lima would go on.",
    "Police arrested three people in Nairobi on Tuesday.",
    "The two governments signed an accord.",
    "“We will not accept it,” the spokesman said.",
]


@pytest.mark.model
def test_workers_give_the_same_records_in_the_same_order() -> None:
    batches = [[make_report(text, "2026-03-02")] for text in TEXTS]
    alone = [list(pipeline.code_reports(batch, Settings())) for batch in batches]
    assert list(code_in_workers(batches, Settings(workers=2))) == alone


def test_no_batches_start_no_process() -> None:
    assert list(code_in_workers([], Settings(workers=2))) == []


def _die(batch: list[Report], settings: Settings) -> Coded:
    os._exit(1)


def _die_of_poison(batch: list[Report], settings: Settings) -> Coded:
    if any("poison" in report.text for report in batch):
        os._exit(1)
    return [Refusal.make("test", report.text, "read") for report in batch]


def test_workers_that_die_of_anything_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_code", _die)
    with pytest.raises(WorkerError, match="run the same command again"):
        list(code_in_workers([[make_report(text) for text in TEXTS]], Settings(workers=2)))


def test_a_report_on_which_a_worker_dies_is_refused_and_the_others_are_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(workers, "_code", _die_of_poison)
    batches = [["one", "two"], ["three", "poison", "four"], ["five"]]
    given = [[make_report(text) for text in batch] for batch in batches]
    coded = list(code_in_workers(given, Settings(workers=2)))
    assert [len(batch) for batch in coded] == [2, 3, 1]
    refused = [each for batch in coded for each in batch if isinstance(each, Refusal)]
    assert [each.stage for each in refused] == ["test"] * 3 + ["analysis"] + ["test"] * 2
    assert "died" in refused[3].reason
