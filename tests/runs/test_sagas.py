"""Sagas in a store: the same whatever arrives first, changed by hand with their stories, else left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tacitus import streaming_sagas
from tacitus.records.coded import CodedReport
from tacitus.records.correction import Correction, Verb
from tacitus.records.saga import Saga, SagaDraft
from tacitus.runs.corrections import add
from tacitus.runs.gathering import gather, regather
from tacitus.store.store import Store
from tacitus.stories.grouping import group_sagas
from tacitus.stories.sagas import saga_windows
from tests.store.factory import make_page
from tests.stories.factory import make_coded
from tests.stories.test_sagas import ITEMS

LATER = make_coded(
    "Rebels in Duro keep the truce that envoys made. In Duro farmers and a former colonel of the rebels "
    "stand for seats in a tent by the river.",
    "2026-02-09",
)
UNDATED = make_coded("A film of the banker Quispe opens in Lima to long queues, popcorn and a lawsuit.")
REPORTS = [*ITEMS, LATER, UNDATED]
VERSIONS = {"rules": "1"}


@pytest.fixture(autouse=True)
def small_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming_sagas, "windows", lambda ordered: saga_windows(ordered, most=3))


def put(store: Store, reports: Sequence[CodedReport]) -> None:
    with store.writer() as writer:
        for coded in reports:
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")
    assert gather(store, VERSIONS)


def test_order_of_arrival_and_batches_change_nothing(tmp_path: Path) -> None:
    digests = set()
    for number, parts in enumerate(([REPORTS], [REPORTS[::-1]], [REPORTS[5:], REPORTS[:2], REPORTS[2:5]])):
        with Store(tmp_path / f"{number}.db") as store:
            for part in parts:
                put(store, part)
            assert max(len(saga.story_ids) for saga in store.sagas()) > 2
            digests.add(store.digest())
    assert len(digests) == 1


def test_only_sagas_in_reach_of_new_reports_are_told_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def telling(draft: SagaDraft, report_of: object) -> Saga:
        told.append(streaming_sagas.saga_id(draft))
        return tell(draft, report_of)  # type: ignore[arg-type]

    tell = streaming_sagas.tell
    monkeypatch.setattr(streaming_sagas, "tell", telling)
    monkeypatch.setattr(streaming_sagas, "windows", saga_windows)
    with Store(tmp_path / "t.db") as store:
        put(store, ITEMS)
        assert set(store.sagas()) == set(group_sagas(ITEMS))
        assert len(told) == len(list(store.sagas()))
        before = {saga.id for saga in store.sagas()}
        put(store, [make_coded("Snow fell on Oslo and trams stood still.", "2026-01-25")])
        assert len(told) == len(before)
        told.clear()
        put(store, [LATER])
        grown = max(store.sagas(), key=lambda saga: saga.reports)
        assert (grown.reports, grown.id in before) == (4, True)
        assert grown.id in told


def test_corrections_of_stories_are_those_of_their_sagas(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        put(store, ITEMS)
        add(store, Correction.make(Verb.MERGE, tuple(each.report.id for each in ITEMS[:2])))
        regather(store)
        war = max(store.sagas(), key=lambda saga: saga.reports)
        assert (len(war.story_ids), war.reports) == (2, 3)
        assert {each.id for each in store.stories()} >= set(war.story_ids)
        add(store, Correction.make(Verb.SPLIT, (ITEMS[1].report.id,)))
        regather(store)
        assert len(max(store.sagas(), key=lambda saga: saga.reports).story_ids) == 3
