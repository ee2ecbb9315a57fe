"""`tacitus saga`: one saga with its stories and what ties them."""

from __future__ import annotations

from dataclasses import asdict

import click

from tacitus.cli.options import db_option, json_option
from tacitus.cli.show import echo_json
from tacitus.store.store import Store
from tacitus.views.saga import saga_lines


@click.command(epilog="Example: tacitus saga g_0123456789abcdef")
@click.argument("saga_id", metavar="ID")
@db_option
@json_option
def saga(saga_id: str, db: str, as_json: bool) -> None:  # noqa: FBT001 (an option)
    """Show a saga: its stories in order of time, and what two and two of them both tell of."""
    with Store(db, read_only=True) as store:
        found = store.saga(saga_id)
        lines = list(saga_lines(store, found))
    if as_json:
        echo_json(asdict(found))
        return
    for line in lines:
        click.echo(line)
