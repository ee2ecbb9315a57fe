from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner

from tacitus.cli.main import app


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["load", str(tmp_path), "--db", str(tmp_path / "t.db")])
    assert result.exit_code == 1
    assert "no finished run" in str(result.exception)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["load", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "does not exist" in result.output
