"""`tacitus site`: write static pages of the record."""

from __future__ import annotations

from pathlib import Path

import click

from tacitus.cli.options import db_option
from tacitus.store.store import Store

EPILOG = """\b
Examples:
  tacitus site pages/ --db news.db
  tacitus site pages/ --db news.db --no-text
"""


@click.command(epilog=EPILOG)
@click.argument("folder", type=click.Path(file_okay=False))
@db_option
@click.option("--no-text", is_flag=True, help="Short quotations only, of twelve words at most.")
def site(folder: str, db: str, *, no_text: bool) -> None:
    """Write the stories and reports as static pages into FOLDER, to be opened or published anywhere.

    Publishers hold the rights to their reports: --no-text leaves out their texts and the accounts side by
    side, and cuts every quotation.
    """
    from tacitus.views.site import write_site

    with Store(db, read_only=True) as store:
        write_site(store, Path(folder), with_text=not no_text)
    click.echo(f"Open {Path(folder) / 'index.html'}")
