"""Makes the generated parts of the docs; called from the pages themselves through cog."""

from __future__ import annotations

import re
from importlib.resources import files

import click

from tacitus.cli.main import COMMANDS

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
    text = files("tacitus.store").joinpath("schema.sql").read_text(encoding="utf-8")
    parts = []
    for match in re.finditer(r"CREATE TABLE (\w+) \( -- (.*)\n((?:.*\n)*?)\)", text):
        table, meaning, body = match.groups()
        rows = [_column(line) for line in body.splitlines() if "-- " in line]
        parts.append(
            f"## {table}\n\n{_sentence(meaning)}\n\n| column | type | what |\n|---|---|---|\n"
            + "\n".join(rows)
            + "\n"
        )
    views = re.findall(r"CREATE VIEW (\w+)", text)
    parts.extend(f"## {view}\n\nA view for people: see the end of `schema.sql`.\n" for view in views)
    return "\n" + "\n".join(parts)


def _column(line: str) -> str:
    declaration, _, meaning = line.partition("-- ")
    name, kind, *_ = declaration.split()
    return f"| `{name}` | {kind.rstrip(',')} | {meaning.replace('|', '/')} |"


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:] + "."
