from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.speed import runs
from evals.speed.runs import Run, main


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_the_last_line_is_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[str, int]] = []

    def pretend(texts: Path, db: Path, workers: int) -> Run:
        asked.append((db.name, workers))
        db.write_bytes(b"x" * 4000)
        return Run(wall=8.0 / workers, cpu=0.1 if len(asked) == 3 else 10.0, peak=300)

    monkeypatch.setattr(runs, "run", pretend)
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "One."}\n{"text": "Two."}\n')
    assert main(["--texts", str(texts)]) == 0
    assert asked == [("one.db", 1), ("two.db", 2), ("one.db", 1)]
    assert json.loads(capsys.readouterr().out.splitlines()[-1]) == {
        "texts": 2,
        "two_workers_over_one": 2.0,
        "cpu_of_two_over_one": 1.0,
        "second_over_first": 0.01,
        "peak_mb": 300,
        "store_kb_a_report": 2.0,
    }
