from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_pages_are_written_where_asked(run: Run, tmp_path: Path) -> None:
    done = run("site", str(tmp_path / "pages"))
    assert "index.html" in done.stdout
    assert (tmp_path / "pages" / "index.html").is_file()


def test_pages_without_text(run: Run, tmp_path: Path) -> None:
    assert run("site", str(tmp_path / "pages"), "--no-text").exit_code == 0
    (report, *_) = sorted((tmp_path / "pages" / "reports").iterdir())
    assert "not published here" in report.read_text(encoding="utf-8")
