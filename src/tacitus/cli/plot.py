"""`tacitus plot`: pictures of the record."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from tacitus.cli.files import write_whole
from tacitus.cli.options import db_option, filter_options
from tacitus.store.filters import Filter
from tacitus.store.store import Store

KINDS = {
    "timeline": "events over time, cooperation above the line and conflict below it",
    "network": "who does what to whom: actors and arrows between them",
    "map": "where events happened",
    "goldstein": "mean intensity over time, from conflict (-10) to cooperation (10)",
}
EPILOG = (
    "\b\nKinds:\n" + "".join(f"  {name:<10} {what}\n" for name, what in KINDS.items()) + "\n\b\nExamples:\n"
    "  tacitus plot timeline --actor RUS --out russia.svg\n"
    "  tacitus plot network --since 2026-03 --top 20 --out march.html\n"
    "  tacitus plot map --type PROTEST --out protests.png\n"
)


@click.command(epilog=EPILOG)
@click.argument("kind", type=click.Choice(list(KINDS)))
@db_option
@filter_options(
    "actor", "type", "status", "speaker", "uncodable", "since", "until", "outlet", "story", "report"
)
@click.option(
    "--out",
    type=click.Path(dir_okay=False),
    help="File to write: .svg, .html (with the facts as a table), or .png (needs tacitus[plots])."
    "  [default: SVG on standard output]",
)
@click.option(
    "--by",
    type=click.Choice(["day", "week", "month", "year"]),
    help="What a bar of a timeline covers.  [default: the shortest that fits]",
)
@click.option("--top", default=30, show_default=True, type=click.IntRange(2, 60), help="Actors of a network.")
def plot(kind: str, db: str, wanted: Filter, out: str | None, by: str | None, top: int) -> None:
    """Draw events as a picture: SVG, PNG, or a page with the same facts as a table.

    Each event counts once, however many reports tell it; denied and merely possible ones are not drawn. The
    same store gives the same SVG, byte for byte.
    """
    from tacitus.views.plots.days import Step
    from tacitus.views.plots.files import WRITERS
    from tacitus.views.plots.plots import Drawing
    from tacitus.views.plots.plots import plot as draw

    suffix = Path(out).suffix.lower() if out else ".svg"
    if suffix not in WRITERS:
        raise click.BadParameter(f"{out!r} ends in none of {', '.join(WRITERS)}", param_hint="--out")
    with Store(db, read_only=True) as store:
        figure = draw(store, kind, wanted, Drawing(Step(by) if by else None, top))
    content = WRITERS[suffix](figure)
    if out is None:
        sys.stdout.buffer.write(content)
    else:
        write_whole(Path(out), [content])
        click.echo(f"{figure.description}\nOpen {out}", err=True)
