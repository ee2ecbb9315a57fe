"""How a command's answer reaches the user: a table on a terminal, JSON lines on demand."""

from __future__ import annotations

import json

import click

from tacitus.store.table import Table
from tacitus.views.terminal import Column, print_table


def show(table: Table, columns: tuple[Column, ...], *, as_json: bool, empty: str) -> None:
    """Print a query's answer.

    Args:
        table: The answer.
        columns: What a person sees of it.
        as_json: Print every column of every row as JSON, one object a line, instead.
        empty: What to say when there are no rows.
    """
    if as_json:
        for row in table.to_dicts():
            echo_json(row)
    elif len(table):
        print_table(table, columns)
    else:
        click.echo(empty, err=True)


def echo_json(value: object) -> None:
    """Print one value as one line of JSON."""
    click.echo(json.dumps(value, ensure_ascii=False, default=str))
