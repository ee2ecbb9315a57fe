"""`tacitus load`: bring what a cluster wrote into a store."""

from __future__ import annotations

import click

from tacitus.cli.options import db_option
from tacitus.runs.load import load as load_parquet
from tacitus.store.store import Store


@click.command(epilog="Example: tacitus load /data/parquet --db news.db")
@click.argument("folder", type=click.Path(exists=True, file_okay=False))
@db_option
def load(folder: str, db: str) -> None:
    """Bring what tacitus run wrote into a store.

    FOLDER is its --out. An empty store takes reports and stories as they are; in one that holds reports
    already, stories are grouped anew where something changed.
    """
    with Store(db) as store:
        done = load_parquet(store, folder)
    click.echo(f"{done.reports:,} reports added; {db} now has {done.stories:,} stories.")
