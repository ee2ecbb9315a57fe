"""How a command's answer reaches the user: for people on a terminal, as JSON lines on demand."""

from __future__ import annotations

import json
from collections.abc import Callable

import click

from tacitus.store.table import Table
from tacitus.views.terminal import Column, print_table


def show_table(table: Table, columns: tuple[Column, ...], *, as_json: bool, empty: str) -> None:
    """Print a query's answer as a table.

    Args:
        table: The answer.
        columns: What a person sees of it.
        as_json: Print every column of every row as JSON, one object a line, instead.
        empty: What to say when there are no rows.
    """
    show(table, lambda rows: print_table(rows, columns), as_json=as_json, empty=empty)


def show(table: Table, draw: Callable[[Table], None], *, as_json: bool, empty: str) -> None:
    """Print a query's answer as `draw` draws it, or as JSON.

    Args:
        table: The answer.
        draw: Prints the rows for a person.
        as_json: Print every column of every row as JSON, one object a line, instead.
        empty: What to say when there are no rows.
    """
    if as_json:
        for row in table.to_dicts():
            echo_json(row)
    elif len(table):
        draw(table)
    else:
        click.echo(empty, err=True)


def echo_json(value: object) -> None:
    """Print one value as one line of JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))
