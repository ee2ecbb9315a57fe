from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.speed.pipeline import main


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.model
def test_the_last_line_is_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"id": "1", "text": "The minister said the talks in Lima would go on."}\n')
    assert main(["--texts", str(texts), "--rounds", "1"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["ratio_to_spacy_full"] > 0
    assert len(told["parse_to_spacy_full"]) == 3
