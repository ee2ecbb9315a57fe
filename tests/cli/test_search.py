from __future__ import annotations

from tests.cli.conftest import Run


def test_nothing_found_is_said(run: Run) -> None:
    done = run("search", *["nobody"])
    assert done.stdout == ""
    assert done.stderr
