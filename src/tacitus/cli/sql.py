"""`tacitus sql`: ask the store in SQL."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, output_options
from tacitus.cli.show import show_table
from tacitus.store.store import Store
from tacitus.store.table import Table
from tacitus.views.terminal import Column

EPILOG = """\b
Example:
  tacitus sql "SELECT speaker, count(*) AS n FROM statements GROUP BY speaker ORDER BY n DESC"
"""


@click.command(epilog=EPILOG)
@click.argument("query")
@output_options(limit=100)
def sql(query: str, output: Output) -> None:
    """Run one SQL QUERY that reads; nothing can be changed. docs/schema.md tells the tables."""
    with Store(output.db, read_only=True) as store:
        table = store.query(query)
    shown = Table(table.columns, table.rows[: output.limit or None])
    columns = tuple(Column(name, name, width=12) for name in table.columns)
    show_table(shown, columns, as_json=output.as_json, empty="No rows.")
    if len(shown) < len(table):
        click.echo(f"{len(shown)} of {len(table)} rows shown; --limit 0 shows all.", err=True)
