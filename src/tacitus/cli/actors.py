"""`tacitus actors`: lists of actors of one's own, and what a name is read as."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from pathlib import Path

import click

from tacitus.actors import Answer, Mistake, Shown, check, import_list, show
from tacitus.cli.options import json_option
from tacitus.cli.show import echo_json
from tacitus.errors import SettingsError

LEAST_NAMES = 6
"""Other spellings that are shown of an actor."""


@click.group(epilog="Example: tacitus actors show 'Sergei Lavrov' --on 2003-05-01")
def actors() -> None:
    """Lists of actors of your own, and what a name is read as (docs/actors.md)."""


@actors.command("show", epilog="Example: tacitus actors show 'Sergei Lavrov' --on 2003-05-01")
@click.argument("name")
@click.option("--on", default="", metavar="DAY", help="The day on which posts count, such as 2019-07-05.")
@click.option("--actors", "lists", multiple=True, metavar="FILE", help="List of your own; may be repeated.")
@json_option
def show_command(name: str, on: str, lists: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Tell what NAME is read as on a day, and why: its codes, its posts with their dates."""
    found = show(name, _day(on), lists)
    if as_json:
        echo_json(asdict(found))
        return
    for line in answer_lines(found):
        click.echo(line)


@actors.command("check", epilog="Example: tacitus actors check my_actors.csv")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@json_option
def check_command(files: tuple[str, ...], as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Tell every mistake of a list of actors by its line; exit with 1 when there is one.

    FILE is a CSV or YAML list, or an .actors or .agents dictionary of TABARI or PETRARCH.
    """
    found = check(*files)
    for each in found:
        if as_json:
            echo_json(asdict(each))
            continue
        for mistake in each.mistakes:
            click.echo(_told(mistake))
        count = len(each.mistakes)
        wrong = "no mistakes" if not count else f"{count:,} {'mistake' if count == 1 else 'mistakes'}"
        click.echo(f"{each.path}: {each.format}, {each.actors:,} names, {wrong}")
    if any(each.mistakes for each in found):
        sys.exit(1)


@actors.command("import", epilog="Example: tacitus actors import Phoenix.actors --to my_actors.csv")
@click.argument("file")
@click.option("--to", default="-", metavar="FILE", help="Where the table goes; - for standard output.")
def import_command(file: str, to: str) -> None:
    """Turn an .actors or .agents dictionary of TABARI or PETRARCH into a CSV list to edit and use.

    Lines that cannot be read are left out and named on standard error.
    """
    found = import_list(file)
    for mistake in found.mistakes:
        click.echo(_told(mistake), err=True)
    if to == "-":
        click.echo(found.table, nl=False)
        return
    try:
        Path(to).write_text(found.table, encoding="utf-8")
    except OSError as error:
        raise SettingsError(f"the list cannot be written to {to}: {error.strerror}") from error
    click.echo(f"{found.rows:,} rows written to {to}; {len(found.mistakes):,} lines left out.", err=True)


def answer_lines(found: Answer) -> Iterator[str]:
    """Yield what a name is read as, as lines of text."""
    when = f" on {found.on}" if found.on else ""
    codes = " ".join(code for code in (found.country, found.sector) if code) or "no country and no sector"
    cameo = f" (CAMEO {found.cameo})" if found.cameo else ""
    yield f"{found.phrase}{when}: {codes}{cameo}"
    yield f"  because: {found.reason}"
    if not (found.actors or found.country or found.sector):
        yield "  The registry has no such name; a list of your own can add it (docs/actors.md)."
    for each in found.actors:
        yield from _actor_lines(each)


def _actor_lines(each: Shown) -> Iterator[str]:
    codes = " ".join(code for code in (each.country, each.sector) if code)
    yield f"{each.name} [{codes}], {each.kind}, by {each.form}  {each.id}"
    others = [name for name in each.names if name != each.name]
    if others:
        more = f" and {len(others) - LEAST_NAMES} more" if len(others) > LEAST_NAMES else ""
        yield f"  also: {', '.join(others[:LEAST_NAMES])}{more}"
    for post in each.posts:
        sign = "*" if post.is_meant else " "
        days = f"{post.start or '…'} to {post.end or '…'}"
        yield f"  {sign} {days:<24} {post.country} {post.sector:<4} {post.title} ({post.source})"


def _told(mistake: Mistake) -> str:
    place = f"{mistake.path}, line {mistake.line}" if mistake.line else mistake.path
    return f"{place}: {mistake.what}"


def _day(written: str) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError as error:
        raise click.BadParameter(f"{written!r} is no day: write one such as 2019-07-05") from error
