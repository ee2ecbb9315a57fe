"""`tacitus stories`: list the stories of a store."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, output_options
from tacitus.cli.show import show_table
from tacitus.store.select import story_rows
from tacitus.store.store import Store
from tacitus.views.terminal import Column

COLUMNS = (
    Column("id", "story"),
    Column("first", "from"),
    Column("reports", "reports"),
    Column("outlets", "outlets"),
    Column("origins", "origins"),
    Column("findings", "findings"),
    Column("title", "title", width=40, lines=2),
)


@click.command(epilog="Example: tacitus stories --limit 10")
@output_options(limit=20)
def stories(output: Output) -> None:
    """List the stories, the most told first.

    A story is a set of reports that tell of the same happening; origins are its independent voices.
    """
    with Store(output.db, read_only=True) as store:
        table = story_rows(store, output.limit)
    show_table(table, COLUMNS, as_json=output.as_json, empty="The store has no stories.")
