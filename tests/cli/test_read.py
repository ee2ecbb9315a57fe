from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from tacitus.cli.main import app


def test_inputs_are_asked_for() -> None:
    assert CliRunner().invoke(app, ["read"]).exit_code == 2


@pytest.mark.model
def test_reading_a_folder_twice(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Peru will send doctors to Haiti, the minister said on Monday.")
    (tmp_path / "in" / "empty.txt").write_text("")
    db = str(tmp_path / "t.db")
    done = CliRunner().invoke(app, ["read", str(tmp_path / "in"), "--db", db], catch_exceptions=False)
    assert "1 report added, 0 known already, 1 refusal;" in done.stdout
    again = CliRunner().invoke(
        app, ["read", str(tmp_path / "in"), "--db", db, "--json"], catch_exceptions=False
    )
    told = json.loads(again.stdout)
    assert (told["reports"], told["known"], told["reports_in_store"]) == (0, 1, 1)


def test_a_wrong_file_of_cues_ends_the_run_before_it_begins(tmp_path: Path) -> None:
    cues = tmp_path / "cues.toml"
    cues.write_text("[verb]\nbellow = 3", encoding="utf-8")
    done = CliRunner().invoke(
        app, ["read", str(tmp_path), "--db", str(tmp_path / "t.db"), "--cues", str(cues)]
    )
    assert done.exit_code
    assert "[verb] bellow: an entry is false, or a table" in done.output + str(done.exception)
