from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.speed import runs
from evals.speed.runs import Run, content, dated, main, rows_of
from tacitus.store.store import Store


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("same", [True, False])
def test_the_last_line_is_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, same: bool
) -> None:
    asked: list[tuple[str, tuple[str, ...]]] = []

    def pretend(texts: Path, db: Path, *options: str) -> Run:
        asked.append((db.name, options))
        db.write_bytes(b"x" * 4000)
        return Run(wall=8.0 / int(options[1]), cpu=0.1 if len(asked) == 6 else 10.0, peak=300)

    monkeypatch.setattr(runs, "run", pretend)
    monkeypatch.setattr(runs, "content", lambda db: "same" if same else db.name)
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "One.", "date": "2026-03-02", "label": 1}\n{"text": "Two."}\n')
    assert rows_of(texts, 0) == [{"text": "One.", "date": "2026-03-02"}, {"text": "Two."}]
    assert main(["--texts", str(texts), "--all", "--out", str(tmp_path / "out.json")]) == (0 if same else 1)
    assert asked == [
        ("first.db", ("--workers", "1")),
        ("one.db", ("--workers", "1")),
        ("two.db", ("--workers", "2")),
        ("four.db", ("--workers", "4")),
        ("stock.db", ("--workers", "1", "--stock-parse")),
        ("one.db", ("--workers", "1")),
    ]
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told == json.loads((tmp_path / "out.json").read_text())
    assert told == {
        "texts": 2,
        "two_workers_over_one": 2.0,
        "cpu_of_two_over_one": 1.0,
        "second_over_first": 0.01,
        "peak_mb": 300,
        "store_kb_a_report": 2.0,
        "ways": ["again", "four", "one", "stock", "two"],
        "same_content": same,
        "content": "same" if same else "one.db",
    }


def test_reports_without_a_date_are_spread_over_days() -> None:
    rows = [{"text": "One."}, {"text": "Two.", "date": "2026-03-02"}, {"text": "Three."}, {"text": "Four."}]
    assert [row["date"] for row in dated(rows, 8)] == ["2004-01-01", "2026-03-02", "2004-01-05", "2004-01-07"]
    assert dated(rows, 0) == rows


def test_the_content_is_that_of_the_store(tmp_path: Path) -> None:
    with Store(tmp_path / "t.db") as store:
        assert content(tmp_path / "t.db") == store.digest()
