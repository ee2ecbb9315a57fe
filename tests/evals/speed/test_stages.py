from __future__ import annotations

import json
from pathlib import Path
from unittest.mock import patch

import pytest
import spacy

import tacitus.analysis.document
import tacitus.stories
from evals.speed.stages import ENTRIES, _timed, actors_share, main, watched


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


def test_what_a_stage_takes_inside_another_counts_once() -> None:
    taken: dict[str, float] = {}

    def parse_of_nothing(*_: object) -> int:
        return len(tacitus.analysis.document.Doc(spacy.blank("en")("no words")))

    with watched(taken), patch.object(tacitus.stories, "group", _timed("stories", parse_of_nothing, taken)):
        tacitus.stories.group([])
    assert set(taken) == {"stories", "tokens"}
    assert min(taken.values()) >= 0


@pytest.mark.model
def test_the_share_of_actors_is_taken_of_texts_met_for_the_first_time() -> None:
    texts = [f"Talks number {number} in Lima went on, said Ana Ruiz of Peru." for number in range(70)]
    shares = actors_share(texts)
    assert len(shares) == 2
    assert all(each > 0 for each in shares)


@pytest.mark.model
def test_every_stage_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "Talks in Lima would go on, the minister said."}\n' * 2)
    assert main(["--texts", str(texts), "--rounds", "1"]) == 0
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert set(told) <= {"parse", *ENTRIES}
    assert "actors_to_spacy_full" not in told, "two texts are too few"
    assert {"parse", "actors", "statements", "events", "stories"} <= set(told)
