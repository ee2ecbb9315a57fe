from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from evals.rows import Row
from evals.speed import archive as measured
from evals.speed.archive import figures_of, main, memory_mb, models_of, read_archive, report_of, words_of
from evals.speed.growth import archive

SENTENCE = "Judges in Puno freed a banker who had fled to Lima with {} million dollars of the bank's money. "
ROWS = [
    {"title": "Banker freed in Puno", "text": "".join(SENTENCE.format(100 + at) for at in range(9))},
    {"title": "Short", "text": "A dam broke."},
    {"title": "Table", "text": "Net 10 vs 12. " * 30},
]


def test_models_are_short_reports_of_sentences() -> None:
    (model,) = models_of(ROWS)
    assert model.title == "Banker freed in Puno"
    assert 3 <= len(model.sentences) < 9


def test_reports_of_one_happening_tell_the_same_in_other_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measured, "COMMON", 0)
    models = models_of(ROWS)
    words = words_of(models)
    assert "Lima" in words.alike
    made = [each for each in archive(40, rate=10) if each.happening == 3]
    reports = [report_of(each, models, words) for each in made]
    assert reports == [report_of(each, models, words) for each in made]
    begins = {each["text"].split("\n\n")[0] for each in reports}
    assert len(begins) == 1
    assert "100 million" not in begins.pop()
    assert len({each["id"] for each in reports}) == len(reports)


def test_memory_is_counted() -> None:
    assert memory_mb() > 1


@pytest.mark.model
def test_an_archive_is_read_and_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [json.dumps({"text": SENTENCE.format(each) * 3, "date": "2026-01-01"}) for each in range(3)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    read_archive(tmp_path / "a.jsonl", tmp_path / "a.db", every=1)
    samples = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert {each["stage"] for each in samples} == {"reading", "grouping"}
    figures = figures_of(3, 150, samples)
    assert (figures["reports"], figures["words_a_report"]) == (3, 50)
    assert figures["store_kb_a_report"] > 0


def test_the_last_line_is_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def samples(path: Path, db: Path, every: int) -> Iterator[Row]:
        common: Row = {"memory_mb": 9, "wall_s": 60, "store_mb": 1}
        yield {"stage": "reading", "reports": 2, "cpu_s": 2, "stage_cpu_s": 2, "peak_mb": 100} | common
        yield {"stage": "reading", "reports": 10, "cpu_s": 4, "stage_cpu_s": 4, "peak_mb": 103} | common
        yield {"stage": "grouping", "reports": 10, "cpu_s": 5, "stage_cpu_s": 1, "peak_mb": 110} | common

    monkeypatch.setattr(measured, "samples_of", samples)
    texts = tmp_path / "t.jsonl"
    texts.write_text("\n".join(map(json.dumps, ROWS)))
    out = tmp_path / "out.json"
    given: Sequence[str] = ("--texts", str(texts), "--sizes", "10", "--out", str(out))
    assert main(given) == 0
    (figures,) = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert figures["reading_growth_percent"] == 3.0
    assert (figures["slowest_stretch"], figures["fastest_stretch"]) == (1.0, 4.0)
    assert figures["grouping_ms_a_report"] == 100.0
    assert len(json.loads(out.read_text())[0]["samples"]) == 3


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err
