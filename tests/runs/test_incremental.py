"""A store that grows by bits holds the same as one filled at once, and leaves alone what did not change."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tacitus import streaming
from tacitus.records.coded import CodedReport
from tacitus.records.window import Draft
from tacitus.runs.gathering import gather
from tacitus.runs.workers import Workers
from tacitus.store.store import Store
from tacitus.stories.windows import windows
from tests.store.factory import make_page
from tests.stories.factory import make_coded

HAPPENINGS = (
    ("Floods cut off the town of Piura", "Two bridges over the river fell and families slept in a school."),
    ("Teachers walked out in Lima", "Pupils stayed at home while unions asked for better wages."),
    ("Fire burned the market of Cusco", "Traders lost their stalls and firemen came late for want of water."),
    ("Miners blocked a road near Tacna", "Trucks waited with copper while police talked to the leaders."),
    ("A bus fell into a ravine at Ica", "Doctors treated passengers and the driver was questioned."),
    ("Judges freed a banker in Puno", "Prosecutors called the ruling a shame and will appeal it."),
)
DAYS = [f"2026-{month:02}-{day:02}" for month in (2, 4) for day in (1, 9, 17)]
REPORTS = [
    make_coded(
        f"{title}. {more} {name} wrote of it. The mayor said that help was near.",
        day,
        outlet=name,
        said=(("The mayor", "help was near"),),
        did=((title, "PER", ""),),
    )
    for day, (title, more) in zip(DAYS, HAPPENINGS, strict=True)
    for name in ("Anna", "Bert", "Carl")
]
UNDATED = make_coded(". ".join(HAPPENINGS[0]), outlet="Dora")
VERSIONS = {"rules": "1"}


@pytest.fixture(autouse=True)
def small_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "windows", lambda ordered: windows(ordered, 7, most=6))


def add(store: Store, reports: Sequence[CodedReport]) -> None:
    with store.writer() as writer:
        for coded in reports:
            writer.page(make_page(coded.report), "report")
            writer.report(coded, "v1")


def fill(path: Path, *parts: Sequence[CodedReport], workers: int = 1) -> str:
    with Store(path) as store:
        for part in parts:
            add(store, part)
            with Workers(workers) as several:
                assert gather(store, VERSIONS, several)
        assert any(len(story.report_ids) > 1 for story in store.stories())
        return store.digest()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Draft]:
    """The stories that were told."""
    drafts: list[Draft] = []
    tell: Callable[[Draft, Sequence[CodedReport]], streaming.Told] = streaming.tell

    def telling(draft: Draft, reports: Sequence[CodedReport]) -> streaming.Told:
        drafts.append(draft)
        return tell(draft, reports)

    monkeypatch.setattr(streaming, "tell", telling)
    return drafts


def orders() -> Iterator[list[Sequence[CodedReport]]]:
    reports = [*REPORTS, UNDATED]
    yield [reports[:7], reports[7:]]
    yield [reports[::-1][:13], reports[::-1][13:]]
    yield [[UNDATED], reports[::3], reports[1::3], reports[2::3]]


@pytest.mark.parametrize("parts", list(orders()), ids=["in order", "backwards", "mixed"])
def test_batches_and_order_of_arrival_change_no_content(
    parts: list[Sequence[CodedReport]], tmp_path: Path
) -> None:
    assert fill(tmp_path / "bits.db", *parts) == fill(tmp_path / "whole.db", [*REPORTS, UNDATED])


def test_processes_change_no_content(tmp_path: Path) -> None:
    many = [
        make_coded(f"{title} on day {day}.", f"2026-06-{day:02}", outlet="A")
        for day in range(1, 15)
        for title, _ in HAPPENINGS
    ]
    assert len(many) > 64
    assert fill(tmp_path / "two.db", [*REPORTS, *many], workers=2) == fill(
        tmp_path / "one.db", [*REPORTS, *many]
    )


def test_only_stories_in_reach_of_new_reports_are_told_anew(tmp_path: Path, told: list[Draft]) -> None:
    with Store(tmp_path / "t.db") as store:
        add(store, REPORTS[:-1])
        gather(store, VERSIONS)
        before = {
            row[0]: row[1]
            for row in store.query("SELECT id, state FROM windows WHERE id NOT LIKE 'sagas %'").rows
        }
        told.clear()
        add(store, REPORTS[-1:])
        gather(store, VERSIONS)
        last = {coded.report.id for coded in REPORTS[-3:]}
        assert [set(draft.report_ids) for draft in told] == [last]
        after = {
            row[0]: row[1]
            for row in store.query("SELECT id, state FROM windows WHERE id NOT LIKE 'sagas %'").rows
        }
        assert sum(after.get(key) == state for key, state in before.items()) >= len(before) - 1
        assert not gather(store, VERSIONS)


def test_new_rules_leave_nothing_as_it_is(tmp_path: Path, told: list[Draft]) -> None:
    with Store(tmp_path / "t.db") as store:
        add(store, REPORTS)
        gather(store, VERSIONS)
        stories = len(told)
        gather(store, {"rules": "2"})
        assert len(told) == 2 * stories


def test_a_report_coded_again_has_its_story_told_again(tmp_path: Path, told: list[Draft]) -> None:
    with Store(tmp_path / "t.db") as store:
        add(store, REPORTS)
        gather(store, VERSIONS)
        before = store.digest()
        told.clear()
        with store.writer() as writer:
            writer.forget(make_page(REPORTS[0].report))
        add(store, REPORTS[:1])
        assert gather(store, VERSIONS)
        assert len(told) == 1
        assert store.digest() == before


def test_the_actors_are_those_of_all_reports(tmp_path: Path) -> None:
    with Store(tmp_path / "bits.db") as bits, Store(tmp_path / "whole.db") as whole:
        for reports in (REPORTS[:9], REPORTS[9:]):
            add(bits, reports)
            gather(bits, VERSIONS)
        add(whole, REPORTS)
        gather(whole, VERSIONS)
        sql = "SELECT * FROM actors ORDER BY id"
        assert bits.query(sql).rows == whole.query(sql).rows


def test_a_report_corrected_by_hand_has_its_story_told_again(tmp_path: Path, told: list[Draft]) -> None:
    with Store(tmp_path / "t.db") as store:
        add(store, REPORTS)
        gather(store, VERSIONS)
        told.clear()
        report_id = REPORTS[0].report.id
        with store.writer():
            store.connection.execute(
                "INSERT INTO corrected VALUES ('statements', ?, 'speaker', ?, 'The mayor')",
                (json.dumps([REPORTS[0].statements[0].id]), report_id),
            )
        add(store, [UNDATED])
        gather(store, VERSIONS)
        assert any(report_id in draft.report_ids for draft in told)
        assert not any(REPORTS[-1].report.id in draft.report_ids for draft in told)
        assert store.untold() == []
