from __future__ import annotations

from tests.cli.conftest import Run


def test_nothing_found_is_said(run: Run) -> None:
    done = run("statements", *["--speaker", "nobody"])
    assert done.stdout == ""
    assert done.stderr


def test_speech_leaves_out_what_was_not_spoken(run: Run) -> None:
    every = run("statements", "--json").stdout.splitlines()
    spoken = run("statements", "--speech", "--json").stdout.splitlines()
    assert every
    assert set(spoken) < set(every)
