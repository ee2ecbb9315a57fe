from __future__ import annotations

import os

import pytest

from tacitus import pipeline
from tacitus.errors import WorkerError
from tacitus.runs import workers
from tacitus.runs.workers import code_in_workers
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


def _die(batch: object, settings: object) -> None:
    os._exit(1)


def test_a_worker_that_dies_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_code", _die)
    with pytest.raises(WorkerError, match="run the same command again"):
        list(code_in_workers([[], []], Settings(workers=2)))
