"""`tacitus export`: the record in the formats that other tools read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tacitus.cli.files import write_whole
from tacitus.cli.options import db_option, filter_options
from tacitus.store.filters import Filter
from tacitus.store.store import Store
from tacitus.views.export.formats import FORMATS, Wish
from tacitus.views.export.tables import WHAT, parquet_bytes

EPILOG = (
    "\b\nFormats (docs/exports.md tells what each loses):\n"
    + "".join(f"  {name:<15} {each.what}\n" for name, each in FORMATS.items())
    + "  parquet         what a list shows, as Parquet (needs tacitus[tables])\n"
    "\n\b\nExamples:\n"
    "  tacitus export csv --what statements --act deny --out denials.csv\n"
    "  tacitus export gdelt --since 2026-03 --out march.export.CSV\n"
    "  tacitus export geojson | jq .features[0]\n"
)


@click.command(epilog=EPILOG)
@click.argument("format_name", metavar="FORMAT", type=click.Choice([*FORMATS, "parquet"]))
@db_option
@filter_options("actor", "type", "status", "speaker", "act", "since", "until", "outlet", "story", "report")
@click.option("--out", type=click.Path(dir_okay=False), help="File to write.  [default: standard output]")
@click.option(
    "--what",
    type=click.Choice(list(WHAT)),
    default="events",
    show_default=True,
    help="Of csv, jsonl, parquet.",
)
@click.option("--no-text", is_flag=True, help="Keep quotations to their first words.")
@click.option("--all", "all_events", is_flag=True, help="Denied, possible and uncodable events too.")
def export(format_name: str, db: str, wanted: Filter, out: str | None, **told: object) -> None:
    """Write the record in a FORMAT that other tools read.

    Each event is written once, however many reports tell it, with the first telling's words; events that were
    denied or are merely possible are left out, for other formats have no place for their status.
    """
    wish = Wish(wanted, str(told["what"]), not told["no_text"], bool(told["all_events"]))
    with Store(db, read_only=True) as store:
        if format_name == "parquet":
            parts: Iterator[bytes] = iter([parquet_bytes(wish.table(store))])
        else:
            parts = (part.encode() for part in FORMATS[format_name].write(store, wish))
        if out is None:
            for part in parts:
                sys.stdout.buffer.write(part)
        else:
            write_whole(Path(out), parts)
