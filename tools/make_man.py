"""Makes the man page from the commands' own help: `python tools/make_man.py docs/man/tacitus.1`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from tacitus import __version__
from tacitus.cli.main import COMMANDS, app

WIDTH = 78
"""Of the commands' help, whatever the terminal."""

EXIT = """0 done; 1 what was asked cannot be done, and the message says why;
2 the command line is wrong; 130 interrupted (what was committed is kept)."""


def man_page() -> str:
    """Return the man page: what Tacitus is, every command with its help, exit codes."""
    parts = [
        f'.TH TACITUS 1 "" "tacitus {__version__}" "User Commands"',
        ".SH NAME\ntacitus \\- read news reports into a record that can be checked",
        ".SH SYNOPSIS\n.B tacitus\n.I COMMAND\n[options]",
        f".SH DESCRIPTION\n{_paragraphs(app.help or '')}",
        ".SH COMMANDS",
        *(part for command in COMMANDS for part in _command(command)),
        f".SH EXIT STATUS\n{EXIT}",
        ".SH SEE ALSO\nThe docs in the repository; sqlite3(1): the store is one SQLite file.",
    ]
    return "\n".join(parts) + "\n"


def _command(command: click.Command) -> Iterator[str]:
    parent = click.Context(app, info_name="tacitus", **app.context_settings)
    context = click.Context(command, info_name=command.name, parent=parent, terminal_width=WIDTH)
    usage, _, rest = command.get_help(context).partition("\n")
    yield f".SS {_escaped(usage.removeprefix('Usage: '))}"
    yield f".nf\n{_escaped(rest.strip(chr(10)))}\n.fi"


def _paragraphs(text: str) -> str:
    blocks = [" ".join(each.split()) for each in text.split("\n\n")]
    return "\n.PP\n".join(_escaped(each) for each in blocks if each)


def _escaped(text: str) -> str:
    lines = text.replace("\\", "\\e").replace("-", "\\-").splitlines()
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in lines)


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(man_page(), encoding="utf-8")
