"""`tacitus statements`: list who said what."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, filter_options, output_options
from tacitus.cli.show import show
from tacitus.store.filters import Filter
from tacitus.store.select import statement_rows, with_spans
from tacitus.store.store import Store
from tacitus.views.entries import print_statements


@click.command(epilog="Example: tacitus statements --speaker Ryabkov --act deny")
@filter_options("speaker", "act", "speech", "since", "until", "outlet", "story", "report")
@output_options(limit=50)
def statements(wanted: Filter, output: Output) -> None:
    """List statements: who said what, in whose words."""
    with Store(output.db, read_only=True) as store:
        table = statement_rows(store, wanted, output.limit)
        table = with_spans(store, table) if output.as_json else table
    show(
        table,
        print_statements,
        as_json=output.as_json,
        empty="No statement fits.",
    )
