"""`tacitus refusals`: list what was dropped, and why."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, output_options
from tacitus.cli.show import show_table
from tacitus.store.store import Store
from tacitus.views.terminal import Column

COLUMNS = (
    Column("stage", "stage"),
    Column("address", "address", width=40),
    Column("reason", "reason", width=60),
)


@click.command(epilog="Example: tacitus refusals --json")
@output_options(limit=50)
def refusals(output: Output) -> None:
    """List what was given and could not be used, with the reason."""
    with Store(output.db, read_only=True) as store:
        table = store.query(
            "SELECT * FROM refusals ORDER BY stage, address, id LIMIT ?", [output.limit or -1]
        )
    show_table(table, COLUMNS, as_json=output.as_json, empty="Nothing was refused.")
