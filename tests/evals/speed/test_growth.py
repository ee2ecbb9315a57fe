from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from evals.speed import growth
from evals.speed.growth import archive, base_of, group_archive, main, profile_of
from tacitus.stories.profile import make_profile
from tests.stories.factory import make_coded

TEXTS = ("Floods cut off the town of Piura. Two bridges fell.", "Judges freed a banker in Puno. He had fled.")
BASE = base_of([make_profile(make_coded(text, "2026-02-17", outlet="A")) for text in TEXTS])


def test_an_archive_has_so_many_reports_and_is_the_same_each_time() -> None:
    made = list(archive(50, rate=10))
    assert len(made) == len(set(made)) == 50
    assert list(archive(50, rate=10)) == made
    assert list(archive(20, rate=10)) == made[:20]
    assert (max(each.day for each in made) - made[0].day).days <= 7


def test_reports_of_one_happening_share_words() -> None:
    made = [each for each in archive(60, rate=10) if each.happening == 3]
    profiles = [profile_of(each, BASE) for each in made]
    assert profiles == [profile_of(each, BASE) for each in made]
    assert all(set(each.lead) <= set(each.body) for each in profiles)
    assert len({each.report_id for each in profiles}) == len(profiles)


def test_grouping_is_measured() -> None:
    taken = group_archive(30, 10, BASE)
    assert taken["reports"] == taken["largest_window"] == 30
    assert 1 <= taken["stories"] <= 30
    assert taken["peak_mb"] > 0


def test_a_missing_file_is_named(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--texts", str(tmp_path / "none.jsonl")]) == 1
    assert "none.jsonl" in capsys.readouterr().err


def test_the_last_line_is_json(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pretend(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 0, json.dumps({"reports": int(command[-3])}))

    monkeypatch.setattr(growth, "_coded", lambda paths, limit: [])
    monkeypatch.setattr(subprocess, "run", pretend)
    texts = tmp_path / "t.jsonl"
    texts.write_text('{"text": "One."}\n')
    assert main(["--texts", str(texts), "--sizes", "10", "20"]) == 0
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert [row["reports"] for row in last["rows"]] == [10, 20]
