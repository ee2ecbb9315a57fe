from __future__ import annotations

import json
from pathlib import Path

import pytest

import tacitus.stories
from evals.speed.stages import ENTRIES, main, watched


def test_a_stage_is_watched_inside_the_block_only() -> None:
    taken: dict[str, float] = {}
    group = tacitus.stories.group
    with watched(taken):
        tacitus.stories.group([])
    tacitus.stories.group([])
    assert tacitus.stories.group is group
    assert list(taken) == ["stories"]
    assert taken["stories"] >= 0


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.model
def test_every_stage_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "Talks in Lima would go on, the minister said."}\n' * 2)
    assert main(["--texts", str(texts), "--rounds", "1"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert set(told) <= {"parse", *ENTRIES}
    assert {"parse", "actors", "statements", "events", "stories"} <= set(told)
