"""`tacitus look`: how files would be read, before anything is stored."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import click

from tacitus.cli.options import json_option, settings_options
from tacitus.cli.show import echo_json
from tacitus.records.report import BlockKind
from tacitus.runs.look import Look
from tacitus.runs.look import look as run_look
from tacitus.settings import Settings

EPILOG = """\b
Examples:
  tacitus look archive.csv
  tacitus look archive.csv --column text=Body --column published=Day
  tacitus look downloads/ --limit 0 --json
"""
WORDS = 12
"""Words of a report's beginning that are shown."""


@click.command(epilog=EPILOG)
@click.argument("inputs", nargs=-1, required=True)
@settings_options("columns")
@click.option("--limit", default=3, show_default=True, help="Reports to look at; 0 for all.")
@json_option
def look(inputs: tuple[str, ...], settings: Settings, limit: int, *, as_json: bool) -> None:
    """Tell how files would be read, and store nothing.

    For each report: its title, date, outlet and first words as read, and which column of a table was taken
    for what. Wrong columns are set right with --column, here and in tacitus read.
    """
    for found in run_look(inputs, settings, limit):
        if as_json:
            echo_json(_row(found))
        else:
            click.echo(_told(found))


def _row(found: Look) -> dict[str, Any]:
    told = asdict(found) | {"columns": dict(found.columns)}
    told.pop("report")
    report = found.report
    if report is not None:
        told |= {
            "title": report.title,
            "published": report.published.value,
            "published_by": report.published.reason,
            "outlet": report.outlet,
            "byline": report.byline,
            "url": report.url,
            "blocks": [block.kind.value for block in report.blocks],
            "characters": len(report.text),
        }
    return told


def _told(found: Look) -> str:
    lines = [f"{found.address}  {found.media_type}".rstrip()]
    if found.columns:
        lines.append("  columns    " + ", ".join(f"{name} = {column}" for name, column in found.columns))
    report = found.report
    if report is None:
        lines.append(f"  refused    {found.reason}")
    else:
        begin = next((block.start for block in report.blocks if block.kind is BlockKind.PARAGRAPH), 0)
        words = report.text[begin : begin + 500].split()
        shown = {
            "title": report.title or "unknown",
            "published": report.published.value or f"unknown: {report.published.reason}",
            "outlet": report.outlet or "unknown",
            "byline": report.byline,
            "begins": " ".join(words[:WORDS]) + (" …" if len(words) > WORDS else ""),
        }
        lines += [f"  {name:<10} {value}" for name, value in shown.items() if value]
    return "\n".join(lines)
