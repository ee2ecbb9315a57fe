"""Several runs on one store: nothing is lost, nothing is there twice, no old grouping replaces a newer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from tacitus import pipeline, streaming
from tacitus.records.coded import CodedReport
from tacitus.records.correction import Correction, Verb
from tacitus.records.ids import ReportId
from tacitus.records.report import Report
from tacitus.records.window import Draft
from tacitus.runs import local
from tacitus.runs.corrections import add, corrections_path, read_corrections
from tacitus.runs.gathering import gather
from tacitus.runs.local import read
from tacitus.settings import Settings
from tacitus.store.store import Store
from tests.store.factory import make_coded, make_other, make_page

WORDS = (
    "The minister said on Monday that bridge number {} of the province was open again and that work went on."
)


def uncoded(reports: Sequence[Report], settings: Settings) -> Iterator[CodedReport]:
    """What stands for the parser: reports in which nothing was found."""
    return (CodedReport(report, (), (), (), (), (), ()) for report in reports)


def write(store: Store, coded: CodedReport) -> None:
    with store.writer() as writer:
        writer.page(make_page(coded.report), "report")
        writer.report(coded, "v1")


def test_two_runs_and_a_reader_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "code_reports", uncoded)
    folders = [tmp_path / name for name in ("one", "other")]
    for place, folder in enumerate(folders):
        folder.mkdir()
        for number in range(place * 10, place * 10 + 20):
            (folder / f"{number}.txt").write_text(WORDS.format(number))
    together = Barrier(3)

    def run(inputs: list[str]) -> int:
        with Store(tmp_path / "t.db") as store:
            together.wait()
            return read(store, inputs, Settings(batch_size=2)).reports

    def look(_: object) -> int:
        seen = 0
        with Store(tmp_path / "t.db") as store:
            together.wait()
            while seen < 30:
                now = store.query("SELECT count(*) FROM reports").rows[0][0]
                assert now >= seen
                seen = now
        return seen

    with ThreadPoolExecutor(3) as pool:
        runs = [pool.submit(run, [str(folder)]) for folder in folders]
        assert pool.submit(look, None).result(timeout=300) == 30
        for each in runs:
            each.result(timeout=300)
    with Store(tmp_path / "t.db") as both, Store(tmp_path / "alone.db") as alone:
        read(alone, [str(folder) for folder in folders], Settings())
        assert both.query("PRAGMA integrity_check").rows == (("ok",),)
        assert both.digest() == alone.digest()


def test_what_another_run_adds_while_this_one_groups_is_grouped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = streaming.drafts
    with Store(tmp_path / "t.db") as store, Store(tmp_path / "t.db") as other:
        write(store, make_coded())
        asked: list[int] = []

        def drafts(ordered: Sequence[object], *rest: object) -> Iterator[Draft]:
            asked.append(len(ordered))
            if len(asked) == 1:
                write(other, make_other())
                assert gather(other, {"rules": "1"})
            return draft(ordered, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(streaming, "drafts", drafts)
        assert not gather(store, {"rules": "1"})
        assert asked == [1, 2]
        assert sum(len(story.report_ids) for story in store.stories()) == 2


def test_two_programs_that_correct_at_once_lose_no_line(tmp_path: Path) -> None:
    together = Barrier(2)

    def correct(reports: list[str]) -> None:
        with Store(tmp_path / "t.db") as store:
            together.wait()
            for report in reports:
                add(store, Correction.make(Verb.SPLIT, (ReportId(report),)))

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(correct, [[f"r_{side}{number}" for number in range(10)] for side in "ab"]))
    with Store(tmp_path / "t.db") as store:
        assert len(read_corrections(corrections_path(store))) == 20


def test_a_clock_that_goes_back_changes_no_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "code_reports", uncoded)
    days = iter(["2026-03-04", "2026-03-03", "1970-01-01", "1970-01-01"])
    monkeypatch.setattr(local, "_now", lambda: next(days))
    for number in range(2):
        (tmp_path / f"{number}.txt").write_text(WORDS.format(number))
    with Store(tmp_path / "t.db") as store:
        read(store, [str(tmp_path / "0.txt")], Settings())
        read(store, [str(tmp_path / "1.txt")], Settings())
        assert store.query("SELECT id, reports FROM runs ORDER BY id").rows == ((1, 1), (2, 1))
        monkeypatch.undo()
        monkeypatch.setattr(pipeline, "code_reports", uncoded)
        with Store(tmp_path / "other.db") as other:
            read(other, [str(tmp_path / f"{number}.txt") for number in range(2)], Settings())
            assert other.digest() == store.digest()
