"""Tables and words on a terminal. Color goes off by itself when the output is piped or NO_COLOR is set."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tacitus.store.table import Table

if TYPE_CHECKING:
    from rich.console import Console

PIPED_WIDTH = 140
"""Columns of a table that goes to a file or a pipe, where no terminal tells its width."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column that a person sees."""

    name: str
    """Name in the query's answer."""
    heading: str
    width: int = 0
    """Least width in characters; 0 to let it fit."""
    lines: int = 3
    """A longer text is cut after about this many lines of its width."""


def console() -> Console:
    """Return a console on standard output, as wide as the terminal."""
    from rich.console import Console

    width = None if sys.stdout.isatty() else PIPED_WIDTH
    return Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def print_table(table: Table, columns: tuple[Column, ...]) -> None:
    """Print the columns that a person sees: days without their clock time, empty cells for unknown."""
    from rich import box
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=box.SIMPLE_HEAD, pad_edge=False, expand=False, header_style="bold")
    for column in columns:
        grid.add_column(
            column.heading, min_width=column.width or None, no_wrap=not column.width, overflow="fold"
        )
    for row in table.to_dicts():
        grid.add_row(*(Text(_cell(row.get(column.name), column)) for column in columns))
    console().print(grid)


def day(text: str | None) -> str:
    """Return the day of an instant, or a dash when it is unknown."""
    return text[:10] if text else "–"


def short(text: str, length: int) -> str:
    """Return a text on one line, cut at a word with an ellipsis when longer than `length` characters."""
    flat = " ".join(printable(text).split())
    if len(flat) <= length:
        return flat
    cut = flat[:length].rsplit(" ", 1)[0]
    return f"{cut} …"


def _cell(value: object, column: Column) -> str:
    if column.name in {"published", "first", "last"}:
        return day(value if isinstance(value, str) else None)
    if value is None:
        return ""
    text = str(value)
    return short(text, column.width * column.lines) if column.width else printable(text)


def printable(text: str) -> str:
    """Return a text without control characters: a report must not steer the reader's terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
