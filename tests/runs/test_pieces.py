"""The pieces of a cluster run, put together by hand, give what a run on this machine gives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from tacitus import pipeline, streaming
from tacitus.records.coded import CodedReport
from tacitus.records.ids import ReportId
from tacitus.records.refusal import Refusal
from tacitus.records.report import Report
from tacitus.runs.gathering import digest
from tacitus.runs.local import read
from tacitus.runs.pieces import code_inputs, find_ties, pack_drafts, tell_stories, unpack_drafts
from tacitus.settings import Settings
from tacitus.store.portable import restore
from tacitus.store.store import Store
from tacitus.versions import versions_of
from tests.stories.factory import make_statement

TEXTS = (
    "Floods cut off the town of Piura on Tuesday, the mayor said. Two bridges fell and 214 families fled.",
    "The town of Piura was cut off by floods, the mayor said. 214 families fled when bridges fell there.",
    "Judges freed a banker in Puno on Tuesday and prosecutors said that they would appeal the ruling.",
)


def found(reports: Sequence[Report], settings: Settings) -> Iterator[CodedReport | Refusal]:
    """What stands for the parser: one statement a report."""
    for report in reports:
        words = report.text.split(", ")[0].rstrip(".")
        yield CodedReport(report, statements=(make_statement(report, "the mayor", words),))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(pipeline, "code_reports", found)
    place = tmp_path / "reports"
    place.mkdir()
    for number, text in enumerate(TEXTS):
        (place / f"{number}.txt").write_text(text)
    (place / "again.txt").write_text(TEXTS[0])
    (place / "empty.txt").write_text("")
    return place


def test_pieces_put_together_are_a_run(folder: Path, tmp_path: Path) -> None:
    settings = Settings()
    coded_by = digest(versions_of(settings))
    parts = [
        list(code_inputs([str(path)], settings, coded_by)) for path in sorted(folder.iterdir(), reverse=True)
    ]
    pieces = [piece for part in parts for piece in part]
    reports = {
        piece.report_id: piece
        for piece in sorted(pieces, key=lambda piece: piece.address, reverse=True)
        if piece.report_id
    }
    ordered = streaming.in_order((ReportId(each.report_id), each.day) for each in reports.values())
    tied = [(window, find_ties(window, reports.values())) for window in streaming.windows(ordered)]
    drafts = list(streaming.drafts(ordered, tied, ()))
    assert len(reports) == 3
    assert len(drafts) == 2
    with Store(tmp_path / "pieces.db") as store, Store(tmp_path / "run.db") as run:
        for piece in pieces:
            restore(store.connection, piece.rows)
        with store.writer() as writer:
            writer.settle_addresses()
            regrouping = writer.regrouping()
            for draft in drafts:
                rows = [reports[each].rows for each in draft.report_ids]
                restore(store.connection, tell_stories(unpack_drafts(pack_drafts([draft])), rows))
            regrouping.finish()
        read(run, [str(folder)], settings)
        for ledgers in (store, run):
            ledgers.connection.execute("DELETE FROM ledger")
        assert store.query("SELECT * FROM findings").rows
        assert store.digest() == run.digest()
