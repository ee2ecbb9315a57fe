from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


def test_a_picture_goes_to_standard_output(run: Run) -> None:
    done = run("plot", "timeline", "--by", "month")
    assert done.exit_code == 0
    assert done.stdout.startswith("<?xml")
    assert "Mar 2026: 1 verbal cooperation" in done.stdout


@pytest.mark.parametrize(("name", "start"), [("a.svg", b"<?xml"), ("a.HTML", b"<!doctype")])
def test_the_name_tells_the_format(run: Run, tmp_path: Path, name: str, start: bytes) -> None:
    done = run("plot", "network", "--out", str(tmp_path / name))
    assert done.exit_code == 0
    assert "Peru to Haiti" in done.stderr
    assert (tmp_path / name).read_bytes().startswith(start)


def test_filters_choose_what_is_drawn(run: Run) -> None:
    assert "No event fits." in run("plot", "map", "--actor", "FRA").stdout


def test_an_unknown_format_is_told(run: Run, tmp_path: Path) -> None:
    done = run("plot", "map", "--out", str(tmp_path / "a.gif"))
    assert done.exit_code == 2
    assert ".svg, .html, .png" in done.output
