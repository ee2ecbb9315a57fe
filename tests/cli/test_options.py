from __future__ import annotations

import click
from click.testing import CliRunner

from tacitus.cli.options import Output, filter_options, output_options, settings_options
from tacitus.settings import Settings
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


def test_settings_are_packed_and_workers_are_as_many_as_cores() -> None:
    got: list[Settings] = []

    @click.command()
    @settings_options("workers", "stock_parse")
    def command(settings: Settings) -> None:
        got.append(settings)

    CliRunner().invoke(command, [], catch_exceptions=False)
    CliRunner().invoke(command, ["--workers", "3", "--stock-parse"], catch_exceptions=False)
    assert got[0].workers >= 1
    assert not got[0].stock_parse
    assert got[1] == Settings(workers=3, stock_parse=True)
