"""`tacitus events`: list who did what to whom."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, filter_options, output_options
from tacitus.cli.show import show
from tacitus.store.filters import Filter
from tacitus.store.select import event_rows, with_spans
from tacitus.store.store import Store
from tacitus.views.entries import print_events


@click.command(epilog="Example: tacitus events --actor RUS --type ACCUSE --status actual")
@filter_options(
    "actor", "type", "status", "speaker", "uncodable", "since", "until", "outlet", "story", "report"
)
@output_options(limit=50)
def events(wanted: Filter, output: Output) -> None:
    """List event mentions: who did what to whom, with PLOVER type, status and asserter."""
    with Store(output.db, read_only=True) as store:
        table = event_rows(store, wanted, output.limit)
        table = with_spans(store, table) if output.as_json else table
    show(table, print_events, as_json=output.as_json, empty="No event fits.")
