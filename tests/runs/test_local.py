from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tacitus import pipeline, streaming
from tacitus.records.coded import CodedReport
from tacitus.records.ids import PageId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Page, Report
from tacitus.records.span import Span
from tacitus.records.when import When
from tacitus.records.window import Draft
from tacitus.runs import local
from tacitus.runs.local import Progress, read
from tacitus.settings import Settings
from tacitus.store.store import Store
from tacitus.streaming import drafts
from tests.factory import make_report


@dataclass
class Walk:
    """Made-up stages: one line of text a report; 'bad' is refused by reports, 'worse' by analysis."""

    texts: list[str]
    coded: list[str] = field(default_factory=list)
    grouped: int = 0
    stop_at: str = ""

    def open_pages(self, inputs: Iterable[str], settings: Settings) -> Iterator[Page | Refusal]:
        del settings
        for name in inputs:
            if name == "missing":
                yield Refusal.make("sources", name, "no such file")
                continue
            for number, text in enumerate(self.texts):
                yield Page(
                    PageId(f"p_{text}"), f"{name}#{number}", "text/plain", f"sha_{text}", text.encode()
                )

    def read_reports(self, pages: Iterable[Page], settings: Settings) -> Iterator[Report | Refusal]:
        del settings
        for page in pages:
            text = page.data.decode()
            if text == "bad":
                yield Refusal.make("reports", page.address, "bad", page.sha256)
            else:
                made = make_report(text)
                yield Report(made.id, page.id, page.address, text, made.blocks, made.published)

    def code_reports(self, reports: Iterable[Report], settings: Settings) -> Iterator[CodedReport | Refusal]:
        del settings
        for report in reports:
            if report.text == self.stop_at:
                raise KeyboardInterrupt
            self.coded.append(report.text)
            yield (
                Refusal.make("analysis", report.address, "worse")
                if report.text == "worse"
                else CodedReport(report)
            )

    def drafts(self, *given: object) -> Iterator[Draft]:
        self.grouped += 1
        return drafts(*given)  # type: ignore[arg-type]


@pytest.fixture
def walk(monkeypatch: pytest.MonkeyPatch) -> Walk:
    made = Walk(["one", "two", "bad", "three", "worse", "one"])
    for name in ("open_pages", "read_reports", "code_reports"):
        monkeypatch.setattr(pipeline, name, getattr(made, name))
    monkeypatch.setattr(streaming, "drafts", made.drafts)
    monkeypatch.setattr(local, "versions_of", lambda settings: {"rules": "1"})
    return made


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "t.db") as opened:
        yield opened


def test_everything_is_read_or_refused_and_the_counts_add_up(walk: Walk, store: Store) -> None:
    done = read(store, ["a", "missing"], Settings(batch_size=2))
    assert done == Progress("done", reports=3, known=1, refusals=3, address="a#4")
    assert walk.coded == ["one", "two", "three", "worse"]
    assert [row[0] for row in store.query("SELECT stage FROM refusals ORDER BY stage").rows] == [
        "analysis",
        "reports",
        "sources",
    ]
    assert store.query("SELECT reports, refusals, finished IS NOT NULL FROM runs").rows == ((3, 3, 1),)


def test_a_second_run_codes_and_groups_nothing(walk: Walk, store: Store) -> None:
    read(store, ["a"], Settings())
    before = store.digest()
    walk.coded.clear()
    done = read(store, ["a"], Settings())
    assert (done.reports, done.known, walk.coded, walk.grouped) == (0, 6, [], 1)
    assert store.digest() == before


def test_the_same_bytes_elsewhere_are_one_report_with_two_addresses(walk: Walk, store: Store) -> None:
    read(store, ["a"], Settings())
    read(store, ["b"], Settings())
    assert len(walk.coded) == 4
    assert store.query("SELECT count(*) FROM page_addresses WHERE page_id = 'p_two'").rows == ((2,),)


def test_again_codes_anew(walk: Walk, store: Store) -> None:
    read(store, ["a"], Settings())
    before = store.digest()
    walk.coded.clear()
    done = read(store, ["a"], Settings(), again=True)
    assert (done.reports, walk.coded) == (3, ["one", "two", "three", "worse"])
    assert store.digest() == before


def test_an_interrupted_run_keeps_its_batches_and_the_next_ends_the_same(
    walk: Walk, store: Store, tmp_path: Path
) -> None:
    walk.stop_at = "three"
    with pytest.raises(KeyboardInterrupt):
        read(store, ["a"], Settings(batch_size=2))
    assert store.query("SELECT count(*) FROM reports").rows == ((2,),)
    walk.stop_at = ""
    read(store, ["a"], Settings(batch_size=3))
    with Store(tmp_path / "clean.db") as clean:
        read(clean, ["a"], Settings(batch_size=6))
        assert clean.digest() == store.digest()


def test_new_rules_group_anew(walk: Walk, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    read(store, ["a"], Settings())
    monkeypatch.setattr(local, "versions_of", lambda settings: {"rules": "2"})
    read(store, ["a"], Settings())
    assert walk.grouped == 2


def test_the_watcher_sees_each_batch_and_stage(walk: Walk, store: Store) -> None:
    seen: list[Progress] = []
    read(store, ["a"], Settings(batch_size=2), watch=seen.append)
    assert [each.stage for each in seen] == ["reading", "reading", "reading", "grouping", "done"]
    assert walk.grouped == 1


def test_a_record_that_shows_wrong_words_costs_one_report(
    walk: Walk, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(reports: Iterable[Report], settings: Settings) -> Iterator[CodedReport]:
        del settings
        for report in reports:
            span = Span(report.id, 0, 3, "xxx")
            times = (When.unknown("no date", span),) if report.text == "two" else ()
            yield CodedReport(report, times=times)

    monkeypatch.setattr(pipeline, "code_reports", wrong)
    done = read(store, ["a"], Settings())
    assert (done.reports, done.refusals) == (3, 2)
    assert "'xxx'" in store.query("SELECT reason FROM refusals WHERE stage = 'store'").rows[0][0]
