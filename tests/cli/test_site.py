from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_pages_are_written_where_asked(run: Run, tmp_path: Path) -> None:
    done = run("site", str(tmp_path / "pages"))
    assert "index.html" in done.stdout
    assert (tmp_path / "pages" / "index.html").is_file()
