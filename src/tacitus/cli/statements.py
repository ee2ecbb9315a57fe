"""`tacitus statements`: list who said what."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, filter_options, output_options
from tacitus.cli.show import show
from tacitus.store.filters import Filter
from tacitus.store.select import statement_rows
from tacitus.store.store import Store
from tacitus.views.terminal import Column

COLUMNS = (
    Column("id", "statement"),
    Column("published", "published"),
    Column("outlet", "outlet", width=12, lines=2),
    Column("speaker", "speaker", width=16, lines=2),
    Column("act", "act"),
    Column("manner", "manner"),
    Column("words", "words", width=44),
)


@click.command(epilog="Example: tacitus statements --speaker Ryabkov --act deny")
@filter_options("speaker", "act", "since", "until", "outlet", "story", "report")
@output_options(limit=50)
def statements(wanted: Filter, output: Output) -> None:
    """List statements: who said what, in whose words."""
    with Store(output.db, read_only=True) as store:
        table = statement_rows(store, wanted, output.limit)
    show(table, COLUMNS, as_json=output.as_json, empty="No statement fits.")
