"""`tacitus read`: read reports into a store."""

from __future__ import annotations

import sys
from dataclasses import asdict
from types import TracebackType
from typing import Any

import click

from tacitus.cli.options import db_option, json_option, settings_options
from tacitus.cli.show import echo_json
from tacitus.runs.local import Progress
from tacitus.runs.local import read as run_read
from tacitus.settings import Settings
from tacitus.store.store import Store

EPILOG = """\b
Examples:
  tacitus read reports/
  tacitus read 'archive/2019-*.jsonl' --db news.db --workers 2
  tacitus read archive.csv --column text=Body --column published=Day
  cat report.txt | tacitus read - --db news.db
"""


@click.command(epilog=EPILOG)
@click.argument("inputs", nargs=-1, required=True)
@db_option
@settings_options("workers", "model", "stock_parse", "cues", "rules", "actors", "places", "columns")
@click.option("--again", is_flag=True, help="Code again what the store has already.")
@json_option
def read(inputs: tuple[str, ...], db: str, settings: Settings, **flags: bool) -> None:
    """Read reports into a store.

    INPUTS are files, folders, glob patterns, or - for standard input; every format of docs/formats.md is
    known by its content, packed or not, and tacitus look tells how a file would be read. What the store has
    already is left as it is; what cannot be read is put on record (tacitus refusals).
    """
    with Store(db) as store, Bar() as bar:
        done = run_read(store, inputs, settings, again=flags["again"], watch=bar.show)
        total = store.query("SELECT count(*) FROM reports").rows[0][0]
        stories = store.query("SELECT count(*) FROM stories").rows[0][0]
    if flags["as_json"]:
        echo_json({**asdict(done), "reports_in_store": total, "stories": stories, "db": db})
        return
    click.echo(
        f"{_number(done.reports, 'report')} added, {done.known} known already, "
        f"{_number(done.refusals, 'refusal')}; {db} now has {_number(total, 'report')} in "
        f"{_number(stories, 'story', 'stories')}."
    )
    if done.refusals:
        click.echo(f"What was refused and why: tacitus refusals --db {db}", err=True)


def _number(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


class Bar:
    """A line on the terminal that tells how far the run is; nothing when standard error is piped."""

    def __init__(self) -> None:
        self._progress: Any = None
        self._task: Any = None

    def __enter__(self) -> Bar:
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress as RichProgress
            from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

            columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            self._progress = RichProgress(*columns, console=Console(stderr=True), transient=True)
            self._task = self._progress.add_task("loading the parser …")
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress:
            self._progress.stop()

    def show(self, done: Progress) -> None:
        """Show how far the run is."""
        if self._progress:
            text = f"{done.stage}: {done.reports:,} added, {done.known:,} known, {done.refusals:,} refused"
            self._progress.update(self._task, description=text)
