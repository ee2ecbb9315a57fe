"""`tacitus reports`: list what was read."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, filter_options, output_options
from tacitus.cli.show import show_table
from tacitus.store.filters import Filter
from tacitus.store.select import report_rows
from tacitus.store.store import Store
from tacitus.views.terminal import Column

COLUMNS = (
    Column("id", "report"),
    Column("published", "published"),
    Column("outlet", "outlet", width=18, lines=2),
    Column("title", "title", width=40, lines=2),
    Column("characters", "characters"),
    Column("address", "address", width=28),
)


@click.command(epilog="Example: tacitus reports --outlet Reuters --since 2019-07")
@filter_options("since", "until", "outlet", "story")
@output_options(limit=50)
def reports(wanted: Filter, output: Output) -> None:
    """List reports: what was read, from whom, and when it was published (– when unknown).

    With --json each tells in copy_of whose text it is, if another report of its story had it first.
    """
    with Store(output.db, read_only=True) as store:
        table = report_rows(store, wanted, output.limit)
    show_table(table, COLUMNS, as_json=output.as_json, empty="No report fits.")
