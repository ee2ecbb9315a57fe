from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run


def test_files_to_take_away(run: Run, tmp_path: Path) -> None:
    told = run("bundle", "st_1", "--out", str(tmp_path / "evidence")).stdout.split()
    assert [Path(each).name for each in told] == ["bundle.json", "bundle.md", "bundle.html"]
    assert json.loads(Path(told[0]).read_text(encoding="utf-8"))["with_text"] is True


def test_without_text(run: Run, tmp_path: Path) -> None:
    told = run("bundle", "--no-text", "--out", str(tmp_path / "evidence")).stdout.split()
    assert json.loads(Path(told[0]).read_text(encoding="utf-8"))["with_text"] is False
