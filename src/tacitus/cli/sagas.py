"""`tacitus sagas`: list the sagas of a store."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, output_options
from tacitus.cli.show import show_table
from tacitus.store.select import saga_rows
from tacitus.store.store import Store
from tacitus.views.terminal import Column

COLUMNS = (
    Column("id", "saga"),
    Column("first", "from"),
    Column("last", "to"),
    Column("stories", "stories"),
    Column("reports", "reports"),
    Column("words", "tells of", width=24, lines=2),
    Column("title", "title", width=32, lines=2),
)


@click.command(epilog="Example: tacitus sagas --limit 10")
@output_options(limit=20)
def sagas(output: Output) -> None:
    """List the sagas, the most told first.

    A saga is a set of stories that belong together over weeks, such as one crisis or one trial.
    """
    with Store(output.db, read_only=True) as store:
        table = saga_rows(store, output.limit)
    show_table(table, COLUMNS, as_json=output.as_json, empty="The store has no sagas.")
