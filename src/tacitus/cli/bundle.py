"""`tacitus bundle`: the evidence of a story as files to take away."""

from __future__ import annotations

from pathlib import Path

import click

from tacitus.cli.options import db_option
from tacitus.cli.story import most_told
from tacitus.store.store import Store


@click.command(epilog="Example: tacitus bundle st_0123456789abcdef --out evidence/")
@click.argument("story_id", metavar="[ID]", required=False)
@click.option("--out", required=True, type=click.Path(file_okay=False), help="Folder to write into.")
@click.option("--no-text", is_flag=True, help="Offsets and short quotations only, not the texts.")
@db_option
def bundle(story_id: str | None, out: str, db: str, *, no_text: bool) -> None:
    """Write a story's evidence as JSON, Markdown and HTML: sources, hashes, findings, words, versions.

    The same store gives the same bytes. Without an ID: the most told story of the store.
    """
    from tacitus.views.bundle import write_bundle

    with Store(db, read_only=True) as store:
        written = write_bundle(store, story_id or most_told(store), Path(out), text=not no_text)
    for path in written:
        click.echo(str(path))
