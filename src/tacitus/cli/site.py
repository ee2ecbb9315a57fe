"""`tacitus site`: write static pages of the record."""

from __future__ import annotations

from pathlib import Path

import click

from tacitus.cli.options import db_option
from tacitus.store.store import Store


@click.command(epilog="Example: tacitus site pages/ --db news.db")
@click.argument("folder", type=click.Path(file_okay=False))
@db_option
def site(folder: str, db: str) -> None:
    """Write the stories and reports as static pages into FOLDER, to be opened or published anywhere."""
    from tacitus.views.site import write_site

    with Store(db, read_only=True) as store:
        write_site(store, Path(folder))
    click.echo(f"Open {Path(folder) / 'index.html'}")
