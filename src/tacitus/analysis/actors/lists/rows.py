"""Rows of a user's list before they are checked, and what is wrong with a line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from tacitus import data


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: one actor, or one more post of it."""

    line: int
    """Counted from 1."""
    cells: Mapping[str, str]
    """By column (`data/actors/lists.toml`); names in a cell are split by `|`; empty cells are left out."""


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """What is wrong with a line, and what to do."""

    line: int
    """Counted from 1; 0 for the file as a whole."""
    what: str


@dataclass(frozen=True, slots=True)
class Rows:
    """What a file says, and its lines that cannot be read."""

    rows: tuple[Row, ...]
    faults: tuple[Fault, ...]


@cache
def choices(name: str) -> tuple[str, ...]:
    """Return a list of `data/actors/lists.toml`: `columns`, `actions`, `kinds` or `international`."""
    return tuple(data.read_toml("actors/lists.toml")[name])


@cache
def table(name: str) -> Mapping[str, str]:
    """Return a table of `data/actors/lists.toml`: `titles`, `roles`, `countries` or `bodies`."""
    found: Mapping[str, str] = data.read_toml("actors/lists.toml")[name]
    return found
