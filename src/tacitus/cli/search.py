"""`tacitus search`: find words in statements and reports."""

from __future__ import annotations

import click

from tacitus.cli.options import Output, output_options
from tacitus.cli.show import show
from tacitus.store.select import search_rows
from tacitus.store.store import Store
from tacitus.views.entries import print_search_hits


@click.command(epilog="Example: tacitus search armed forces")
@click.argument("words", nargs=-1, required=True)
@output_options(limit=20)
def search(words: tuple[str, ...], output: Output) -> None:
    """Find statements and reports that hold all the WORDS."""
    with Store(output.db, read_only=True) as store:
        table = search_rows(store, " ".join(words), output.limit)
    show(
        table,
        print_search_hits,
        as_json=output.as_json,
        empty="Nothing holds all these words.",
    )
