"""Makes the generated parts of the docs; called from the pages themselves through cog."""

from __future__ import annotations

import re
from importlib.resources import files

import click

from tacitus.cli.main import COMMANDS
from tacitus.store.meanings import table_meanings

WIDTH = 78
"""Of the help in the docs, whatever the terminal that makes them."""


def command_reference() -> str:
    """Return the help of every command as Markdown."""
    parts = []
    for command in COMMANDS:
        context = click.Context(command, info_name=f"tacitus {command.name}", terminal_width=WIDTH)
        parts.append(f"## tacitus {command.name}\n\n```text\n{command.get_help(context).rstrip()}\n```\n")
    return "\n" + "\n".join(parts)


def schema_reference() -> str:
    """Return every table and view of the store as Markdown, from the comments of schema.sql."""
    parts = []
    for table in table_meanings():
        rows = [f"| `{each.name}` | {each.kind} | {each.words.replace('|', '/')} |" for each in table.columns]
        head = f"## {table.name}\n\n{table.words}\n\n| column | type | what |\n|---|---|---|\n"
        parts.append(head + "\n".join(rows) + "\n")
    text = files("tacitus.store").joinpath("schema.sql").read_text(encoding="utf-8")
    views = re.findall(r"CREATE VIEW (\w+)", text)
    parts.extend(f"## {view}\n\nA view: see the end of `schema.sql`.\n" for view in views)
    return "\n" + "\n".join(parts)
