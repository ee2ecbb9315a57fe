from __future__ import annotations

import click
from click.testing import CliRunner

from tacitus.cli.options import Output, filter_options, output_options
from tacitus.store.filters import Filter


def test_options_are_packed_into_records() -> None:
    got: list[object] = []

    @click.command()
    @filter_options("speaker", "since")
    @output_options(limit=7)
    def command(wanted: Filter, output: Output) -> None:
        got.extend((wanted, output))

    done = CliRunner().invoke(command, ["--speaker", "X", "--db", "a.db", "--json"], catch_exceptions=False)
    assert done.exit_code == 0
    assert got == [Filter(speaker="X"), Output("a.db", 7, as_json=True)]
