"""What the tables and columns of a store mean, in the words of the comments in its schema."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

_TABLE = re.compile(r"CREATE TABLE (\w+) \( -- (.*)\n((?:.*\n)*?)\)")


@dataclass(frozen=True, slots=True)
class Meaning:
    """A column, and what it holds."""

    name: str
    kind: str
    """SQLite's type, such as `TEXT`."""
    words: str


@dataclass(frozen=True, slots=True)
class TableMeaning:
    """A table, what a row of it is, and its columns."""

    name: str
    words: str
    columns: tuple[Meaning, ...]


def table_meanings() -> Iterator[TableMeaning]:
    """Yield the tables of the newest schema in its order."""
    text = files("tacitus.store").joinpath("schema.sql").read_text(encoding="utf-8")
    for name, words, body in _TABLE.findall(text):
        columns = (_column(line) for line in body.splitlines() if "-- " in line)
        yield TableMeaning(name, f"{words[0].upper()}{words[1:]}.", tuple(columns))


def _column(line: str) -> Meaning:
    declaration, _, words = line.partition("-- ")
    name, kind, *_ = declaration.split()
    return Meaning(name, kind.rstrip(","), words)
